package dev.sanad.updates.coach;

import dev.sanad.incident.Phase;
import dev.sanad.times.Mention;
import dev.sanad.times.TimesIn;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text before the coach.
 *
 * @param facts what is known of the incident, by the fact's name
 * @param writtenAt the moment at which it was written
 * @param now the moment at which it would be published
 * @param next when the next update is promised for; null when none is
 * @param nextInWords that time as it would be written; the one that fits the severity's cadence when none is promised
 * @param demandsNext whether the text must say when the next update comes
 * @param zone of the times in the text
 */
public record Manuscript(
        String text,
        Phase phase,
        Map<String, String> facts,
        Instant writtenAt,
        Instant now,
        @Nullable Instant next,
        String nextInWords,
        boolean demandsNext,
        ZoneId zone) {

    /** A fact; empty when it is not known. */
    String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    /** What the text says about the next update, as it was meant when it was written. */
    NextUpdateSentence nextUpdate() {
        return NextUpdateSentence.read(text, zone, writtenAt);
    }

    /** One of its times, as customers would understand it now. */
    Mention asReadNow(Mention mention) {
        return TimesIn.text(text, zone, now).stream()
                .filter(read -> read.start() == mention.start())
                .findFirst()
                .orElse(mention);
    }
}
