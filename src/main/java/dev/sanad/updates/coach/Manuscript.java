package dev.sanad.updates.coach;

import dev.sanad.incident.Phase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/**
 * A text before the coach.
 *
 * @param facts what is known of the incident, by the fact's name
 * @param now the moment at which the text would be published
 * @param next the next update's time by the severity's cadence, as it would be written
 * @param demandsNext whether the severity has a cadence, so that the text must say when the next update comes
 * @param zone of the times in the text
 */
public record Manuscript(
        String text,
        Phase phase,
        Map<String, String> facts,
        Instant now,
        String next,
        boolean demandsNext,
        ZoneId zone) {

    /** A fact; empty when it is not known. */
    String fact(String name) {
        return facts.getOrDefault(name, "");
    }
}
