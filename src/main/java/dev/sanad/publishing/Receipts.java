package dev.sanad.publishing;

import dev.sanad.chat.MessageId;
import dev.sanad.incident.Severities.DestinationKind;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** All receipts. */
interface Receipts extends ListCrudRepository<Receipt, Long> {

    List<Receipt> findByUpdateOrderById(long update);

    boolean existsByUpdateAndKind(long update, DestinationKind kind);

    Optional<Receipt> findByMessage(MessageId message);
}
