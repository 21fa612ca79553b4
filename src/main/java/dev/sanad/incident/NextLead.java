package dev.sanad.incident;

import dev.sanad.chat.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom to put in charge of a new incident's communication. */
final class NextLead {

    private NextLead() {}

    /**
     * The one who leads the fewest open incidents, the first among equals: somebody who leads already is better than nobody.
     *
     * @param onHours those who could, in the order of the plan
     * @param busy how many open incidents people lead, by the person's id
     */
    static Optional<PersonId> of(List<PersonId> onHours, Map<String, Long> busy) {
        return onHours.stream().min(Comparator.comparing(person -> busy.getOrDefault(person.toString(), 0L)));
    }

    /**
     * Nobody is put in charge of what is less bad than something that waits for somebody already: everybody is asked instead, the
     * worse first.
     *
     * @param waiting how bad the open incidents are that nobody leads
     */
    static boolean isToWait(Severity declared, List<Severity> waiting) {
        return waiting.stream().anyMatch(severity -> severity.compareTo(declared) > 0);
    }

    /** In which order the incidents that nobody leads are offered to somebody who has become free: the worst first, of equals the oldest. */
    static List<IncidentSummary> worstFirst(List<IncidentSummary> waiting) {
        return waiting.stream()
                .sorted(Comparator.comparing(IncidentSummary::severity)
                        .reversed()
                        .thenComparingLong(IncidentSummary::number))
                .toList();
    }
}
