package dev.sanad.reminders;

import dev.sanad.incident.Cards;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Incidents;
import dev.sanad.incident.Timeline;
import dev.sanad.reminders.Promise.Stage;
import dev.sanad.timers.TimerHandler;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives the reminder that is due now: the latest one, however many moments went by. */
@Component
class PromiseTimer implements TimerHandler {

    private final Promises promises;
    private final Schedule schedule;
    private final ReminderMessages messages;
    private final Incidents incidents;
    private final Cards cards;
    private final Timeline timeline;
    private final Clock clock;

    PromiseTimer(
            Promises promises,
            Schedule schedule,
            ReminderMessages messages,
            Incidents incidents,
            Cards cards,
            Timeline timeline,
            Clock clock) {
        this.promises = promises;
        this.schedule = schedule;
        this.messages = messages;
        this.incidents = incidents;
        this.cards = cards;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Schedule.TIMER;
    }

    @Override
    public void fire(String subject, Instant due) {
        Incident incident = incidents.get(Long.parseLong(subject));
        Optional<Promise> open = promises.open(incident.id());
        if (incident.isOpen() && open.isPresent()) {
            remind(incident, open.get());
        }
    }

    private void remind(Incident incident, Promise promise) {
        Instant now = clock.instant();
        Stage reached = schedule.reached(promise, incident, now);
        Instant snoozedUntil = promise.snoozedUntil();
        boolean escalates = reached == Stage.LATE && promise.stage() != Stage.LATE;
        boolean snoozing = snoozedUntil != null && now.isBefore(snoozedUntil) && !escalates;
        boolean wakes = snoozedUntil != null && !now.isBefore(snoozedUntil);
        boolean isNew = reached.compareTo(promise.stage()) > 0;
        Promise after = promise;
        if (!snoozing && (isNew || wakes)) {
            give(incident, promise, reached);
            after = promises.save(promise.reminded(reached));
            cards.refresh(incident.id());
        }
        schedule.next(after, incident);
    }

    private void give(Incident incident, Promise promise, Stage reached) {
        switch (reached) {
            case NONE, BEFORE -> messages.before(incident, promise);
            case DUE -> messages.due(incident, promise);
            case LATE -> {
                messages.late(incident, promise);
                if (promise.stage() != Stage.LATE) {
                    timeline.add(incident.id(), null, "promise-broken", "due", promise.dueAt());
                }
            }
        }
    }
}
