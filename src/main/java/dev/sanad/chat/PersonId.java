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

    /** The person's name; it notifies nobody. */
    @Override
    public Inline inline() {
        return new Inline.Person(toString());
    }

    /** The person's name, said to the person: for who must act, and in a room only, as a direct message notifies by itself. */
    public Inline.Value called() {
        return () -> new Inline.Person(toString(), true);
    }

    @Override
    @JsonValue
    public String toString() {
        return workspace + ":" + external;
    }
}
