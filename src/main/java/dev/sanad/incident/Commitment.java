package dev.sanad.incident;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an incident's severity owes customers while it is open (practices.md OC-12, OC-29). A private incident owes nothing, since
 * nobody outside reads of it, and a severity without destinations asks for nothing either: whoever has read of the incident at
 * another severity is told how it goes on and ends, but at no set time.
 *
 * @param first time from the moment it is this bad to the first update; null when none is owed
 * @param next time from one update to the next; null when none is owed
 */
public record Commitment(@Nullable Duration first, @Nullable Duration next) {

    private static final Commitment NONE = new Commitment(null, null);

    /** Where a severity says neither how soon the first update comes nor how often the next ones. */
    private static final Duration FIRST_AT_THE_LATEST = Duration.ofMinutes(60);

    /** What an incident owes at its severity, in the rhythm that its comms lead has chosen. */
    public static Commitment of(Incident incident, Severities severities) {
        Severities.Level level = severities.level(incident.severity());
        if (!incident.isPublic() || level.destinations().isEmpty()) {
            return NONE;
        }
        Duration next = incident.chosenRhythm().orElse(level.cadence());
        Duration first = Optional.ofNullable(level.firstUpdateWithin())
                .or(level::promised)
                .orElse(FIRST_AT_THE_LATEST);
        return new Commitment(first, next);
    }

    /** Whether customers are owed anything at all. */
    public boolean isToCustomers() {
        return first != null;
    }
}
