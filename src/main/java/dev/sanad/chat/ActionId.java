package dev.sanad.chat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a button or form asks for: {@code feature.verb:subject:detail}, never any state, so that it still means something after a
 * restart, on another replica and a year later.
 *
 * @param verb what is to be done, such as {@code update.approve}
 * @param subject what it is about, such as a draft's number; empty when the verb says all
 * @param detail such as the revision that was on the screen; empty when there is none
 */
public record ActionId(String verb, String subject, String detail) {

    /** The longest id that every platform takes with what its adapter adds (Discord, {@code custom_id}: 100 characters). */
    static final int LONGEST = 75;

    public ActionId {
        if (verb.length() + subject.length() + detail.length() + 2 > LONGEST) {
            throw new IllegalArgumentException("Longer than " + LONGEST + " characters: " + verb + ":" + subject);
        }
    }

    public static ActionId of(String verb, Object... subjectAndDetail) {
        return parse(
                verb + Arrays.stream(subjectAndDetail).map(part -> ":" + part).collect(Collectors.joining()));
    }

    /** Reads what {@link #toString} writes; anything else becomes a verb that nobody handles. */
    @JsonCreator
    public static ActionId parse(String id) {
        String[] parts = id.substring(0, Math.min(id.length(), LONGEST - 2)).split(":", 3);
        return new ActionId(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    @Override
    @JsonValue
    public String toString() {
        return verb + (subject.isEmpty() ? "" : ":" + subject) + (detail.isEmpty() ? "" : ":" + detail);
    }
}
