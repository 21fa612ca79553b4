package dev.sanad.reminders;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;

/**
 * "The next update comes by then": made by the declaration for the first update, by every update but the last, and by a severity
 * that asks for an update which nobody has promised.
 *
 * @param isBroken whether it was put on record that it was not kept in time
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
        @Column("broken") boolean isBroken,
        @Nullable Instant remindedAt,
        @Nullable Instant snoozedUntil) {

    /** Customers read a time to the minute: an update within that minute keeps the promise. */
    private static final Duration THE_MINUTE = Duration.ofMinutes(1);

    enum Kind {
        /** Customers know nothing yet. */
        FIRST,
        /** Customers read of it, or at least those inside when the update stayed in the room. */
        NEXT,
        /** Customers know something, but not when they hear more: the severity's rhythm asks for it. */
        OWED
    }

    enum State {
        OPEN,
        KEPT,
        BROKEN
    }

    static Promise make(long incident, Kind kind, Instant madeAt, Instant dueAt) {
        return new Promise(null, 0, incident, kind, State.OPEN, madeAt, dueAt, false, null, null);
    }

    /** Whether an update has said it; otherwise the severity alone asks for it. */
    boolean isSaid() {
        return kind == Kind.NEXT;
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

    /** Kept, or broken when it is late now or was before its moment was moved. */
    Promise answeredAt(Instant publishedAt) {
        return isBroken || isOverdue(publishedAt) ? in(State.BROKEN) : in(State.KEPT);
    }

    /** Not kept in time; that stays so, whatever becomes of its moment. */
    Promise broken() {
        return new Promise(id, version, incident, kind, state, madeAt, dueAt, true, remindedAt, snoozedUntil);
    }

    Promise reminded(Instant now) {
        return new Promise(id, version, incident, kind, state, madeAt, dueAt, isBroken, now, null);
    }

    Promise snoozed(@Nullable Instant until) {
        return new Promise(id, version, incident, kind, state, madeAt, dueAt, isBroken, remindedAt, until);
    }

    /** By another moment; who put off the one before has put off nothing of this. */
    Promise dueBy(Instant due) {
        return new Promise(id, version, incident, kind, state, madeAt, due, isBroken, remindedAt, null);
    }

    private Promise in(State answered) {
        return new Promise(id, version, incident, kind, answered, madeAt, dueAt, isBroken, remindedAt, null);
    }
}
