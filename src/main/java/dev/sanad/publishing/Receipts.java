package dev.sanad.publishing;

import dev.sanad.chat.MessageId;
import dev.sanad.incident.Severities.DestinationKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All receipts. */
interface Receipts extends ListCrudRepository<Receipt, Long> {

    List<Receipt> findByUpdateOrderById(long update);

    Optional<Receipt> findFirstByKindOrderByIdDesc(DestinationKind kind);

    /** Those of some updates that went to destinations of a kind. */
    @Query("select update_id from receipt where kind = :kind and update_id in (:updates)")
    Set<Long> updatesAt(DestinationKind kind, Collection<Long> updates);

    /** Kinds of the places at which updates of an incident have arrived, or are about to. */
    @Query("select distinct r.kind from receipt r join published_update u on u.id = r.update_id"
            + " where u.incident = :incident and r.state <> 'FAILED'")
    Set<DestinationKind> placesOf(long incident);

    /** The incident of the update that a message carries. */
    @Query("select u.incident from receipt r join published_update u on u.id = r.update_id where r.message = :message")
    Optional<Long> incidentOf(MessageId message);

    @Query("select * from receipt where message = :message")
    Optional<Receipt> findByMessage(MessageId message);
}
