package dev.sanad.reminders;

import dev.sanad.incident.Cards;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Incidents;
import dev.sanad.incident.Severity;
import dev.sanad.updates.Update;
import dev.sanad.wording.Inline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes promises when something is declared or published, and settles them when the update goes out. An open incident without
 * a promise is asked about once a day.
 */
@Component
class PromiseKeeper {

    private final Promises promises;
    private final Owing owing;
    private final SeverityReached reached;
    private final PromiseTimer timer;
    private final StillOpen stillOpen;
    private final ReminderMessages messages;
    private final Incidents incidents;
    private final Cards cards;
    private final Clock clock;

    PromiseKeeper(
            Promises promises,
            Owing owing,
            SeverityReached reached,
            PromiseTimer timer,
            StillOpen stillOpen,
            ReminderMessages messages,
            Incidents incidents,
            Cards cards,
            Clock clock) {
        this.promises = promises;
        this.owing = owing;
        this.reached = reached;
        this.timer = timer;
        this.stillOpen = stillOpen;
        this.messages = messages;
        this.incidents = incidents;
        this.cards = cards;
        this.clock = clock;
    }

    @EventListener
    void declared(Incident.Declared declared) {
        Incident incident = incidents.get(declared.number());
        reach(incident, incident.declaredAt());
        owing.of(incident)
                .ifPresentOrElse(
                        owed -> make(incident, owed, incident.declaredAt()), () -> stillOpen.askInADay(incident));
    }

    /**
     * Sees to it that an open incident is not forgotten, whatever an earlier version left behind: what its severity asks for is
     * promised and has its timer, and nobody is reminded of what is owed to nobody.
     */
    void ensure(long number) {
        Incident incident = incidents.get(number);
        if (incident.isOpen()) {
            whatStands(incident).ifPresent(promise -> timer.set(promise, incident));
        }
    }

    @EventListener
    void severityChanged(Incident.SeverityChanged changed) {
        Incident incident = incidents.get(changed.number());
        reach(incident, clock.instant());
        whatStands(incident)
                .map(promise -> promise.isSaid() ? promise : moved(promise, incident))
                .ifPresent(promise -> timer.move(promise, incident));
    }

    /** What the severity alone asks for comes as soon as this one demands. */
    private Promise moved(Promise promise, Incident incident) {
        Instant since = reached.since(incident.id(), incident.severity());
        Duration within = owing.of(incident).orElseThrow().within();
        Instant due = Reminding.owedBy(since, within, promise, clock.instant());
        return promises.save(promise.dueBy(due));
    }

    /** The open promise, when it still is what is owed. If not, what is owed is promised in its place, and none stands from before. */
    private Optional<Promise> whatStands(Incident incident) {
        Optional<Promise> open = promises.open(incident.id());
        Optional<Owed> owed = owing.of(incident);
        if (open.filter(promise -> !Owed.isOtherwise(promise, owed)).isPresent()) {
            return open;
        }
        open.ifPresent(promise -> giveUp(promise, incident));
        owed.ifPresentOrElse(
                what -> settle(make(incident, what, clock.instant()), incident),
                () -> stillOpen.askInADayAtLatest(incident));
        if (open.isPresent() || owed.isPresent()) {
            cards.refresh(incident.id());
        }
        return Optional.empty();
    }

    /** What stands before people asks for something else than this new promise. */
    private void settle(Promise promise, Incident incident) {
        Inline.Time due = Inline.Time.of(promise.dueAt(), clock.instant());
        messages.settle(incident, "reminder.over.moved", "name", incident.name(), "due", due);
    }

    /** Nobody is owed it any more. One that was not kept in time is still counted. */
    private void giveUp(Promise promise, Incident incident) {
        if (promise.isBroken()) {
            promises.save(promise.answeredAt(clock.instant()));
        } else {
            promises.delete(promise);
        }
        timer.cancel(incident.id());
        if (owing.of(incident).isEmpty()) {
            messages.settle(incident, "reminder.over.nothing-owed", "name", incident.name());
        }
    }

    /** Before anybody offers something new, since it takes back all that was offered. */
    @EventListener
    @Order(1)
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
            owing.of(incident)
                    .ifPresentOrElse(
                            owed -> make(incident, owed, update.publishedAt()), () -> stillOpen.askInADay(incident));
        } else {
            make(incident, Promise.make(incident.id(), Promise.Kind.NEXT, update.publishedAt(), update.nextUpdateAt()));
        }
    }

    private Promise make(Incident incident, Owed owed, Instant from) {
        return make(incident, owed.from(from, incident.id(), clock.instant()));
    }

    private Promise make(Incident incident, Promise promise) {
        stillOpen.stop(incident);
        Promise made = promises.save(promise);
        timer.set(made, incident);
        return made;
    }

    /** What is this bad is also as bad as everything less bad. */
    private void reach(Incident incident, Instant now) {
        Arrays.stream(Severity.values())
                .filter(severity -> severity.compareTo(incident.severity()) <= 0)
                .forEach(severity -> reached.add(incident.id(), severity, now));
    }
}
