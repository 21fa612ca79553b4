package dev.sanad.reminders;

import dev.sanad.chat.Message;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Rooms;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Plan;
import dev.sanad.incident.Severities;
import dev.sanad.people.People;
import dev.sanad.wording.Voice;
import dev.sanad.wording.Wording;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gives a reminder of a promise to its circle. */
@Component
class Reminders {

    private final ReminderMessages messages;
    private final ReminderText text;
    private final Asking asking;
    private final Owing owing;
    private final Severities severities;
    private final Plan plan;
    private final Rooms rooms;
    private final People people;
    private final Wording wording;

    Reminders(
            ReminderMessages messages,
            ReminderText text,
            Asking asking,
            Owing owing,
            Severities severities,
            Plan plan,
            Rooms rooms,
            People people,
            Wording wording) {
        this.messages = messages;
        this.text = text;
        this.asking = asking;
        this.owing = owing;
        this.severities = severities;
        this.plan = plan;
        this.rooms = rooms;
        this.people = people;
        this.wording = wording;
    }

    /** The pace of an incident's promises. */
    Pace pace(Incident incident) {
        return Pace.of(severities.level(incident.severity()), owing.commitment(incident));
    }

    void give(Incident incident, Promise promise, Slot slot) {
        Set<Circle> circles =
                Circle.of(slot, incident.isPublic(), incident.lead().isPresent());
        Voice voice = wording.inRooms();
        messages.inRoom(incident, incident.room(), text.inRoom(incident, promise, slot, voice));
        asking.of(incident, circles).forEach(person -> directly(person, incident, promise, slot));
        String escalation = plan.escalationRoom();
        if (escalation != null && circles.contains(Circle.ESCALATION_ROOM)) {
            rooms.named(escalation)
                    .forEach(room ->
                            messages.inRoom(incident, room.id(), text.inOtherRoom(incident, promise, slot, voice)));
        }
    }

    /** Says it to somebody who has come to decide. */
    void handOver(Incident incident, Promise promise, Slot slot, PersonId now) {
        Voice voice = people.caller(now).voice();
        messages.directly(incident, now, text.toPerson(now, incident, promise, slot, voice));
    }

    /** Changes what stands before people already, which notifies nobody. */
    void bringUpToDate(Incident incident, Promise promise, Slot slot) {
        messages.bringUpToDate(
                incident,
                text.inRoom(incident, promise, slot, wording.inRooms()),
                person -> toPerson(person, incident, promise, slot));
    }

    /** The same before the promise's next reminder: it asks for nothing yet. */
    void notYet(Incident incident, Promise promise) {
        messages.bringUpToDate(
                incident,
                text.notYet(incident, promise, wording.inRooms()),
                person -> text.notYet(incident, promise, people.caller(person).voice()));
    }

    /** Whoever leads is told each moment of the promise, off duty, too; of its repetitions so often that one can sleep in between. */
    private void directly(PersonId person, Incident incident, Promise promise, Slot slot) {
        Message content = toPerson(person, incident, promise, slot);
        if (incident.isDecidedBy(person) && slot.repeat() == 0) {
            messages.directly(incident, person, content);
        } else {
            messages.gently(incident, person, content);
        }
    }

    private Message toPerson(PersonId person, Incident incident, Promise promise, Slot slot) {
        return text.toPerson(
                person, incident, promise, slot, people.caller(person).voice());
    }
}
