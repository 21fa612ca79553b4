package dev.sanad.incident;

import dev.sanad.chat.PersonId;
import dev.sanad.chat.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * All incidents, and the one way to one of them: a transaction that may change something has the incident for itself alone from
 * the moment it asks for it, and reads all that belongs to the incident after that. So there is one decision at a time. A
 * transaction that only reads waits for nobody.
 */
@Component
public class Incidents {

    private final IncidentTable table;

    Incidents(IncidentTable table) {
        this.table = table;
    }

    /** The incident of a number, to be decided about in this transaction; empty when there is none. */
    public Optional<Incident> find(long number) {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                ? table.findById(number)
                : table.findByNumber(number);
    }

    /** The incident of a number that is known to exist, to be decided about in this transaction. */
    public Incident get(long number) {
        return find(number).orElseThrow(() -> new IllegalStateException("There is no " + Incident.name(number)));
    }

    /** The incident whose room it is, to be decided about in this transaction. */
    Optional<Incident> findByRoom(RoomId room) {
        return table.numberOf(room).map(this::get);
    }

    Incident save(Incident incident) {
        return table.save(incident);
    }

    /** Of those that a person may see the one that was closed last, to be told of. */
    Optional<Incident> lastClosedTo(PersonId person) {
        return table.lastClosedTo(person).flatMap(table::findById);
    }

    /** Numbers of the open ones. */
    public List<Long> open() {
        return table.open();
    }

    /** The open incidents that a person may see, newest first. */
    List<IncidentSummary> openTo(PersonId person, int most) {
        return table.openTo(person, most);
    }

    int countOpenTo(PersonId person) {
        return table.countOpenTo(person);
    }

    /** The open incidents whose communication a person decides, newest first. */
    public List<IncidentSummary> openDecidedBy(PersonId person) {
        return table.openDecidedBy(person);
    }

    /** Public incidents that are open or began at a moment or later, newest first. */
    public List<IncidentSummary> publicSince(Instant from) {
        return table.publicSince(from);
    }

    /** A public incident, to be told of; empty when there is none. */
    public Optional<IncidentSummary> publicByNumber(long number) {
        return table.publicByNumber(number).stream().findFirst();
    }

    /** How many open incidents each of those who lead some is leading, by the person's id. */
    Map<String, Long> busyLeads() {
        return table.busyLeads().stream().collect(Collectors.groupingBy(lead -> lead, Collectors.counting()));
    }

    /** The open incidents that nobody leads, oldest first. */
    List<IncidentSummary> ledByNobody() {
        return table.ledByNobody();
    }
}
