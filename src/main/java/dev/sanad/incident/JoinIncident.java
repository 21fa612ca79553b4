package dev.sanad.incident;

import dev.sanad.chat.Caller;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Refused;
import dev.sanad.chat.Reply;
import dev.sanad.people.People;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings somebody into the room of an incident, in the workspace from which the person asks. */
@Component
class JoinIncident {

    private final Participants participants;
    private final IncidentRooms rooms;
    private final People people;

    JoinIncident(Participants participants, IncidentRooms rooms, People people) {
        this.participants = participants;
        this.rooms = rooms;
        this.people = people;
    }

    /**
     * Opens a room for the incident where there is none; that takes the right to declare one.
     *
     * @throws Refused when there is no room and none may be opened
     */
    Reply join(Caller caller, Incident incident) {
        boolean hasRoom = rooms.in(caller.account().workspace(), incident).isPresent();
        if (!hasRoom) {
            demandToOpen(caller, incident);
        }
        rooms.letInAs(incident, caller.account(), caller.id());
        participants.add(incident.id(), List.of(caller.id()));
        return Reply.say(caller.voice().text("follow.done", "name", incident.name(), "room", incident.room()));
    }

    private void demandToOpen(Caller caller, Incident incident) {
        if (!incident.isOpen()) {
            throw Which.over(caller, incident);
        }
        people.demand(caller, Permission.DECLARE);
    }
}
