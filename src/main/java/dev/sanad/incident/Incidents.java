package dev.sanad.incident;

import dev.sanad.chat.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All incidents. */
public interface Incidents extends ListCrudRepository<Incident, Long> {

    /** Newest first. */
    List<Incident> findByStateOrderByNumberDesc(Incident.State state);

    Optional<Incident> findByRoom(RoomId room);

    Optional<Incident> findFirstByStateOrderByClosedAtDesc(Incident.State state);

    /** Ids of those who lead an open incident. */
    @Query("select distinct comms_lead from incident where state = 'OPEN' and comms_lead is not null")
    Set<String> busyLeads();

    /** The incident of a number that is known to exist. */
    default Incident get(long number) {
        return findById(number).orElseThrow(() -> new IllegalStateException("There is no " + Incident.name(number)));
    }

    default List<Incident> open() {
        return findByStateOrderByNumberDesc(Incident.State.OPEN);
    }
}
