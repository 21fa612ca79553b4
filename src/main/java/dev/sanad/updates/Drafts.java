package dev.sanad.updates;

import dev.sanad.incident.Phase;
import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** All drafts. */
interface Drafts extends ListCrudRepository<Draft, Long> {

    List<Draft> findByIncidentInAndStateOrderById(Collection<Long> incidents, Draft.State state);

    boolean existsByIncidentAndPhaseAndState(long incident, Phase phase, Draft.State state);
}
