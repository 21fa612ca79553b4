package dev.sanad.incident;

import dev.sanad.chat.PersonId;
import dev.sanad.chat.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** The table {@code incident}. */
interface IncidentTable extends Repository<Incident, Long> {

    /** Columns of an {@link IncidentSummary}. */
    String SUMMARY = "select number, title, severity, since, state, phase, room, comms_lead from incident i ";

    /** What {@link Participants#sees} says, for many at once. */
    String VISIBLE = "(visibility = 'PUBLIC' or exists"
            + " (select 1 from incident_participant p where p.incident = i.number and p.person = :person)) ";

    String OPEN_AND_VISIBLE = "where state = 'OPEN' and " + VISIBLE;

    Incident save(Incident incident);

    Optional<Incident> findById(long number);

    /** For this transaction alone until it ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Incident> findByNumber(long number);

    @Query("select number from incident where room = :room")
    Optional<Long> numberOf(RoomId room);

    @Query("select number from incident i where state = 'CLOSED' and " + VISIBLE
            + "order by closed_at desc, number desc fetch first 1 row only")
    Optional<Long> lastClosedTo(PersonId person);

    @Query("select number from incident where state = 'OPEN' order by number")
    List<Long> open();

    @Query(SUMMARY + OPEN_AND_VISIBLE + "order by number desc fetch first :most rows only")
    List<IncidentSummary> openTo(PersonId person, int most);

    @Query("select count(*) from incident i " + OPEN_AND_VISIBLE)
    int countOpenTo(PersonId person);

    @Query(SUMMARY + "where state = 'OPEN' and (comms_lead = :person or stand_in = :person) order by number desc")
    List<IncidentSummary> openDecidedBy(PersonId person);

    @Query(SUMMARY + "where visibility = 'PUBLIC' and (state = 'OPEN' or since >= :from) order by number desc")
    List<IncidentSummary> publicSince(Instant from);

    @Query(SUMMARY + "where visibility = 'PUBLIC' and number = :number")
    List<IncidentSummary> publicByNumber(long number);

    @Query("select comms_lead from incident where state = 'OPEN' and comms_lead is not null")
    List<String> busyLeads();

    @Query(SUMMARY + "where state = 'OPEN' and comms_lead is null order by number")
    List<IncidentSummary> ledByNobody();
}
