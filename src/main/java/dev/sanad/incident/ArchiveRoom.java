package dev.sanad.incident;

import dev.sanad.chat.Message;
import dev.sanad.chat.Messages;
import dev.sanad.chat.Rooms;
import dev.sanad.timers.TimerHandler;
import dev.sanad.timers.Timers;
import dev.sanad.wording.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Archives the room of an incident some time after its close, when the plan says so. */
@Component
class ArchiveRoom implements TimerHandler {

    private static final String TIMER = "incident.archive-room";

    private final Plan plan;
    private final Incidents incidents;
    private final Rooms rooms;
    private final Messages messages;
    private final Wording wording;
    private final Timers timers;
    private final Clock clock;

    ArchiveRoom(
            Plan plan,
            Incidents incidents,
            Rooms rooms,
            Messages messages,
            Wording wording,
            Timers timers,
            Clock clock) {
        this.plan = plan;
        this.incidents = incidents;
        this.rooms = rooms;
        this.messages = messages;
        this.wording = wording;
        this.timers = timers;
        this.clock = clock;
    }

    @EventListener
    void closed(Incident.Closed closed) {
        Duration after = plan.archiveRoomsAfter();
        if (after != null) {
            timers.set(TIMER, String.valueOf(closed.number()), clock.instant().plus(after));
        }
    }

    @Override
    public String kind() {
        return TIMER;
    }

    @Override
    public void fire(String subject, Instant due) {
        Incident incident = incidents.get(Long.parseLong(subject));
        messages.post(incident.room(), Message.of(wording.inRooms().text("room.archived", "name", incident.name())));
        rooms.everywhere(incident.room()).forEach(room -> rooms.archive(room.id()));
    }
}
