package dev.sanad.incident;

import dev.sanad.chat.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes down what is found out about an incident. */
@Component
public class RecordFacts {

    private final Incidents incidents;
    private final Cards cards;
    private final Timeline timeline;
    private final Clock clock;

    RecordFacts(Incidents incidents, Cards cards, Timeline timeline, Clock clock) {
        this.incidents = incidents;
        this.cards = cards;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Records the facts that are new or changed; an empty one is taken back.
     *
     * @param since the incident's beginning, when it was found out anew
     * @return names of the facts that changed
     */
    public List<String> record(long number, PersonId by, Map<String, String> facts, Optional<Instant> since) {
        Incident incident = incidents.get(number);
        Instant now = clock.instant();
        List<String> changed = new ArrayList<>();
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            if (!fact.getValue().equals(incident.fact(fact.getKey()).orElse(""))) {
                incident = incident.withFact(fact.getKey(), fact.getValue(), by, now);
                changed.add(fact.getKey());
                timeline.add(number, by, "fact", "fact", fact.getKey(), "content", fact.getValue());
            }
        }
        if (since.isPresent() && !since.get().equals(incident.since())) {
            incident = incident.withSince(since.get());
            changed.add(Checklist.SINCE);
            timeline.add(number, by, "since", "since", since.get());
        }
        if (!changed.isEmpty()) {
            incidents.save(incident);
            cards.refresh(number);
        }
        return changed;
    }
}
