package dev.sanad.chat;

import dev.sanad.delivery.Delivery;
import dev.sanad.delivery.DeliverySender;
import dev.sanad.delivery.Outcome;
import dev.sanad.wording.Language;
import dev.sanad.wording.Reader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands deliveries to the adapter of their workspace, and remembers the ids the platform gave. */
@Component
class ChatSender implements DeliverySender {

    static final String KIND = "chat";

    /** A room's name can be followed when the room is there: worth a moment, not more. */
    private static final Duration ROOM_COMES_WITHIN = Duration.ofSeconds(10);

    private static final Duration SOON = Duration.ofMillis(200);

    private final ObjectProvider<ChatAdapter> adapters;
    private final Rooms rooms;
    private final JdbcClient jdbc;
    private final ChatJson json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChatSender(
            ObjectProvider<ChatAdapter> adapters,
            Rooms rooms,
            JdbcClient jdbc,
            ChatJson json,
            ApplicationEventPublisher events,
            @Qualifier("machine") Clock clock) {
        this.adapters = adapters;
        this.rooms = rooms;
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome send(Delivery delivery) {
        Outgoing outgoing = json.read(delivery.payload(), Outgoing.class);
        Room room = rooms.get(outgoing.room());
        Optional<ChatAdapter> adapter =
                adapters.stream().filter(each -> each.serves(room.workspace())).findFirst();
        if (adapter.isEmpty()) {
            return new Outcome.Later(null, "workspace " + room.workspace() + " is not connected");
        }
        boolean makesRoom = outgoing instanceof Outgoing.OpenRoom || outgoing instanceof Outgoing.OpenDirect;
        if (room.externalId() == null && !makesRoom) {
            // A lane keeps its order: what would have made the room was tried before and is dead.
            return new Outcome.Never("its room could not be made");
        }
        return send(adapter.get(), Attempt.at(delivery), room, outgoing);
    }

    private Outcome send(ChatAdapter adapter, Attempt attempt, Room room, Outgoing outgoing) {
        return switch (outgoing) {
            case Outgoing.OpenRoom open -> adapter.openRoom(attempt, open, room.workspace());
            case Outgoing.OpenDirect open -> adapter.openDirect(attempt, open.person());
            case Outgoing.Invite invite -> adapter.invite(attempt, room, invite.people());
            case Outgoing.Bookmark bookmark -> adapter.bookmark(attempt, room, bookmark.title(), bookmark.address());
            case Outgoing.Archive ignored -> adapter.archive(room);
            case Outgoing.Post post -> post(adapter, attempt, room, post);
            case Outgoing.Edit edit -> ifShown(edit.id(), shown -> adapter.edit(attempt, room, shown, edit.message()));
            case Outgoing.Pin pin -> ifShown(pin.id(), shown -> adapter.pin(room, shown));
        };
    }

    /** What may have been shown already is not held any more. */
    private Outcome post(ChatAdapter adapter, Attempt attempt, Room room, Outgoing.Post post) {
        Optional<Instant> quiet = post.quietFor() == null || attempt.isRepeated()
                ? Optional.empty()
                : adapter.quietUntil(post.quietFor());
        if (quiet.isPresent() && quiet.get().isAfter(clock.instant())) {
            return new Outcome.Held(quiet.get());
        }
        boolean waited = attempt.since().plus(ROOM_COMES_WITHIN).isBefore(clock.instant());
        return !waited && namesRoomToCome(post.message(), room.workspace())
                ? new Outcome.Later(SOON, "the room that it names is being made")
                : adapter.post(attempt, room, post.message());
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

    private Outcome ifShown(MessageId message, Function<String, Outcome> send) {
        return jdbc.sql("select external_id from chat_message where id = ? and external_id is not null")
                .params(message.value())
                .query((row, number) -> row.getString("external_id"))
                .optional()
                .map(send)
                .orElseGet(() -> new Outcome.Never("the message was never shown"));
    }

    @EventListener
    void rememberExternalId(Delivery.Delivered delivered) {
        if (!delivered.kind().equals(KIND)) {
            return;
        }
        Outgoing outgoing = json.read(delivered.payload(), Outgoing.class);
        switch (outgoing) {
            case Outgoing.OpenRoom open -> remember("chat_room", open.room().value(), delivered);
            case Outgoing.OpenDirect open -> remember("chat_room", open.room().value(), delivered);
            case Outgoing.Post post -> {
                remember("chat_message", post.id().value(), delivered);
                events.publishEvent(new MessageShown(post.id()));
            }
            case Outgoing.Edit edit -> events.publishEvent(new MessageShown(edit.id()));
            case Outgoing.Invite ignored -> {}
            case Outgoing.Bookmark ignored -> {}
            case Outgoing.Archive ignored -> {}
            case Outgoing.Pin ignored -> {}
        }
    }

    @EventListener
    void tellOfDeath(Delivery.Died died) {
        if (!died.kind().equals(KIND)) {
            return;
        }
        switch (json.read(died.payload(), Outgoing.class)) {
            case Outgoing.Post post -> {
                events.publishEvent(new MessageLost(post.id(), post.room(), died.reason()));
                rooms.letGo(post.room());
            }
            case Outgoing.OpenRoom open -> {
                events.publishEvent(new RoomLost(open.room(), died.reason()));
                rooms.letGo(open.room());
            }
            case Outgoing.OpenDirect open -> events.publishEvent(new RoomLost(open.room(), died.reason()));
            // Only whoever was to come, or the look of what is there, is concerned; the log says so.
            case Outgoing.Invite ignored -> {}
            case Outgoing.Bookmark ignored -> {}
            case Outgoing.Archive ignored -> {}
            case Outgoing.Edit ignored -> {}
            case Outgoing.Pin ignored -> {}
        }
    }

    private void remember(String table, UUID id, Delivery.Delivered delivered) {
        jdbc.sql("update " + table + " set external_id = ? where id = ?")
                .param(delivered.externalId())
                .param(id)
                .update();
    }
}
