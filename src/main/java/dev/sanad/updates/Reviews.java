package dev.sanad.updates;

import dev.sanad.incident.Incident;
import dev.sanad.updates.coach.Coach;
import dev.sanad.updates.coach.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A revision as the coach reads it at this moment. */
@Component
class Reviews {

    private final Coach coach;
    private final DraftFacts facts;

    Reviews(Coach coach, DraftFacts facts) {
        this.coach = coach;
        this.facts = facts;
    }

    /** What there is to say about it, the weightiest first. */
    List<Finding> of(Incident incident, Draft draft, Revision revision) {
        return coach.review(facts.manuscript(incident, draft, revision, promise(incident, draft, revision)));
    }

    /** What it promises; for one from before promises were values, what its text said when it was written. */
    @Nullable
    Instant promise(Incident incident, Draft draft, Revision revision) {
        if (revision.isNextTold() || !draft.phase().promisesNext()) {
            return revision.next();
        }
        return coach.promiseIn(facts.manuscript(incident, draft, revision, null))
                .orElse(null);
    }
}
