package dev.sanad.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** The payload of a delivery to a platform. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outgoing.OpenRoom.class, name = "open-room"),
    @JsonSubTypes.Type(value = Outgoing.OpenDirect.class, name = "open-direct"),
    @JsonSubTypes.Type(value = Outgoing.Invite.class, name = "invite"),
    @JsonSubTypes.Type(value = Outgoing.Post.class, name = "post"),
    @JsonSubTypes.Type(value = Outgoing.Edit.class, name = "edit")
})
public sealed interface Outgoing {

    RoomId room();

    /** Make a room; {@code invitedOnly} hides it from those who are not in it. */
    record OpenRoom(RoomId room, String name, String topic, boolean invitedOnly, List<PersonId> members)
            implements Outgoing {}

    record OpenDirect(RoomId room, PersonId person) implements Outgoing {}

    record Invite(RoomId room, List<PersonId> people) implements Outgoing {}

    record Post(RoomId room, MessageId id, Message message) implements Outgoing {}

    record Edit(RoomId room, MessageId id, Message message) implements Outgoing {}
}
