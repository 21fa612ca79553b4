package dev.sanad.incident;

import dev.sanad.chat.PersonId;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves an incident along when customers have been told something. */
@Component
public class Progress {

    private final Incidents incidents;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Progress(Incidents incidents, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** Records that an update was published. The all-clear closes the incident; a follow-up leaves it closed. */
    public void announced(long number, Phase phase, PersonId approvedBy) {
        Incident incident = incidents.get(number);
        timeline.add(number, approvedBy, "published", "phase", phase.id());
        if (phase == Phase.RESOLVED && incident.isOpen()) {
            incidents.save(incident.withPhase(phase).closed(clock.instant()));
            timeline.add(number, approvedBy, "closed");
            events.publishEvent(new Incident.Closed(number));
        } else if (incident.isOpen() && phase != Phase.NO_NEWS) {
            reach(incident, phase);
        } else if (incident.isOpen() && incident.phase() == null) {
            reach(incident, Phase.INVESTIGATING);
        }
    }

    private void reach(Incident incident, Phase phase) {
        incidents.save(incident.withPhase(phase));
        if (incident.phase() == null) {
            events.publishEvent(new Incident.Begun(incident.id()));
        }
    }
}
