package dev.sanad.incident;

import dev.sanad.chat.Caller;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Has customers hear from an incident in another rhythm than its severity's; the next update tells them. */
@Component
public class ChooseRhythm {

    private final Incidents incidents;
    private final Timeline timeline;

    ChooseRhythm(Incidents incidents, Timeline timeline) {
        this.incidents = incidents;
        this.timeline = timeline;
    }

    /** From the next update on. */
    public Incident choose(Caller by, Incident incident, Duration rhythm) {
        timeline.add(incident.id(), by.id(), "rhythm", "minutes", rhythm.toMinutes());
        return incidents.save(incident.inRhythm(rhythm));
    }
}
