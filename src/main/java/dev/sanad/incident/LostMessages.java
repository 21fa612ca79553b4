package dev.sanad.incident;

import dev.sanad.chat.DirectMessages;
import dev.sanad.chat.Message;
import dev.sanad.chat.MessageLost;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Platforms;
import dev.sanad.chat.Room;
import dev.sanad.chat.RoomId;
import dev.sanad.chat.RoomLost;
import dev.sanad.chat.Rooms;
import dev.sanad.chat.Telling;
import dev.sanad.people.People;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When an incident's room can no longer be reached, tells those who can act, each in the direct conversation. */
@Component
class LostMessages {

    /** Each the key of its sentence, too. */
    private static final String ROOM_LOST = "room-lost";

    private static final String MIRROR_LOST = "mirror-lost";

    /** Everything said in a lost room fails; once in this time is enough. */
    private static final Duration TOLD_LATELY = Duration.ofHours(1);

    private final Incidents incidents;
    private final Roster roster;
    private final Participants participants;
    private final People people;
    private final Rooms rooms;
    private final Platforms platforms;
    private final DirectMessages direct;
    private final Timeline timeline;
    private final Clock clock;

    LostMessages(
            Incidents incidents,
            Roster roster,
            Participants participants,
            People people,
            Rooms rooms,
            Platforms platforms,
            DirectMessages direct,
            Timeline timeline,
            Clock clock) {
        this.incidents = incidents;
        this.roster = roster;
        this.participants = participants;
        this.people = people;
        this.rooms = rooms;
        this.platforms = platforms;
        this.direct = direct;
        this.timeline = timeline;
        this.clock = clock;
    }

    @EventListener
    void lost(MessageLost message) {
        tell(message.room(), message.reason());
    }

    @EventListener
    void lost(RoomLost room) {
        tell(room.room(), room.reason());
    }

    private void tell(RoomId id, String reason) {
        Room room = rooms.get(id);
        String kind = room.mirrorOf() == null ? ROOM_LOST : MIRROR_LOST;
        incidents
                .findByRoom(rooms.original(room).id())
                .filter(incident ->
                        !timeline.has(incident.id(), kind, clock.instant().minus(TOLD_LATELY)))
                .ifPresent(incident -> tell(incident, kind, platforms.of(room.workspace()), reason));
    }

    private void tell(Incident incident, String kind, String platform, String reason) {
        timeline.add(incident.id(), null, kind, "platform", platform, "reason", reason);
        for (PersonId person : whoCanAct(incident)) {
            direct.tell(
                    person,
                    Message.of(people.caller(person)
                            .voice()
                            .text(
                                    kind,
                                    "name",
                                    incident.name(),
                                    "title",
                                    incident.title(),
                                    "platform",
                                    platform,
                                    "reason",
                                    reason)),
                    Telling.atOnce());
        }
    }

    /** Of those who stand behind the comms lead only whoever may know of a private incident. */
    private Set<PersonId> whoCanAct(Incident incident) {
        Stream<PersonId> behind =
                roster.deputies(incident).stream().filter(person -> participants.sees(person, incident));
        return Stream.of(incident.deciders().stream(), behind, Stream.of(incident.declaredBy()))
                .flatMap(stream -> stream)
                .collect(Collectors.toSet());
    }
}
