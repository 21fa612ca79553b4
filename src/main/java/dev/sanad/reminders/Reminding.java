package dev.sanad.reminders;

import dev.sanad.reminders.Slot.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a promise is reminded of: before its moment, at it, and late; then again and again until the update goes out
 * (practices.md OC-12). After a standstill the latest reminder is given, not all that were missed.
 */
final class Reminding {

    private Reminding() {}

    /** The reminder to give now; empty when there is none, or none that has not been given. */
    static Optional<Slot> toGive(Promise promise, Pace pace, Instant now) {
        Instant snoozedUntil = promise.snoozedUntil();
        boolean wakes = snoozedUntil != null && !now.isBefore(snoozedUntil);
        return latest(promise, pace, now)
                .filter(slot -> slot.isLate() || !promise.isSnoozed(now))
                .filter(slot -> wakes || isNew(slot, promise));
    }

    /** The last reminder whose moment has come, given or not. */
    static Optional<Slot> latest(Promise promise, Pace pace, Instant now) {
        Instant firstLate = promise.dueAt().plus(pace.escalateAfter());
        if (!now.isBefore(firstLate)) {
            return Optional.of(late(promise, pace, repeats(firstLate, pace, now)));
        }
        return Stream.of(due(promise), before(promise, pace))
                .filter(slot -> !now.isBefore(slot.at()))
                .filter(slot -> slot.kind() == Kind.DUE || slot.at().isAfter(promise.madeAt()))
                .findFirst();
    }

    /** When to look next: now when there is something to give, later otherwise. There is always such a moment while it is open. */
    static Instant next(Promise promise, Pace pace, Instant now) {
        if (toGive(promise, pace, now).isPresent()) {
            return now;
        }
        Instant nextLate = nextLate(promise, pace);
        Instant snoozedUntil = promise.snoozedUntil();
        if (snoozedUntil != null && promise.isSnoozed(now)) {
            return snoozedUntil.isBefore(nextLate) ? snoozedUntil : nextLate;
        }
        return Stream.of(before(promise, pace), due(promise))
                .filter(slot -> slot.kind() == Kind.DUE || slot.at().isAfter(promise.madeAt()))
                .filter(slot -> isNew(slot, promise))
                .map(Slot::at)
                .findFirst()
                .orElse(nextLate);
    }

    /**
     * By when an update is owed after the severity has changed. A moment of this severity's that was reminded of already stays, so
     * that changing to and fro says nothing twice; otherwise there is the full time from now on.
     *
     * @param reached since when the incident is as bad as it is now, or worse
     * @param within time from then to the update
     */
    static Instant owedBy(Instant reached, Duration within, Promise before, Instant now) {
        Instant since = reached.isAfter(before.madeAt()) ? reached : before.madeAt();
        Instant due = since.plus(within);
        Instant remindedAt = before.remindedAt();
        boolean stands = due.isAfter(now) || (remindedAt != null && !remindedAt.isBefore(due));
        return stands ? due : now.plus(within);
    }

    private static Instant nextLate(Promise promise, Pace pace) {
        Instant firstLate = promise.dueAt().plus(pace.escalateAfter());
        Instant remindedAt = promise.remindedAt();
        if (remindedAt == null || remindedAt.isBefore(firstLate)) {
            return firstLate;
        }
        return late(promise, pace, repeats(firstLate, pace, remindedAt) + 1).at();
    }

    private static int repeats(Instant firstLate, Pace pace, Instant now) {
        return Math.toIntExact(Duration.between(firstLate, now).dividedBy(pace.repeatEvery()));
    }

    private static boolean isNew(Slot slot, Promise promise) {
        Instant remindedAt = promise.remindedAt();
        return remindedAt == null || slot.at().isAfter(remindedAt);
    }

    private static Slot before(Promise promise, Pace pace) {
        return new Slot(Kind.BEFORE, 0, promise.dueAt().minus(pace.remindBefore()));
    }

    private static Slot due(Promise promise) {
        return new Slot(Kind.DUE, 0, promise.dueAt());
    }

    private static Slot late(Promise promise, Pace pace, int repeat) {
        Instant at = promise.dueAt()
                .plus(pace.escalateAfter())
                .plus(pace.repeatEvery().multipliedBy(repeat));
        return new Slot(Kind.LATE, repeat, at);
    }
}
