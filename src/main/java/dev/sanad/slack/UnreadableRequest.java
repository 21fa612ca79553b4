package dev.sanad.slack;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request without something that Slack always sends. */
final class UnreadableRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private UnreadableRequest(String what) {
        super("no " + what, null, false, false);
    }

    /**
     * A part of a request.
     *
     * @throws UnreadableRequest when it is not there
     */
    static <T> T demand(@Nullable T part, String name) {
        if (part == null) {
            throw new UnreadableRequest(name);
        }
        return part;
    }

    /**
     * An id as Slack gives them.
     *
     * @throws UnreadableRequest when it is not there or no such id
     */
    static String demandId(@Nullable String id, String name) {
        if (id == null || !ID.matcher(id).matches()) {
            throw new UnreadableRequest(name);
        }
        return id;
    }
}
