package dev.sanad.incident;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an update announces. */
public enum Phase {
    ACKNOWLEDGED,
    INVESTIGATING,
    IDENTIFIED,
    WORKAROUND,
    MONITORING,
    NO_NEWS,
    RESOLVED,
    FOLLOW_UP;

    /** Stable English word, as in commands, forms and template headers. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether customers are told when to expect the next update. */
    public boolean promisesNext() {
        return this != RESOLVED && this != FOLLOW_UP;
    }

    public static Optional<Phase> of(String id) {
        return Arrays.stream(values()).filter(phase -> phase.id().equals(id)).findFirst();
    }
}
