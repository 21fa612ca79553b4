package dev.sanad.reminders;

import dev.sanad.incident.Cards;
import dev.sanad.incident.Commitment;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Incidents;
import dev.sanad.incident.Severities;
import dev.sanad.incident.Severity;
import dev.sanad.updates.Update;
import dev.sanad.updates.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes promises when something is declared or published, and settles them when the update goes out. An open incident without
 * a promise is asked about once a day.
 */
@Component
class PromiseKeeper {

    private final Promises promises;
    private final SeverityReached reached;
    private final PromiseTimer timer;
    private final StillOpen stillOpen;
    private final ReminderMessages messages;
    private final Incidents incidents;
    private final Updates updates;
    private final Severities severities;
    private final Cards cards;
    private final Clock clock;

    PromiseKeeper(
            Promises promises,
            SeverityReached reached,
            PromiseTimer timer,
            StillOpen stillOpen,
            ReminderMessages messages,
            Incidents incidents,
            Updates updates,
            Severities severities,
            Cards cards,
            Clock clock) {
        this.promises = promises;
        this.reached = reached;
        this.timer = timer;
        this.stillOpen = stillOpen;
        this.messages = messages;
        this.incidents = incidents;
        this.updates = updates;
        this.severities = severities;
        this.cards = cards;
        this.clock = clock;
    }

    @EventListener
    void declared(Incident.Declared declared) {
        Incident incident = incidents.get(declared.number());
        reach(incident, incident.declaredAt());
        Duration within = Commitment.of(incident, severities).first();
        if (within == null) {
            stillOpen.askInADay(incident);
        } else {
            makeFirst(incident, incident.declaredAt().plus(within));
        }
    }

    /**
     * Sees to it that an open incident is not forgotten, whatever an earlier version left behind: each open promise has its
     * timer, whoever was told nothing is owed a first update, and nobody is reminded of one that is owed to nobody.
     */
    void ensure(long number) {
        Incident incident = incidents.get(number);
        Optional<Promise> open = promises.open(number);
        Duration within = Commitment.of(incident, severities).first();
        if (!incident.isOpen()) {
            return;
        }
        if (within == null && open.filter(Promise::isOfFirst).isPresent()) {
            drop(open.get(), incident);
            stillOpen.askInADayAtLatest(incident);
        } else if (open.isPresent()) {
            timer.set(open.get(), incident);
        } else if (within != null && updates.countByIncident(number) == 0) {
            makeFirst(incident, clock.instant().plus(within));
            cards.refresh(number);
        } else {
            stillOpen.askInADayAtLatest(incident);
        }
    }

    @EventListener
    void severityChanged(Incident.SeverityChanged changed) {
        Incident incident = incidents.get(changed.number());
        reach(incident, clock.instant());
        Optional<Promise> open = promises.open(incident.id());
        if (updates.countByIncident(incident.id()) == 0) {
            first(incident, open);
        } else {
            open.ifPresent(promise -> timer.set(promise, incident));
        }
    }

    /** Whoever was told nothing yet is owed a first update by the new severity. */
    private void first(Incident incident, Optional<Promise> open) {
        Duration within = Commitment.of(incident, severities).first();
        if (within == null) {
            open.ifPresent(promise -> drop(promise, incident));
            stillOpen.askInADay(incident);
        } else if (open.isEmpty()) {
            makeFirst(incident, clock.instant().plus(within));
        } else {
            Instant since = reached.since(incident.id(), incident.severity()).orElse(incident.declaredAt());
            Instant due = Reminding.firstDue(since, within, open.get(), clock.instant());
            timer.set(promises.save(open.get().dueBy(due)), incident);
        }
    }

    /** Nobody outside reads of it, or is owed anything any more. */
    private void drop(Promise promise, Incident incident) {
        promises.delete(promise);
        timer.cancel(incident.id());
        messages.settle(incident, "reminder.over.nothing-owed", "name", incident.name());
        cards.refresh(incident.id());
    }

    @EventListener
    void published(Update.Published published) {
        Update update = published.update();
        Incident incident = incidents.get(update.incident());
        promises.open(update.incident()).ifPresent(promise -> promises.save(promise.answeredAt(update.publishedAt())));
        messages.settle(incident, "reminder.over.published", "name", incident.name(), "at", update.publishedAt());
        timer.cancel(incident.id());
        stillOpen.stop(incident);
        if (!incident.isOpen()) {
            return;
        }
        if (update.nextUpdateAt() == null) {
            stillOpen.askInADay(incident);
        } else {
            make(incident, Promise.Kind.NEXT, update.publishedAt(), update.nextUpdateAt());
        }
    }

    private void makeFirst(Incident incident, Instant due) {
        stillOpen.stop(incident);
        make(incident, Promise.Kind.FIRST, clock.instant(), due);
    }

    private void make(Incident incident, Promise.Kind kind, Instant madeAt, Instant dueAt) {
        timer.set(promises.save(Promise.make(incident.id(), kind, madeAt, dueAt)), incident);
    }

    /** What is this bad is also as bad as everything less bad. */
    private void reach(Incident incident, Instant now) {
        Arrays.stream(Severity.values())
                .filter(severity -> severity.compareTo(incident.severity()) <= 0)
                .forEach(severity -> reached.add(incident.id(), severity, now));
    }
}
