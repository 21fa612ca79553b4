package dev.sanad.playground;

import dev.sanad.chat.Attempt;
import dev.sanad.chat.ChatAdapter;
import dev.sanad.chat.Message;
import dev.sanad.chat.Outgoing;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Room;
import dev.sanad.chat.RoomSpec;
import dev.sanad.delivery.Outcome;
import dev.sanad.delivery.Pace;
import dev.sanad.playground.PlaygroundStore.Link;
import dev.sanad.playground.PlaygroundStore.StoredMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The port's way out into the playground's rooms. The delivery's id is stored with what it made, so nothing is made twice. */
@Component
@PlaygroundOnly
class PlaygroundAdapter implements ChatAdapter {

    private final PlaygroundStore store;
    private final Live live;
    private final DirectDoors doors;

    PlaygroundAdapter(PlaygroundStore store, Live live, DirectDoors doors) {
        this.store = store;
        this.live = live;
        this.doors = doors;
    }

    @Override
    public boolean serves(String workspace) {
        return workspace.equals(Cast.WORKSPACE);
    }

    @Override
    public String place(String workspace) {
        return "Playground";
    }

    /** The playground's rooms are in this process: nothing has to be spared. */
    @Override
    public Pace pace(String workspace) {
        return new Pace(workspace, Duration.ZERO);
    }

    @Override
    public Outcome openRoom(Attempt attempt, Outgoing.OpenRoom room, String workspace) {
        Optional<String> made = Optional.empty();
        for (int i = 1; made.isEmpty(); i++) {
            made = make(attempt, room.spec(), i);
        }
        live.roomsChanged();
        return new Outcome.Done(made.get());
    }

    /** Under the wished name, or with a number after it; empty when another room has that already. */
    private Optional<String> make(Attempt attempt, RoomSpec wished, int number) {
        String id = number == 1 ? wished.name() : wished.name() + "-" + number;
        RoomSpec named = new RoomSpec(id, wished.topic(), wished.purpose(), wished.invitedOnly(), wished.members());
        return store.addRoom(id, "channel", named, attempt.delivery())
                ? Optional.of(id)
                : store.roomOf(attempt.delivery());
    }

    @Override
    public Outcome openDirect(Attempt attempt, PersonId person) {
        Optional<Outcome> refusal = doors.refusal(person.external());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String id = directId(person.external());
        if (store.addRoom(id, "direct", new RoomSpec(Cast.BOT, "", "", true, List.of(person)), attempt.delivery())) {
            live.roomsChanged();
        }
        return new Outcome.Done(id);
    }

    @Override
    public Outcome invite(Attempt attempt, Room room, List<PersonId> people) {
        people.forEach(person -> store.addMember(externalId(room), person.external()));
        live.roomsChanged();
        return new Outcome.Done(null);
    }

    @Override
    public Outcome bookmark(Attempt attempt, Room room, String title, URI address) {
        store.bookmark(externalId(room), new Link(title, address.toString()));
        live.roomsChanged();
        return new Outcome.Done(null);
    }

    /** The playground has no pins: a room's card is its first message. */
    @Override
    public Outcome pin(Room room, String messageExternalId) {
        return new Outcome.Done(null);
    }

    @Override
    public Outcome archive(Room room) {
        store.archive(externalId(room));
        live.roomsChanged();
        return new Outcome.Done(null);
    }

    @Override
    public Optional<Instant> quietUntil(PersonId person) {
        return Optional.empty();
    }

    @Override
    public Outcome find(Attempt attempt, Room room, Message message) {
        return new Outcome.Done(
                store.messageOf(attempt.delivery()).map(StoredMessage::id).orElse(null));
    }

    @Override
    public Outcome post(Attempt attempt, Room room, Message message) {
        if (store.isArchived(externalId(room))) {
            return new Outcome.Never("the room is archived");
        }
        Optional<Outcome> refusal = room.kind() == Room.Kind.DIRECT
                ? doors.refusal(PersonId.parse(room.name()).external())
                : Optional.empty();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<StoredMessage> shown = store.messageOf(attempt.delivery());
        StoredMessage stored =
                shown.orElseGet(() -> store.addContent(externalId(room), message, null, attempt.delivery()));
        live.shown(stored);
        return new Outcome.Done(stored.id());
    }

    @Override
    public Outcome remove(Attempt attempt, Room room, String messageExternalId) {
        store.message(messageExternalId).ifPresent(message -> {
            store.remove(messageExternalId);
            live.removed(message);
        });
        return new Outcome.Done(messageExternalId);
    }

    @Override
    public Outcome edit(Attempt attempt, Room room, String messageExternalId, Message message) {
        store.replaceContent(messageExternalId, message);
        store.message(messageExternalId).ifPresent(live::shown);
        return new Outcome.Done(messageExternalId);
    }

    static String directId(String person) {
        return "direct-" + person;
    }

    private static String externalId(Room room) {
        if (room.externalId() == null) {
            throw new IllegalStateException("Room " + room.name() + " is not made yet");
        }
        return room.externalId();
    }
}
