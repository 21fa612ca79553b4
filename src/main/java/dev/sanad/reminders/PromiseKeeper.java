package dev.sanad.reminders;

import dev.sanad.incident.Incident;
import dev.sanad.incident.Incidents;
import dev.sanad.incident.Severities;
import dev.sanad.timers.Timers;
import dev.sanad.updates.Update;
import dev.sanad.updates.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes promises when something is declared or published, and settles them when the update goes out. */
@Component
class PromiseKeeper {

    private final Promises promises;
    private final Schedule schedule;
    private final ReminderMessages messages;
    private final Incidents incidents;
    private final Updates updates;
    private final Severities severities;
    private final Timers timers;

    PromiseKeeper(
            Promises promises,
            Schedule schedule,
            ReminderMessages messages,
            Incidents incidents,
            Updates updates,
            Severities severities,
            Timers timers) {
        this.promises = promises;
        this.schedule = schedule;
        this.messages = messages;
        this.incidents = incidents;
        this.updates = updates;
        this.severities = severities;
        this.timers = timers;
    }

    @EventListener
    void declared(Incident.Declared declared) {
        demandFirstUpdate(incidents.get(declared.number()));
    }

    @EventListener
    void severityChanged(Incident.SeverityChanged changed) {
        Incident incident = incidents.get(changed.number());
        Optional<Promise> open = promises.open(incident.id());
        open.filter(promise -> promise.kind() == Promise.Kind.FIRST).ifPresent(promise -> {
            promises.delete(promise);
            timers.cancel(Schedule.TIMER, String.valueOf(incident.id()));
        });
        if (updates.countByIncident(incident.id()) == 0) {
            demandFirstUpdate(incident);
        } else {
            promises.open(incident.id()).ifPresent(promise -> schedule.next(promise, incident));
        }
    }

    @EventListener
    void published(Update.Published published) {
        Update update = published.update();
        promises.open(update.incident()).ifPresent(promise -> promises.save(promise.answeredAt(update.publishedAt())));
        messages.retire(update.incident());
        timers.cancel(Schedule.TIMER, String.valueOf(update.incident()));
        Incident incident = incidents.get(update.incident());
        if (incident.isOpen() && update.nextUpdateAt() != null) {
            make(incident, Promise.Kind.NEXT, update.publishedAt(), update.nextUpdateAt());
        }
    }

    private void demandFirstUpdate(Incident incident) {
        Duration within = severities.level(incident.severity()).firstUpdateWithin();
        if (within != null && incident.isOpen()) {
            make(
                    incident,
                    Promise.Kind.FIRST,
                    incident.declaredAt(),
                    incident.declaredAt().plus(within));
        }
    }

    private void make(Incident incident, Promise.Kind kind, Instant madeAt, Instant dueAt) {
        Promise promise = promises.save(Promise.make(incident.id(), kind, madeAt, dueAt));
        schedule.next(promise, incident);
    }
}
