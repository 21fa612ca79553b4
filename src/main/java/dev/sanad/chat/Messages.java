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
    private final Deliveries deliveries;
    private final ChatJson json;

    Messages(JdbcClient jdbc, Rooms rooms, Deliveries deliveries, ChatJson json) {
        this.jdbc = jdbc;
        this.rooms = rooms;
        this.deliveries = deliveries;
        this.json = json;
    }

    public MessageId post(RoomId room, Message message) {
        return post(room, message, null, null);
    }

    private MessageId post(RoomId room, Message message, @Nullable PersonId quietFor, @Nullable RoomId otherwise) {
        MessageId id = new MessageId(UUID.randomUUID());
        jdbc.sql("insert into chat_message (id, room) values (?, ?)")
                .params(id.value(), room.value())
                .update();
        put(room, new Outgoing.Post(room, id, message, quietFor, otherwise), null);
        return id;
    }

    /** Says something to one person, in the direct conversation. */
    public MessageId tell(PersonId person, Message message) {
        return post(rooms.directWith(person), message);
    }

    /** The same, and in a room where the person is when the direct conversation is closed to the bot. */
    public MessageId tell(PersonId person, Message message, RoomId otherwise) {
        return post(rooms.directWith(person), message, null, otherwise);
    }

    /** The same for what can wait: it comes when the person's do-not-disturb is over, after what was said meanwhile. */
    public void tellInTime(PersonId person, Message message, RoomId otherwise) {
        post(rooms.directWith(person), message, person, otherwise);
    }

    /** Replaces what a message says. Of several edits that wait, only the newest is sent. */
    public void edit(MessageId id, Message message) {
        RoomId room = jdbc.sql("select room from chat_message where id = ?")
                .params(id.value())
                .query((row, number) -> new RoomId(row.getObject("room", UUID.class)))
                .single();
        put(room, new Outgoing.Edit(room, id, message), "edit:" + id);
    }

    private void put(RoomId room, Outgoing outgoing, @Nullable String mergeKey) {
        deliveries.put(room.toString(), ChatSender.KIND, json.write(outgoing), mergeKey);
    }
}
