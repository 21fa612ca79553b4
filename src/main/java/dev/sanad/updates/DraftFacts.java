package dev.sanad.updates;

import dev.sanad.incident.Fact;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Phase;
import dev.sanad.times.PublicTime;
import dev.sanad.updates.coach.Manuscript;
import dev.sanad.wording.Language;
import dev.sanad.wording.Organisation;
import dev.sanad.wording.Wording;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What templates and the coach know of an incident: its facts, and the times computed from them. */
@Component
class DraftFacts {

    private final Promising promising;
    private final Organisation organisation;
    private final Wording wording;
    private final Clock clock;

    DraftFacts(Promising promising, Organisation organisation, Wording wording, Clock clock) {
        this.promising = promising;
        this.organisation = organisation;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * Values for the holes of a template.
     *
     * @param next what the draft promises; null for nothing
     */
    Map<String, String> of(Incident incident, Phase phase, Language language, @Nullable Instant next) {
        Instant now = clock.instant();
        PublicTime time = time(language);
        Map<String, String> values = new HashMap<>();
        incident.facts().forEach((name, fact) -> values.put(name, content(fact)));
        values.put("title", incident.title());
        values.put("product", organisation.product());
        values.put("since", time.clock(incident.since(), now));
        values.put("now", time.clock(now, now));
        values.put("next", phase.promisesNext() && next != null ? time.clock(next, now) : "");
        values.put("duration", wording.in(language).durationInFull(incident.duration(now)));
        values.put("explainBy", time.date(phase == Phase.RESOLVED && next != null ? next : promising.explainBy()));
        values.put(
                "link",
                organisation.page("/status/incidents/" + incident.name()).toString());
        return values;
    }

    /**
     * A revision as the coach reads it.
     *
     * @param next what it promises; null for nothing
     */
    Manuscript manuscript(Incident incident, Draft draft, Revision revision, @Nullable Instant next) {
        return new Manuscript(
                revision.content(),
                draft.phase(),
                of(incident, draft.phase(), draft.language(), next),
                revision.writtenAt(),
                clock.instant(),
                next,
                written(next == null ? promising.soon(incident) : next, draft.language()),
                promising.isDemanded(incident, draft.phase()),
                organisation.timeZone());
    }

    Instant now() {
        return clock.instant();
    }

    /** A moment as it stands in an update. */
    String written(Instant at, Language language) {
        return time(language).clock(at, clock.instant());
    }

    /** A day as it stands in an update. */
    String date(Instant day, Language language) {
        return time(language).date(day);
    }

    private PublicTime time(Language language) {
        return new PublicTime(organisation.timeZone(), language);
    }

    /** Without the full stop that a template would double. */
    private static String content(Fact fact) {
        String content = fact.content();
        return content.endsWith(".") ? content.substring(0, content.length() - 1) : content;
    }
}
