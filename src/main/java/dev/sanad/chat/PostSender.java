package dev.sanad.chat;

import dev.sanad.chat.DirectMessage.State;
import dev.sanad.delivery.Delivery;
import dev.sanad.delivery.Outcome;
import dev.sanad.wording.Language;
import dev.sanad.wording.Reader;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Shows new messages: when they may be, and in direct conversations that are opened for it. */
@Component
class PostSender {

    /** A room's name can be followed when the room is there: worth a moment, not more. */
    private static final Duration ROOM_COMES_WITHIN = Duration.ofSeconds(10);

    private static final Duration SOON = Duration.ofMillis(200);

    private final Rooms rooms;
    private final DirectTable direct;
    private final Clock clock;

    PostSender(Rooms rooms, DirectTable direct, @Qualifier("machine") Clock clock) {
        this.rooms = rooms;
        this.direct = direct;
        this.clock = clock;
    }

    Outcome send(ChatAdapter adapter, Delivery delivery, Room room, Outgoing.Post post) {
        Attempt attempt = Attempt.at(delivery);
        if (delivery.isOutdated(clock.instant()) || isWithdrawn(post)) {
            return unlessShown(
                    adapter, attempt, room, post, () -> new Outcome.Never(Outcome.Why.OUTDATED, "it is over"));
        }
        Optional<Outcome> quiet = quiet(adapter, post);
        if (quiet.isPresent()) {
            return unlessShown(adapter, attempt, room, post, quiet::get);
        }
        boolean waited = attempt.since().plus(ROOM_COMES_WITHIN).isBefore(clock.instant());
        if (!waited && namesRoomToCome(post.message(), room.workspace())) {
            return new Outcome.Later(SOON, "the room that it names is being made");
        }
        return room.kind() == Room.Kind.DIRECT
                ? postDirectly(adapter, attempt, room, post)
                : adapter.post(attempt, room, post.message());
    }

    private boolean isWithdrawn(Outgoing.Post post) {
        return direct.find(post.id())
                .filter(said -> said.state() == State.WITHDRAWN)
                .isPresent();
    }

    /** What becomes of it while it would disturb somebody, or may. */
    private Optional<Outcome> quiet(ChatAdapter adapter, Outgoing.Post post) {
        if (post.quietFor() == null) {
            return Optional.empty();
        }
        try {
            return adapter.quietUntil(post.quietFor())
                    .filter(until -> until.isAfter(clock.instant()))
                    .map(Outcome.Held::new);
        } catch (Untold e) {
            return Optional.of(e.outcome());
        }
    }

    /** An earlier attempt may have shown it unnoticed. */
    private static Outcome unlessShown(
            ChatAdapter adapter, Attempt attempt, Room room, Outgoing.Post post, Supplier<Outcome> otherwise) {
        if (!attempt.isRepeated() || room.externalId() == null) {
            return otherwise.get();
        }
        Outcome found = adapter.find(attempt, room, post.message());
        boolean isThere = found instanceof Outcome.Done done && done.externalId() != null;
        return isThere || found.holdsBackItsLane() ? found : otherwise.get();
    }

    /**
     * Opens the conversation when it was never opened, and once more when the platform does not know it any more or does not say
     * why it takes nothing.
     */
    private Outcome postDirectly(ChatAdapter adapter, Attempt attempt, Room room, Outgoing.Post post) {
        if (room.externalId() == null) {
            return openAndPost(adapter, attempt, room, post);
        }
        Outcome outcome = adapter.post(attempt, room, post.message());
        return outcome instanceof Outcome.Never never && never.why() == Outcome.Why.LOST
                ? openAgain(adapter, attempt, room, post, never)
                : outcome;
    }

    private Outcome openAgain(
            ChatAdapter adapter, Attempt attempt, Room room, Outgoing.Post post, Outcome.Never before) {
        Outcome opened = adapter.openDirect(attempt, PersonId.parse(room.name()));
        boolean isSame = opened instanceof Outcome.Done done
                && String.valueOf(room.externalId()).equals(done.externalId());
        return isSame ? before : postIn(opened, adapter, attempt, room, post);
    }

    private Outcome openAndPost(ChatAdapter adapter, Attempt attempt, Room room, Outgoing.Post post) {
        return postIn(adapter.openDirect(attempt, PersonId.parse(room.name())), adapter, attempt, room, post);
    }

    private Outcome postIn(Outcome opened, ChatAdapter adapter, Attempt attempt, Room room, Outgoing.Post post) {
        if (!(opened instanceof Outcome.Done done) || done.externalId() == null) {
            return opened;
        }
        rooms.opened(room.id(), done.externalId());
        return adapter.post(attempt, rooms.get(room.id()), post.message());
    }

    /** Whether it would lead to a room of its workspace if that room were there already. */
    private boolean namesRoomToCome(Message message, String workspace) {
        AtomicBoolean names = new AtomicBoolean();
        new MessageText(new Reader(Language.EN, ZoneOffset.UTC, UnaryOperator.identity(), id -> {
                    Room named = rooms.seenFrom(workspace, new RoomId(UUID.fromString(id)));
                    names.compareAndSet(false, named.workspace().equals(workspace) && named.externalId() == null);
                    return id;
                }))
                .of(message);
        return names.get();
    }
}
