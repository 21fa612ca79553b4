package dev.sanad.chat;

import dev.sanad.delivery.Deliveries;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the bot says in rooms. Posted inside a transaction, sent after its commit, in order inside each room. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Messages {

    private final JdbcClient jdbc;
    private final Rooms rooms;
    private final Directory directory;
    private final Deliveries deliveries;
    private final ChatJson json;

    Messages(JdbcClient jdbc, Rooms rooms, Directory directory, Deliveries deliveries, ChatJson json) {
        this.jdbc = jdbc;
        this.rooms = rooms;
        this.directory = directory;
        this.deliveries = deliveries;
        this.json = json;
    }

    /** Says something in a room, and in its mirrors. */
    public MessageId post(RoomId room, Message message) {
        MessageId id = postOnly(room, message, null, null);
        rooms.mirrors(room).forEach(mirror -> copy(id, mirror.id(), message));
        return id;
    }

    /** Says something in a room that everybody there must find again at any time. */
    public MessageId postPinned(RoomId room, Message message) {
        MessageId id = post(room, message);
        pin(id, room);
        return id;
    }

    /** Shows a message of a room also in a mirror younger than the message, and edits from now on; not a message of another room. */
    public void repeat(MessageId original, RoomId mirror, Message message) {
        boolean isOfThisRoom = jdbc.sql("select count(*) from chat_message m"
                                + " join chat_room r on r.mirror_of = m.room where m.id = ? and r.id = ?")
                        .params(original.value(), mirror.value())
                        .query(Long.class)
                        .single()
                > 0;
        if (isOfThisRoom) {
            copy(original, mirror, message);
        }
    }

    /** The same for one that everybody there must find again at any time. */
    public void repeatPinned(MessageId original, RoomId mirror, Message message) {
        pin(copy(original, mirror, message), mirror);
    }

    private MessageId copy(MessageId original, RoomId mirror, Message message) {
        MessageId copy = next(mirror, original);
        put(mirror, new Outgoing.Post(mirror, copy, message, null, null), null);
        return copy;
    }

    private void pin(MessageId id, RoomId room) {
        put(room, new Outgoing.Pin(room, id), null);
    }

    /** Says something to one person, in the direct conversation. */
    public MessageId tell(PersonId person, Message message) {
        return postOnly(directly(person), message, null, null);
    }

    /** The same, and in a room where the person is when the direct conversation is closed to the bot. */
    public MessageId tell(PersonId person, Message message, RoomId otherwise) {
        return postOnly(directly(person), message, null, otherwise);
    }

    /** The same for what can wait: it comes when the person's do-not-disturb is over, after what was said meanwhile. */
    public void tellInTime(PersonId person, Message message, RoomId otherwise) {
        postOnly(directly(person), message, directory.contact(person), otherwise);
    }

    /** Replaces what a message says, wherever it is shown. Of several edits that wait, only the newest is sent. */
    public void edit(MessageId id, Message message) {
        record Shown(MessageId id, RoomId room) {}
        jdbc.sql("select m.id, m.room from chat_message m join chat_room r on r.id = m.room"
                        + " where m.id = ? or (m.copy_of = ? and r.mirror_of is not null)")
                .params(id.value(), id.value())
                .query((row, number) -> new Shown(
                        new MessageId(row.getObject("id", UUID.class)), new RoomId(row.getObject("room", UUID.class))))
                .list()
                .forEach(shown ->
                        put(shown.room(), new Outgoing.Edit(shown.room(), shown.id(), message), "edit:" + shown.id()));
    }

    /** What can be said only where the person is. */
    void sayInstead(PersonId person, Message message, RoomId otherwise) {
        postOnly(rooms.seenFrom(person.workspace(), otherwise).id(), message, null, null);
    }

    private MessageId postOnly(RoomId room, Message message, @Nullable PersonId quietFor, @Nullable RoomId otherwise) {
        MessageId id = next(room, null);
        put(room, new Outgoing.Post(room, id, message, quietFor, otherwise), null);
        return id;
    }

    private RoomId directly(PersonId person) {
        return rooms.directWith(directory.contact(person));
    }

    private MessageId next(RoomId room, @Nullable MessageId copyOf) {
        MessageId id = new MessageId(UUID.randomUUID());
        jdbc.sql("insert into chat_message (id, room, copy_of) values (?, ?, ?)")
                .param(id.value())
                .param(room.value())
                .param(copyOf == null ? null : copyOf.value())
                .update();
        return id;
    }

    private void put(RoomId room, Outgoing outgoing, @Nullable String mergeKey) {
        deliveries.put(room.toString(), ChatSender.KIND, json.write(outgoing), mergeKey);
    }
}
