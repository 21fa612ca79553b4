package dev.sanad.incident;

import dev.sanad.chat.PersonId;
import dev.sanad.chat.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

/** All incidents. */
public interface Incidents extends ListCrudRepository<Incident, Long> {

    /** Columns of an {@link IncidentSummary}. */
    String SUMMARY = "select number, title, severity, since, state, phase, room, comms_lead from incident i ";

    /** What {@link Incident#isVisibleTo} says, for many at once. */
    String OPEN_AND_VISIBLE = "where state = 'OPEN' and (visibility = 'PUBLIC' or exists"
            + " (select 1 from incident_participant p where p.incident = i.number and p.person = :person)) ";

    Optional<Incident> findByRoom(RoomId room);

    Optional<Incident> findFirstByStateOrderByClosedAtDesc(Incident.State state);

    /** The open incidents that a person may see, newest first. */
    @Query(SUMMARY + OPEN_AND_VISIBLE + "order by number desc fetch first :most rows only")
    List<IncidentSummary> openTo(PersonId person, int most);

    @Query("select count(*) from incident i " + OPEN_AND_VISIBLE)
    int countOpenTo(PersonId person);

    /** The open incidents whose communication a person decides, newest first. */
    @Query(SUMMARY + "where state = 'OPEN' and (comms_lead = :person or stand_in = :person) order by number desc")
    List<IncidentSummary> openDecidedBy(PersonId person);

    /** Public incidents that are open or began at a moment or later, newest first. */
    @Query(SUMMARY + "where visibility = 'PUBLIC' and (state = 'OPEN' or since >= :from) order by number desc")
    List<IncidentSummary> publicSince(Instant from);

    /** A public incident, as a list of one; an empty list when there is none. */
    @Query(SUMMARY + "where visibility = 'PUBLIC' and number = :number")
    List<IncidentSummary> publicByNumber(long number);

    /** Ids of those who lead an open incident. */
    @Query("select distinct comms_lead from incident where state = 'OPEN' and comms_lead is not null")
    Set<String> busyLeads();

    /** See {@link #lock}. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Incident> findByNumber(long number);

    /**
     * The incident of a number that is known to exist, for this transaction alone until it ends. Whoever shows something that
     * others may be changing at the same time locks first and reads then, so that the last one to write has seen all.
     */
    default Incident lock(long number) {
        return findByNumber(number)
                .orElseThrow(() -> new IllegalStateException("There is no " + Incident.name(number)));
    }

    /** The incident of a number that is known to exist. */
    default Incident get(long number) {
        return findById(number).orElseThrow(() -> new IllegalStateException("There is no " + Incident.name(number)));
    }
}
