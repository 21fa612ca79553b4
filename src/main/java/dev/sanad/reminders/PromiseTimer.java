package dev.sanad.reminders;

import dev.sanad.chat.PersonId;
import dev.sanad.incident.Cards;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Incidents;
import dev.sanad.incident.Timeline;
import dev.sanad.timers.TimerHandler;
import dev.sanad.timers.Timers;
import dev.sanad.updates.WhatWaits;
import dev.sanad.wording.Inline;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives the reminder that is due now: the latest one, however many moments went by, and then sets itself to the next. One timer
 * an incident, which goes on until the update or the all-clear.
 */
@Component
class PromiseTimer implements TimerHandler {

    private static final String TIMER = "reminders.promise";

    private final Promises promises;
    private final Reminders reminders;
    private final ReminderMessages messages;
    private final Incidents incidents;
    private final Cards cards;
    private final Timeline timeline;
    private final Timers timers;
    private final Clock clock;

    PromiseTimer(
            Promises promises,
            Reminders reminders,
            ReminderMessages messages,
            Incidents incidents,
            Cards cards,
            Timeline timeline,
            Timers timers,
            Clock clock) {
        this.promises = promises;
        this.reminders = reminders;
        this.messages = messages;
        this.incidents = incidents;
        this.cards = cards;
        this.timeline = timeline;
        this.timers = timers;
        this.clock = clock;
    }

    /** Sets the timer to the next moment of a promise: that of a reminder, or that at which the card is to say that it is overdue. */
    void set(Promise promise, Incident incident) {
        Instant now = clock.instant();
        Instant reminder = Reminding.next(promise, reminders.pace(incident), now);
        Instant overdue = promise.overdueAt();
        boolean isToBeSaid = promise.isSnoozed(overdue) && now.isBefore(overdue);
        Instant next = isToBeSaid && overdue.isBefore(reminder) ? overdue : reminder;
        timers.set(TIMER, String.valueOf(incident.id()), next);
    }

    /** The same after its moment or its pace has changed, which is said by what stands before people already and by nothing else. */
    void move(Promise promise, Incident incident) {
        set(promise, incident);
        Reminding.latest(promise, reminders.pace(incident), clock.instant())
                .ifPresentOrElse(
                        slot -> reminders.bringUpToDate(incident, promise, slot),
                        () -> reminders.notYet(incident, promise));
    }

    void cancel(long incident) {
        timers.cancel(TIMER, String.valueOf(incident));
    }

    @Override
    public String kind() {
        return TIMER;
    }

    @Override
    public void fire(String subject, Instant due) {
        Incident incident = incidents.get(Long.parseLong(subject));
        Optional<Promise> open = promises.open(incident.id());
        if (incident.isOpen() && open.isPresent()) {
            Promise promise = open.get();
            Instant now = clock.instant();
            Optional<Slot> slot = Reminding.toGive(promise, reminders.pace(incident), now);
            set(
                    slot.map(given -> remind(incident, promise, given, now)).orElseGet(() -> awake(promise, now)),
                    incident);
            if (!isOnTheCard(promise, now)) {
                cards.refresh(incident.id());
            }
        }
    }

    /** One moment for all of it: what is on time at its beginning must not count as said to be late at its end. */
    private Promise remind(Incident incident, Promise promise, Slot slot, Instant now) {
        boolean isNewlyBroken = promise.isOverdue(now) && !promise.isBroken();
        if (isNewlyBroken) {
            timeline.add(incident.id(), null, "promise-broken", "due", promise.dueAt());
        }
        reminders.give(incident, promise, slot);
        return promises.save((isNewlyBroken ? promise.broken() : promise).reminded(now));
    }

    /** Whose snooze is over without anything to be reminded of is not put off any more. */
    private Promise awake(Promise promise, Instant now) {
        boolean isOver = promise.snoozedUntil() != null && !promise.isSnoozed(now);
        return isOver ? promises.save(promise.snoozed(null)) : promise;
    }

    /** The card's line stays as the last reminder left it, until its moment is far enough away to need a date. */
    private static boolean isOnTheCard(Promise promise, Instant now) {
        Instant before = promise.remindedAt();
        return before != null
                && promise.isRemindedOf()
                && Inline.Time.of(promise.dueAt(), before).equals(Inline.Time.of(promise.dueAt(), now));
    }

    /** Whoever leads now is reminded of what is on its way; the others need not act any more. */
    @EventListener
    void led(Incident.LeadChanged changed) {
        decidedBy(incidents.get(changed.number()), changed.now());
    }

    @EventListener
    void stoodInBy(Incident.StoodIn changed) {
        decidedBy(incidents.get(changed.number()), changed.deputy());
    }

    private void decidedBy(Incident incident, PersonId now) {
        messages.settleForOthers(incident, "reminder.over.led", "name", incident.name(), "who", now);
        ifReminded(incident, (promise, slot) -> {
            reminders.bringUpToDate(incident, promise, slot);
            reminders.handOver(incident, promise, slot, now);
        });
    }

    /** What was given offers the draft that waits, and no other. */
    @EventListener
    void waits(WhatWaits.Changed changed) {
        Incident incident = incidents.get(changed.incident());
        ifReminded(incident, (promise, slot) -> reminders.bringUpToDate(incident, promise, slot));
    }

    private void ifReminded(Incident incident, BiConsumer<Promise, Slot> then) {
        promises.open(incident.id())
                .filter(promise -> promise.remindedAt() != null)
                .ifPresent(promise -> Reminding.latest(promise, reminders.pace(incident), clock.instant())
                        .ifPresent(slot -> then.accept(promise, slot)));
    }
}
