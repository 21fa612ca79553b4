package dev.sanad.chat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the bot says in rooms; to people it speaks by {@link DirectMessages}. Posted inside a transaction, sent after its commit, in order inside each room. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Messages {

    private final JdbcClient jdbc;
    private final Rooms rooms;
    private final Outbox outbox;
    private final DirectEdits direct;
    private final Calls calls;

    Messages(JdbcClient jdbc, Rooms rooms, Outbox outbox, DirectEdits direct, Calls calls) {
        this.jdbc = jdbc;
        this.rooms = rooms;
        this.outbox = outbox;
        this.direct = direct;
        this.calls = calls;
    }

    /** Says something in a room, and in its mirrors. Whom it calls is notified in one of them. */
    public MessageId post(RoomId room, Message message) {
        List<Room> everywhere = rooms.everywhere(room);
        MessageId id = show(outbox.next(room, null), room, calls.in(everywhere.getFirst(), everywhere, message));
        everywhere.stream().skip(1).forEach(mirror -> copy(id, mirror.id(), calls.in(mirror, everywhere, message)));
        return id;
    }

    /** Says something in a room that everybody there must find again at any time. */
    public MessageId postPinned(RoomId room, Message message) {
        MessageId id = post(room, message);
        pin(id, room);
        return id;
    }

    /**
     * Shows a message of a room also in a mirror younger than the message, and edits from now on; not a message of another room.
     * It calls nobody a second time.
     */
    public void repeat(MessageId original, RoomId mirror, Message message) {
        boolean isOfThisRoom = jdbc.sql("select count(*) from chat_message m"
                                + " join chat_room r on r.mirror_of = m.room where m.id = ? and r.id = ?")
                        .params(original.value(), mirror.value())
                        .query(Long.class)
                        .single()
                > 0;
        if (isOfThisRoom) {
            copy(original, mirror, Calls.quiet(message));
        }
    }

    /** The same for one that everybody there must find again at any time. */
    public void repeatPinned(MessageId original, RoomId mirror, Message message) {
        pin(copy(original, mirror, Calls.quiet(message)), mirror);
    }

    private MessageId copy(MessageId original, RoomId mirror, Message message) {
        return show(outbox.next(mirror, original), mirror, message);
    }

    private MessageId show(MessageId id, RoomId room, Message message) {
        outbox.show(new Outgoing.Post(room, id, message, null, null));
        return id;
    }

    private void pin(MessageId id, RoomId room) {
        outbox.put(new Outgoing.Pin(room, id));
    }

    /** Replaces what a message says, wherever it is shown; no platform notifies of it. Of several edits that wait, only the newest is sent. */
    public void edit(MessageId id, Message message) {
        if (!direct.edit(id, message)) {
            everywhere(id).forEach(shown -> outbox.put(new Outgoing.Edit(shown.room(), shown.id(), message)));
        }
    }

    /** Shows a message no more, wherever it is; what was not sent yet never is. */
    public void remove(MessageId id) {
        everywhere(id).stream()
                .filter(shown -> shown.delivery() == null || !outbox.takeBack(shown.delivery()))
                .forEach(shown -> outbox.put(new Outgoing.Remove(shown.room(), shown.id())));
    }

    /** Where a message is, or will be when its delivery is through. */
    private record Shown(
            MessageId id, RoomId room, @Nullable UUID delivery) {}

    private List<Shown> everywhere(MessageId id) {
        return jdbc.sql("select id, room, delivery from chat_message where id = ? union all"
                        + " select m.id, m.room, m.delivery from chat_message m join chat_room r on r.id = m.room"
                        + " where m.copy_of = ? and r.mirror_of is not null")
                .params(id.value(), id.value())
                .query((row, number) -> new Shown(
                        new MessageId(row.getObject("id", UUID.class)),
                        new RoomId(row.getObject("room", UUID.class)),
                        row.getObject("delivery", UUID.class)))
                .list();
    }
}
