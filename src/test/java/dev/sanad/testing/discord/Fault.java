package dev.sanad.testing.discord;

import java.time.Duration;

/**
 * How a call goes wrong.
 *
 * @param retryAfter what Discord asks to wait; zero where it does not
 */
public record Fault(Kind kind, Duration retryAfter) {

    /** Before or after the effect, and with what answer. */
    public enum Kind {
        RATE_LIMITED,
        BROKEN,
        BROKEN_AFTERWARDS,
        LOST_AFTERWARDS
    }

    public static Fault of(Kind kind) {
        return new Fault(kind, Duration.ZERO);
    }

    public static Fault rateLimited(Duration retryAfter) {
        return new Fault(Kind.RATE_LIMITED, retryAfter);
    }
}
