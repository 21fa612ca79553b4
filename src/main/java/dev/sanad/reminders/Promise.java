package dev.sanad.reminders;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * "The next update comes by then": made by the declaration for the first update, and by every update but the last.
 *
 * @param remindedAt when the last reminder was given; null before the first
 * @param snoozedUntil no reminder to the comms lead before then; null when not snoozed
 */
record Promise(
        @Id @Nullable Long id,
        @Version int version,
        long incident,
        Kind kind,
        State state,
        Instant madeAt,
        Instant dueAt,
        @Nullable Instant remindedAt,
        @Nullable Instant snoozedUntil) {

    /** Customers read a time to the minute: an update within that minute keeps the promise. */
    private static final Duration THE_MINUTE = Duration.ofMinutes(1);

    enum Kind {
        FIRST,
        NEXT
    }

    enum State {
        OPEN,
        KEPT,
        BROKEN
    }

    static Promise make(long incident, Kind kind, Instant madeAt, Instant dueAt) {
        return new Promise(null, 0, incident, kind, State.OPEN, madeAt, dueAt, null, null);
    }

    boolean isOfFirst() {
        return kind == Kind.FIRST;
    }

    boolean isOverdue(Instant now) {
        return !now.isBefore(overdueAt());
    }

    /** From when on it is overdue. */
    Instant overdueAt() {
        return dueAt.plus(THE_MINUTE);
    }

    /** Whether a reminder was given at its moment or later. */
    boolean isRemindedOf() {
        return remindedAt != null && !remindedAt.isBefore(dueAt);
    }

    boolean isSnoozed(Instant now) {
        return snoozedUntil != null && now.isBefore(snoozedUntil);
    }

    Promise answeredAt(Instant publishedAt) {
        State answered = isOverdue(publishedAt) ? State.BROKEN : State.KEPT;
        return new Promise(id, version, incident, kind, answered, madeAt, dueAt, remindedAt, null);
    }

    Promise reminded(Instant now) {
        return new Promise(id, version, incident, kind, state, madeAt, dueAt, now, null);
    }

    Promise snoozed(Instant until) {
        return new Promise(id, version, incident, kind, state, madeAt, dueAt, remindedAt, until);
    }

    Promise dueBy(Instant due) {
        return new Promise(id, version, incident, kind, state, madeAt, due, remindedAt, snoozedUntil);
    }
}
