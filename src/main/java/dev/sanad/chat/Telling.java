package dev.sanad.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How something is said to a person.
 *
 * @param isQuiet whether it waits for the end of the person's do-not-disturb, at every attempt, and in the other room too
 * @param validUntil the moment from which on it is no longer true and not said any more; null when it stays true
 * @param otherwise the room where it is said instead, with the person's name, when it cannot be said directly; null for nowhere
 * @param isBulk whether it is one of many that say the same to everybody: it leaves after everything else, at a gentle pace
 */
public record Telling(
        boolean isQuiet,
        @Nullable Instant validUntil,
        @Nullable RoomId otherwise,
        boolean isBulk) {

    /** For what must not wait. */
    public static Telling atOnce() {
        return new Telling(false, null, null, false);
    }

    /** For what can wait until the person wants to be disturbed again; what is said meanwhile goes first. */
    public static Telling inTime() {
        return new Telling(true, null, null, false);
    }

    /** Until a moment of the product's clock. How long that is from now counts: moving the clock later changes nothing. */
    public Telling until(Instant moment) {
        return new Telling(isQuiet, moment, otherwise, isBulk);
    }

    /** In a room where the person is, when the person cannot be written to directly. */
    public Telling otherwiseIn(RoomId room) {
        return new Telling(isQuiet, validUntil, room, isBulk);
    }

    /** As one of many. */
    public Telling bulk() {
        return new Telling(isQuiet, validUntil, otherwise, true);
    }
}
