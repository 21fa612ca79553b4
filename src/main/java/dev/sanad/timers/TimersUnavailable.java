package dev.sanad.timers;

/** The store of timers cannot be used; the caller's transaction must not commit. */
class TimersUnavailable extends RuntimeException {

    TimersUnavailable(String what, Throwable cause) {
        super("Cannot " + what, cause);
    }
}
