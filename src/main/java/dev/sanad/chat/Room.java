package dev.sanad.chat;

import org.jspecify.annotations.Nullable;

/**
 * A place to talk.
 *
 * @param externalId the platform's own id; null until the platform has made the room
 * @param name as shown after {@code #}, or the person's id for a direct conversation
 * @param mirrorOf the room in another workspace whose messages it shows; null for a room of its own
 */
public record Room(
        RoomId id,
        String workspace,
        @Nullable String externalId,
        String name,
        Kind kind,
        @Nullable RoomId mirrorOf) {

    /** Who is in it. */
    public enum Kind {
        CHANNEL,
        DIRECT
    }
}
