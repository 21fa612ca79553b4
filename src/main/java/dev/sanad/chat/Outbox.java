package dev.sanad.chat;

import dev.sanad.delivery.Deliveries;
import dev.sanad.delivery.Pace;
import dev.sanad.delivery.Parcel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives messages their ids and puts what is to be shown into the queue, each room a lane. */
@Component
class Outbox {

    private final JdbcClient jdbc;
    private final Deliveries deliveries;
    private final ChatJson json;

    Outbox(JdbcClient jdbc, Deliveries deliveries, ChatJson json) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
        this.json = json;
    }

    MessageId next(RoomId room, @Nullable MessageId copyOf) {
        MessageId id = new MessageId(UUID.randomUUID());
        jdbc.sql("insert into chat_message (id, room, copy_of) values (?, ?, ?)")
                .param(id.value())
                .param(room.value())
                .param(copyOf == null ? null : copyOf.value())
                .update();
        return id;
    }

    /** Has a message shown, and remembers by which delivery, so that it can be taken back before. */
    void show(Outgoing.Post post) {
        jdbc.sql("update chat_message set delivery = ? where id = ?")
                .params(put(post), post.id().value())
                .update();
    }

    UUID put(Outgoing outgoing) {
        return put(outgoing, null, null);
    }

    /**
     * The same with a class and an end of its validity. One of many has a lane beside the room's own: whatever holds it back must
     * not hold back the rest.
     */
    UUID put(Outgoing outgoing, @Nullable Pace bulk, @Nullable Instant validUntil) {
        String mergeKey = outgoing instanceof Outgoing.Edit edit ? editing(edit.id()) : null;
        return deliveries.put(new Parcel(
                lane(outgoing.room(), bulk), ChatSender.KIND, json.write(outgoing), mergeKey, bulk, validUntil));
    }

    /** Whether an edit of a message is on its way: a newer one must come after it. */
    boolean isBeingEdited(RoomId room, MessageId message, @Nullable Pace bulk) {
        return deliveries.isInQueue(lane(room, bulk), editing(message));
    }

    private static String lane(RoomId room, @Nullable Pace bulk) {
        return bulk == null ? room.toString() : room + ":bulk";
    }

    private static String editing(MessageId message) {
        return "edit:" + message;
    }

    /** Takes something back before it is sent; whether it could be. */
    boolean takeBack(UUID delivery) {
        return deliveries.takeBack(delivery);
    }

    /** Changes a message before it is sent; whether it could be. */
    boolean change(UUID delivery, Message message) {
        return deliveries.change(delivery, payload -> {
            Outgoing.Post post = (Outgoing.Post) json.read(payload, Outgoing.class);
            return json.write(new Outgoing.Post(post.room(), post.id(), message, post.quietFor(), post.otherwise()));
        });
    }
}
