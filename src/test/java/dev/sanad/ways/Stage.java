package dev.sanad.ways;

import java.util.Locale;

/** How far an incident has come, and which draft waits. */
enum Stage {
    /** Somebody leads; an update is drafted. */
    LED,
    /** Nobody leads; an update is drafted. */
    NOBODY,
    /** The all-clear was published while the draft of another update was waiting. */
    CLOSED,
    /** The all-clear was published; a follow-up is drafted. */
    FOLLOW_UP;

    boolean isOpen() {
        return this == LED || this == NOBODY;
    }

    /** As in the tables. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
