package dev.sanad.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The payload of a delivery to a platform. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outgoing.OpenRoom.class, name = "open-room"),
    @JsonSubTypes.Type(value = Outgoing.OpenDirect.class, name = "open-direct"),
    @JsonSubTypes.Type(value = Outgoing.Invite.class, name = "invite"),
    @JsonSubTypes.Type(value = Outgoing.Bookmark.class, name = "bookmark"),
    @JsonSubTypes.Type(value = Outgoing.Archive.class, name = "archive"),
    @JsonSubTypes.Type(value = Outgoing.Post.class, name = "post"),
    @JsonSubTypes.Type(value = Outgoing.Edit.class, name = "edit"),
    @JsonSubTypes.Type(value = Outgoing.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = Outgoing.Pin.class, name = "pin")
})
public sealed interface Outgoing {

    RoomId room();

    /** Make a room. */
    record OpenRoom(RoomId room, RoomSpec spec) implements Outgoing {}

    /** Open a direct conversation. Earlier versions have left it in their queues; now what is said there opens it. */
    record OpenDirect(RoomId room, PersonId person) implements Outgoing {}

    record Invite(RoomId room, List<PersonId> people) implements Outgoing {}

    /** Put a link where everybody in the room finds it. */
    record Bookmark(RoomId room, String title, URI address) implements Outgoing {}

    /** Make a room one that is read only. */
    record Archive(RoomId room) implements Outgoing {}

    /** Show a message.
     *
     * @param quietFor the person whose do-not-disturb it waits for; null to show it at once
     * @param otherwise where it is said when it cannot be said in the room; null for nowhere */
    record Post(
            RoomId room,
            MessageId id,
            Message message,
            @Nullable PersonId quietFor,
            @Nullable RoomId otherwise) implements Outgoing {}

    record Edit(RoomId room, MessageId id, Message message) implements Outgoing {}

    /** Show a message no more. */
    record Remove(RoomId room, MessageId id) implements Outgoing {}

    /** Put a message where everybody in the room finds it. */
    record Pin(RoomId room, MessageId id) implements Outgoing {}
}
