package dev.sanad.chat;

import dev.sanad.delivery.Delivery;
import dev.sanad.delivery.DeliverySender;
import dev.sanad.delivery.Outcome;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
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

    private final ObjectProvider<ChatAdapter> adapters;
    private final Rooms rooms;
    private final JdbcClient jdbc;
    private final ChatJson json;
    private final ApplicationEventPublisher events;
    private final PostSender posts;
    private final DirectOutcomes direct;
    private final DirectEdits edits;
    private final Clock clock;

    ChatSender(
            ObjectProvider<ChatAdapter> adapters,
            Rooms rooms,
            JdbcClient jdbc,
            ChatJson json,
            ApplicationEventPublisher events,
            PostSender posts,
            DirectOutcomes direct,
            DirectEdits edits,
            @Qualifier("machine") Clock clock) {
        this.adapters = adapters;
        this.rooms = rooms;
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.posts = posts;
        this.direct = direct;
        this.edits = edits;
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
            return delivery.isOutdated(clock.instant())
                    ? new Outcome.Never(Outcome.Why.OUTDATED, "it is over")
                    : new Outcome.NotNow(null, "workspace " + room.workspace() + " is not connected", true);
        }
        boolean makesRoom = outgoing instanceof Outgoing.OpenRoom || room.kind() == Room.Kind.DIRECT;
        if (room.externalId() == null && !makesRoom) {
            // A lane keeps its order: what would have made the room was tried before and is dead.
            return new Outcome.Never("its room could not be made");
        }
        return send(adapter.get(), delivery, room, outgoing);
    }

    private Outcome send(ChatAdapter adapter, Delivery delivery, Room room, Outgoing outgoing) {
        Attempt attempt = Attempt.at(delivery);
        return switch (outgoing) {
            case Outgoing.OpenRoom open -> adapter.openRoom(attempt, open, room.workspace());
            case Outgoing.OpenDirect open -> adapter.openDirect(attempt, open.person());
            case Outgoing.Invite invite -> adapter.invite(attempt, room, invite.people());
            case Outgoing.Bookmark bookmark -> adapter.bookmark(attempt, room, bookmark.title(), bookmark.address());
            case Outgoing.Archive ignored -> adapter.archive(room);
            case Outgoing.Post post -> posts.send(adapter, delivery, room, post);
            case Outgoing.Edit edit ->
                ifShown(
                        edit.id(),
                        shown -> adapter.edit(attempt, room, shown, edit.message()),
                        () -> edits.beforeItIsShown(edit));
            case Outgoing.Remove remove ->
                ifShown(remove.id(), shown -> adapter.remove(attempt, room, shown), ChatSender::neverShown);
            case Outgoing.Pin pin -> ifShown(pin.id(), shown -> adapter.pin(room, shown), ChatSender::neverShown);
        };
    }

    private static Outcome neverShown() {
        return new Outcome.Never(Outcome.Why.OUTDATED, "the message was never shown");
    }

    private Outcome ifShown(MessageId message, Function<String, Outcome> send, Supplier<Outcome> otherwise) {
        return jdbc.sql("select external_id from chat_message where id = ? and external_id is not null")
                .params(message.value())
                .query((row, number) -> row.getString("external_id"))
                .optional()
                .map(send)
                .orElseGet(otherwise);
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
                direct.delivered(post.id());
                events.publishEvent(new MessageShown(post.id()));
            }
            case Outgoing.Edit edit -> events.publishEvent(new MessageShown(edit.id()));
            case Outgoing.Invite ignored -> {}
            case Outgoing.Bookmark ignored -> {}
            case Outgoing.Archive ignored -> {}
            case Outgoing.Remove ignored -> {}
            case Outgoing.Pin ignored -> {}
        }
    }

    @EventListener
    void tellOfDeath(Delivery.Died died) {
        if (!died.kind().equals(KIND)) {
            return;
        }
        switch (json.read(died.payload(), Outgoing.class)) {
            case Outgoing.Post post -> lost(post, died);
            case Outgoing.OpenRoom open -> {
                events.publishEvent(new RoomLost(open.room(), died.reason()));
                rooms.letGo(open.room());
            }
            // What is said there opens it again, and tells when it cannot.
            case Outgoing.OpenDirect ignored -> {}
            // Only whoever was to come, or the look of what is there, is concerned; the log says so.
            case Outgoing.Invite ignored -> {}
            case Outgoing.Bookmark ignored -> {}
            case Outgoing.Archive ignored -> {}
            case Outgoing.Edit ignored -> {}
            case Outgoing.Remove ignored -> {}
            case Outgoing.Pin ignored -> {}
        }
    }

    private void lost(Outgoing.Post post, Delivery.Died died) {
        direct.failed(post, died.delivery(), died.why());
        if (rooms.get(post.room()).kind() == Room.Kind.CHANNEL && died.why() != Outcome.Why.OUTDATED) {
            events.publishEvent(new MessageLost(post.id(), post.room(), died.reason()));
            rooms.letGo(post.room());
        }
    }

    private void remember(String table, UUID id, Delivery.Delivered delivered) {
        jdbc.sql("update " + table + " set external_id = ? where id = ?")
                .param(delivered.externalId())
                .param(id)
                .update();
    }
}
