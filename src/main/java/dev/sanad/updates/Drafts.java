package dev.sanad.updates;

import dev.sanad.incident.Phase;
import org.springframework.data.repository.ListCrudRepository;

/** All drafts. */
interface Drafts extends ListCrudRepository<Draft, Long> {

    boolean existsByIncidentAndPhaseAndState(long incident, Phase phase, Draft.State state);
}
