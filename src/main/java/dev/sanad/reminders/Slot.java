package dev.sanad.reminders;

import java.time.Instant;

/**
 * A moment of a promise at which to remind.
 *
 * @param repeat how many late reminders came before it; 0 for the others
 */
record Slot(Kind kind, int repeat, Instant at) {

    enum Kind {
        BEFORE,
        DUE,
        LATE
    }

    boolean isLate() {
        return kind == Kind.LATE;
    }
}
