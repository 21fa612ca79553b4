package dev.sanad.incident;

import dev.sanad.chat.Message;
import dev.sanad.chat.Messages;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Platforms;
import dev.sanad.chat.Room;
import dev.sanad.chat.RoomId;
import dev.sanad.chat.RoomSpec;
import dev.sanad.chat.Rooms;
import dev.sanad.people.People;
import dev.sanad.wording.Wording;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The rooms of an incident: its own, and mirrors of it in the other workspaces from which people take part. */
@Component
class IncidentRooms {

    private final Participants participants;
    private final Rooms rooms;
    private final People people;
    private final Platforms platforms;
    private final Cards cards;
    private final Messages messages;
    private final Timeline timeline;
    private final Wording wording;
    private final ApplicationEventPublisher events;

    IncidentRooms(
            Participants participants,
            Rooms rooms,
            People people,
            Platforms platforms,
            Cards cards,
            Messages messages,
            Timeline timeline,
            Wording wording,
            ApplicationEventPublisher events) {
        this.participants = participants;
        this.rooms = rooms;
        this.people = people;
        this.platforms = platforms;
        this.cards = cards;
        this.messages = messages;
        this.timeline = timeline;
        this.wording = wording;
        this.events = events;
    }

    /** Has the incident's own room made, in the workspace it was declared in. */
    void open(Incident incident) {
        rooms.open(incident.room(), incident.workspace(), spec(incident, incident.workspace()));
    }

    /** The room of a workspace; empty when nobody takes part from there. */
    Optional<Room> in(String workspace, Incident incident) {
        return rooms.in(workspace, incident.room());
    }

    /** Whether a person has an account where people take part. */
    boolean reaches(Incident incident, PersonId person) {
        return account(incident, person).isPresent();
    }

    /** Brings a person in, by the account that is nearest: where people take part, or else where the person is written to. */
    void letIn(Incident incident, PersonId person, @Nullable PersonId by) {
        letInAs(incident, account(incident, person).orElseGet(() -> people.contact(person)), by);
    }

    /** Brings in an account. Its workspace gets a mirror of the room when it has none. */
    void letInAs(Incident incident, PersonId account, @Nullable PersonId by) {
        Room room =
                in(account.workspace(), incident).orElseGet(() -> rooms.get(mirror(incident, account.workspace(), by)));
        rooms.invite(room.id(), List.of(account));
    }

    private Optional<PersonId> account(Incident incident, PersonId person) {
        return rooms.everywhere(incident.room()).stream()
                .flatMap(room -> people.account(room.workspace(), person).stream())
                .findFirst();
    }

    /** Says at once what the others have before them; locked, so that nothing is shown between this and what follows. */
    private RoomId mirror(Incident incident, String workspace, @Nullable PersonId by) {
        RoomId mirror = rooms.mirror(incident.room(), workspace, spec(incident, workspace));
        cards.repeat(incident, mirror);
        events.publishEvent(new Incident.Joined(incident.id(), mirror));
        String platform = platforms.of(workspace);
        timeline.add(incident.id(), by, "joined", "platform", platform);
        messages.post(
                incident.room(),
                Message.of(wording.inRooms().text("room.joined", "name", incident.name(), "platform", platform)));
        return mirror;
    }

    private RoomSpec spec(Incident incident, String workspace) {
        return new RoomSpec(
                RoomNames.of(incident.id(), incident.title()),
                incident.name() + ": " + incident.title(),
                wording.inRooms().string("room.purpose", "name", incident.name()),
                !incident.isPublic(),
                participants.of(incident.id()).stream()
                        .flatMap(person -> people.account(workspace, person).stream())
                        .distinct()
                        .toList());
    }
}
