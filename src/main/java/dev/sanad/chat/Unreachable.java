package dev.sanad.chat;

import java.time.Duration;

/** A platform cannot be reached, or does not let the bot in. It is tried again. */
public final class Unreachable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** @param reason in a few plain words, for the log */
    public Unreachable(String reason) {
        this(reason, Duration.ZERO);
    }

    /** @param retryAfter how long the platform itself asks to wait at least */
    public Unreachable(String reason, Duration retryAfter) {
        super(reason);
        this.retryAfter = retryAfter;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
