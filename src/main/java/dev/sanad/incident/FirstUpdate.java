package dev.sanad.incident;

import java.time.Instant;
import java.util.Optional;

/** When customers are to be told of an incident for the first time. Answered by the {@code reminders} module. */
public interface FirstUpdate {

    /** Empty when they know of it, or are owed nothing. */
    Optional<Instant> due(Incident incident);
}
