package dev.sanad.testing.slack;

/**
 * How Slack fails, once, at the next call of a method.
 *
 * @param retryAfter seconds, for {@code RATE_LIMITED}
 * @param error the code, for {@code ERROR}
 */
public record Fault(Kind kind, int retryAfter, String error) {

    /** What goes wrong. */
    public enum Kind {
        /** HTTP 429 with {@code Retry-After}; nothing was done. */
        RATE_LIMITED,
        /** HTTP 500; nothing was done. */
        BROKEN,
        /** HTTP 500 after it was done. */
        BROKEN_AFTERWARDS,
        /** The connection ends after it was done. */
        LOST_AFTERWARDS,
        /** {@code ok: false}; nothing was done. */
        ERROR
    }

    public static Fault rateLimited(int seconds) {
        return new Fault(Kind.RATE_LIMITED, seconds, "");
    }

    public static Fault of(Kind kind) {
        return new Fault(kind, 0, "");
    }

    public static Fault error(String code) {
        return new Fault(Kind.ERROR, 0, code);
    }
}
