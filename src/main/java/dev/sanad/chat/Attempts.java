package dev.sanad.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often something failed in a row, and says how long to wait by {@link Backoff}. What is lost again at once has not
 * worked: only a connection that lasted a while begins the count anew.
 */
public final class Attempts {

    /** How long a connection must last before its loss is nothing but a loss. */
    private static final Duration STEADY = Backoff.LONGEST;

    private final Clock clock;
    private final DoubleSupplier jitter;
    private int failures;
    private @Nullable Instant since;

    /** @param clock this machine's */
    public Attempts(Clock clock) {
        this(clock, () -> ThreadLocalRandom.current().nextDouble());
    }

    Attempts(Clock clock, DoubleSupplier jitter) {
        this.clock = clock;
        this.jitter = jitter;
    }

    /** It works; told as often as one likes. */
    public synchronized void worked() {
        if (since == null) {
            since = clock.instant();
        }
    }

    /**
     * An attempt failed.
     *
     * @param limit how long the platform itself asks to wait at least
     * @return how long to wait before the next attempt
     */
    public synchronized Duration failed(Duration limit) {
        failures = wasSteady() ? 1 : failures + 1;
        since = null;
        return Backoff.wait(failures, limit, jitter);
    }

    /** What worked is gone; after a steady time it may be tried again at once. */
    public synchronized Duration lost() {
        failures = wasSteady() ? 0 : failures + 1;
        since = null;
        return Backoff.wait(failures, Duration.ZERO, jitter);
    }

    /** How many attempts failed in a row. */
    public synchronized int failures() {
        return failures;
    }

    private boolean wasSteady() {
        return since != null && !clock.instant().isBefore(since.plus(STEADY));
    }
}
