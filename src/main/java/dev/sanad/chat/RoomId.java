package dev.sanad.chat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.sanad.wording.Inline;
import java.util.UUID;

/** A room, known before the platform has made it. */
public record RoomId(@JsonValue UUID value) implements Inline.Value {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RoomId {}

    /** An id for a room that is about to be made. */
    public static RoomId next() {
        return new RoomId(UUID.randomUUID());
    }

    @Override
    public Inline inline() {
        return new Inline.Room(value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
