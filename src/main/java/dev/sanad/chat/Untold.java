package dev.sanad.chat;

import dev.sanad.delivery.Outcome;

/** A platform does not tell at the moment what must be known before something is shown. */
public final class Untold extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    /** @param outcome what becomes of the attempt: it is made again */
    public Untold(Outcome outcome, Throwable cause) {
        super(cause);
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
