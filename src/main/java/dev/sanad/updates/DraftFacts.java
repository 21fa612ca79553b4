package dev.sanad.updates;

import dev.sanad.incident.Fact;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Phase;
import dev.sanad.incident.Severities;
import dev.sanad.updates.coach.Manuscript;
import dev.sanad.wording.Language;
import dev.sanad.wording.Organisation;
import dev.sanad.wording.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What templates and the coach know of an incident: its facts, and the times computed from them. */
@Component
class DraftFacts {

    /** Suggested where a text makes a promise although the severity demands none (practices.md OC-12). */
    private static final Duration USUAL_CADENCE = Duration.ofMinutes(15);

    /** How long after the all-clear the explanation is announced for. */
    private static final Duration EXPLAIN_WITHIN = Duration.ofDays(2);

    private final Severities severities;
    private final Organisation organisation;
    private final Wording wording;
    private final Clock clock;

    DraftFacts(Severities severities, Organisation organisation, Wording wording, Clock clock) {
        this.severities = severities;
        this.organisation = organisation;
        this.wording = wording;
        this.clock = clock;
    }

    /** Values for the holes of a template. */
    Map<String, String> of(Incident incident, Language language) {
        Instant now = clock.instant();
        PublicTime time = time(language);
        Map<String, String> values = new HashMap<>();
        incident.facts().forEach((name, fact) -> values.put(name, content(fact)));
        values.put("title", incident.title());
        values.put("product", organisation.product());
        values.put("since", time.clock(incident.since(), now));
        values.put("now", time.clock(now, now));
        values.put("next", demandsNext(incident) ? next(incident, language) : "");
        values.put("duration", wording.in(language).duration(incident.duration(now)));
        values.put("explainBy", time.date(now.plus(EXPLAIN_WITHIN)));
        values.put(
                "link",
                organisation.page("/status/incidents/" + incident.name()).toString());
        return values;
    }

    /** A text of this incident as the coach reads it. */
    Manuscript manuscript(String text, Phase phase, Incident incident, Language language) {
        return new Manuscript(
                text,
                phase,
                of(incident, language),
                clock.instant(),
                next(incident, language),
                demandsNext(incident),
                organisation.timeZone());
    }

    private boolean demandsNext(Incident incident) {
        return severities.level(incident.severity()).promised().isPresent();
    }

    private String next(Incident incident, Language language) {
        Instant now = clock.instant();
        Duration cadence = severities.level(incident.severity()).promised().orElse(USUAL_CADENCE);
        return time(language).clock(now.plus(cadence), now);
    }

    private PublicTime time(Language language) {
        return new PublicTime(organisation.timeZone(), language.locale());
    }

    /** Without the full stop that a template would double. */
    private static String content(Fact fact) {
        String content = fact.content();
        return content.endsWith(".") ? content.substring(0, content.length() - 1) : content;
    }
}
