package dev.sanad.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * "The next update comes by then": made by the declaration for the first update, and by every update but the last.
 *
 * @param stage how far the reminding has come
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
        Stage stage,
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

    /** The reminders of a promise, in their order. */
    enum Stage {
        NONE,
        BEFORE,
        DUE,
        LATE
    }

    static Promise make(long incident, Kind kind, Instant madeAt, Instant dueAt) {
        return new Promise(null, 0, incident, kind, State.OPEN, madeAt, dueAt, Stage.NONE, null);
    }

    /** When a stage's reminder is due; empty for one that would come before the promise was made. */
    Optional<Instant> momentOf(Stage wanted, Duration remindBefore, Duration escalateAfter) {
        return switch (wanted) {
            case NONE -> Optional.empty();
            case BEFORE -> Optional.of(dueAt.minus(remindBefore)).filter(moment -> moment.isAfter(madeAt));
            case DUE -> Optional.of(dueAt);
            case LATE -> Optional.of(dueAt.plus(escalateAfter));
        };
    }

    boolean isOverdue(Instant now) {
        return !now.isBefore(dueAt.plus(THE_MINUTE));
    }

    Promise answeredAt(Instant publishedAt) {
        return new Promise(
                id,
                version,
                incident,
                kind,
                isOverdue(publishedAt) ? State.BROKEN : State.KEPT,
                madeAt,
                dueAt,
                stage,
                null);
    }

    Promise reminded(Stage now) {
        return new Promise(id, version, incident, kind, state, madeAt, dueAt, now, null);
    }

    Promise snoozed(Instant until) {
        return new Promise(id, version, incident, kind, state, madeAt, dueAt, stage, until);
    }
}
