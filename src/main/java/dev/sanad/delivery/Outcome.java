package dev.sanad.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of one attempt. An exception counts as {@link Later} with the queue's own back-off. */
public sealed interface Outcome {

    /** Whether it is tried again before the rest of its lane. */
    default boolean holdsBackItsLane() {
        return this instanceof Later || this instanceof NotNow;
    }

    /** It is there.
     *
     * @param externalId the id the destination gave it, if any */
    record Done(@Nullable String externalId) implements Outcome {}

    /** It failed and may succeed; when it has failed very often, it is given up.
     *
     * @param after wait at least this long, as the destination asked (Retry-After); null for the queue's own back-off */
    record Later(@Nullable Duration after, String reason) implements Outcome {}

    /** Nothing is wrong with it: its destination as a whole does not answer, does not let the bot in, or asks to wait. It holds back its
     * lane and is tried again like what failed, but it counts as no failure, so that it is never given up for that.
     *
     * @param after wait at least this long, as the destination asked; null for the queue's own pace
     * @param isUntried whether nothing was asked of the destination, so that it certainly is not there */
    record NotNow(@Nullable Duration after, String reason, boolean isUntried) implements Outcome {}

    /** It was not tried, and is not there: now would disturb somebody. It counts as put into the queue at that moment, and holds back nothing.
     *
     * @param until when to try it, by this machine's clock */
    record Held(Instant until) implements Outcome {}

    /** It can never succeed: the room is gone, the bot was removed, the person takes nothing. */
    record Never(Why why, String reason) implements Outcome {

        public Never(String reason) {
            this(Why.LOST, reason);
        }
    }

    /** Why something can never succeed. */
    enum Why {
        /** Whom it is for takes nothing from the bot. */
        CLOSED,
        /** Whom it is for is not there any more. */
        LEFT,
        /** It is no longer to be said: its time is over, or its sender has taken it back. Nothing is wrong. */
        OUTDATED,
        /** Anything else. */
        LOST
    }
}
