package dev.sanad.reminders;

import dev.sanad.incident.Commitment;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a severity asks for by itself, without anybody having promised it.
 *
 * @param within time from now, or from the moment it is this bad, to the update
 */
record Owed(Promise.Kind kind, Duration within) {

    /**
     * The first update while customers know nothing, however much was said inside; after it one in the rhythm of the updates.
     *
     * @param isTold whether an update has reached customers
     */
    static Optional<Owed> of(Commitment commitment, boolean isTold) {
        @Nullable Duration within = isTold ? commitment.next() : commitment.first();
        return Optional.ofNullable(within).map(time -> new Owed(isTold ? Promise.Kind.OWED : Promise.Kind.FIRST, time));
    }

    Promise from(Instant moment, long incident, Instant now) {
        return Promise.make(incident, kind, now, moment.plus(within));
    }

    /** Whether it asks for something else than a promise that is open. What an update has said stands, if customers read it. */
    static boolean isOtherwise(Promise open, Optional<Owed> owed) {
        return open.isSaid()
                ? owed.filter(what -> what.kind() == Promise.Kind.FIRST).isPresent()
                : owed.filter(what -> what.kind() == open.kind()).isEmpty();
    }
}
