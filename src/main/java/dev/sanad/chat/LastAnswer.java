package dev.sanad.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When a platform answered the last time, whatever it was asked. One that has answered nothing for a while is away: then it is not
 * the fault of what it is asked.
 */
public final class LastAnswer {

    private static final Duration AWAY_AFTER = Duration.ofMinutes(5);

    private final Clock clock;
    private volatile Instant at;

    /** @param clock this machine's */
    public LastAnswer(Clock clock) {
        this.clock = clock;
        this.at = clock.instant();
    }

    /** It has answered just now. */
    public void came() {
        at = clock.instant();
    }

    public boolean isPlatformAway() {
        return !clock.instant().isBefore(at.plus(AWAY_AFTER));
    }
}
