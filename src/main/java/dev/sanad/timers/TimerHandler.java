package dev.sanad.timers;

import java.time.Instant;

/** Does what is to be done when timers of one kind fire. */
public interface TimerHandler {

    /** The kind it is for, such as {@code reminders.promise}; one handler per kind. */
    String kind();

    /**
     * Called in a transaction, at the moment or, after a standstill, once as soon as possible. May be called again for the same
     * moment after a crash, so it checks what is still to be done. An exception has it called again a little later.
     *
     * @param subject what the timer is about, such as an incident's number
     * @param due the moment that was set
     */
    void fire(String subject, Instant due);
}
