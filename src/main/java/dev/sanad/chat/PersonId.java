package dev.sanad.chat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.sanad.wording.Inline;

/**
 * A person of a workspace.
 *
 * @param workspace one Slack team, one Discord guild, or {@code playground}; has no colon
 * @param external the platform's own id of the person
 */
public record PersonId(String workspace, String external) implements Inline.Value {

    /** Reads what {@link #toString} writes. */
    @JsonCreator
    public static PersonId parse(String id) {
        int colon = id.indexOf(':');
        if (colon <= 0 || colon == id.length() - 1) {
            throw new IllegalArgumentException("Not a person's id: " + id);
        }
        return new PersonId(id.substring(0, colon), id.substring(colon + 1));
    }

    @Override
    public Inline inline() {
        return new Inline.Person(toString());
    }

    @Override
    @JsonValue
    public String toString() {
        return workspace + ":" + external;
    }
}
