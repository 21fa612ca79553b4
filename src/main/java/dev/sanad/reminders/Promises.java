package dev.sanad.reminders;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** All promises. */
interface Promises extends ListCrudRepository<Promise, Long> {

    Optional<Promise> findByIncidentAndState(long incident, Promise.State state);

    int countByIncident(long incident);

    int countByIncidentAndState(long incident, Promise.State state);

    default Optional<Promise> open(long incident) {
        return findByIncidentAndState(incident, Promise.State.OPEN);
    }
}
