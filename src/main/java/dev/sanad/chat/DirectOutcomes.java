package dev.sanad.chat;

import dev.sanad.chat.DirectMessage.Reason;
import dev.sanad.chat.DirectMessage.State;
import dev.sanad.chat.DirectTable.Said;
import dev.sanad.delivery.Delivery;
import dev.sanad.delivery.Outcome;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records what became of what was said to people, tells of it, and says it in a room where its sender allowed that. */
@Component
class DirectOutcomes {

    private final DirectTable table;
    private final DirectEdits edits;
    private final Rooms rooms;
    private final Outbox outbox;
    private final Addressing addressing;
    private final ApplicationEventPublisher events;

    DirectOutcomes(
            DirectTable table,
            DirectEdits edits,
            Rooms rooms,
            Outbox outbox,
            Addressing addressing,
            ApplicationEventPublisher events) {
        this.table = table;
        this.edits = edits;
        this.rooms = rooms;
        this.outbox = outbox;
        this.addressing = addressing;
        this.events = events;
    }

    /** A message is shown. One that was taken back meanwhile has been told of already. */
    void delivered(MessageId message) {
        Optional<Said> found = table.find(message);
        if (found.isPresent() && table.change(message, State.WAITING, State.DELIVERED)) {
            Said said = found.get();
            if (said.original() == null) {
                events.publishEvent(new DirectMessage.Delivered(message, said.person()));
            }
            edits.retireReplaced(said.knownAs());
        }
    }

    /** A message will never be shown. */
    void failed(Outgoing.Post post, Delivery delivery, Outcome.Why why) {
        Reason reason = reason(why);
        Optional<Said> found = table.find(post.id());
        if (found.isPresent()) {
            if (!table.change(post.id(), State.WAITING, State.valueOf(reason.name()))) {
                return;
            }
            if (found.get().original() == null) {
                events.publishEvent(
                        new DirectMessage.Failed(post.id(), found.get().person(), reason));
            }
        }
        if (post.otherwise() != null && reason != Reason.EXPIRED) {
            sayInstead(post, post.otherwise(), delivery, State.valueOf(reason.name()));
        }
    }

    /** What can be said only where the person is; quiet hours and validity stay as they were. */
    private void sayInstead(Outgoing.Post post, RoomId otherwise, Delivery delivery, State why) {
        PersonId person = PersonId.parse(rooms.get(post.room()).name());
        RoomId room = rooms.seenFrom(person.workspace(), otherwise).id();
        MessageId copy = outbox.next(room, post.id());
        Message message = addressing.inRoom(person, why, post.message());
        UUID put =
                outbox.put(new Outgoing.Post(room, copy, message, post.quietFor(), null), null, delivery.validUntil());
        table.add(copy, person, put, false);
    }

    private static Reason reason(Outcome.Why why) {
        return switch (why) {
            case CLOSED -> Reason.CLOSED;
            case LEFT -> Reason.LEFT;
            case OUTDATED -> Reason.EXPIRED;
            case LOST -> Reason.LOST;
        };
    }
}
