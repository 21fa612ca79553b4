package dev.sanad.incident;

import java.util.Optional;

/** The information questions and what is known of them (practices.md B.3). */
final class Checklist {

    /** The question that is answered by the incident's beginning, which is always known. */
    static final String SINCE = "since";

    /** The question that is answered by the incident's title. */
    static final String TITLE = "title";

    private Checklist() {}

    static Optional<String> answer(Incident incident, Plan.Question question) {
        return switch (question.id()) {
            case SINCE -> Optional.of(incident.since().toString());
            case TITLE -> Optional.of(incident.title());
            default -> incident.fact(question.id());
        };
    }
}
