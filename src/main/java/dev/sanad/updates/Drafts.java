package dev.sanad.updates;

import dev.sanad.incident.Phase;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All drafts. */
interface Drafts extends ListCrudRepository<Draft, Long> {

    @Query("select incident from draft where id = :draft")
    Optional<Long> incidentOf(long draft);

    List<Draft> findByIncidentInAndStateOrderById(Collection<Long> incidents, Draft.State state);

    boolean existsByIncidentAndPhaseAndState(long incident, Phase phase, Draft.State state);
}
