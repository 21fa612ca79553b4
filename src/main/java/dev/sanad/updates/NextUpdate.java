package dev.sanad.updates;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How a draft promises the next update: to the minute, as customers read it, and never for a moment that is about to pass. */
final class NextUpdate {

    /** Whoever promises less than this from now breaks the promise, or gives no news by it. */
    private static final Duration TOO_NEAR = Duration.ofMinutes(2);

    private NextUpdate() {}

    /** The promise of a draft that is made now: not later than meant, unless a full minute would come too soon. */
    static Instant after(Duration cadence, Instant now) {
        Instant minute = now.plus(cadence).truncatedTo(ChronoUnit.MINUTES);
        boolean isSoon =
                Duration.between(now, minute).compareTo(cadence.multipliedBy(3).dividedBy(4)) < 0;
        return isSoon ? minute.plus(1, ChronoUnit.MINUTES) : minute;
    }

    /** Whether a promise has passed, or would pass before anything new can be written. */
    static boolean isTooNear(Instant next, Duration cadence, Instant now) {
        Duration quarter = cadence.dividedBy(4);
        return next.isBefore(now.plus(quarter.compareTo(TOO_NEAR) < 0 ? quarter : TOO_NEAR));
    }
}
