package dev.sanad.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The way out: things put here inside a transaction are sent after its commit, and only then. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Deliveries {

    private final DeliveryTable table;
    private final Drainer drainer;

    Deliveries(DeliveryTable table, Drainer drainer) {
        this.table = table;
        this.drainer = drainer;
    }

    /**
     * Puts one thing into the queue.
     *
     * @param mergeKey when an unsent thing with this key waits in the lane, its payload is replaced instead, so that of many
     *     edits only the newest content is sent; null to send each
     * @return id of the delivery
     */
    public UUID put(String lane, String kind, String payload, @Nullable String mergeKey) {
        wakeAfterCommit();
        if (mergeKey != null) {
            UUID merged = table.replaceWaiting(lane, mergeKey, payload);
            if (merged != null) {
                return merged;
            }
        }
        UUID id = UUID.randomUUID();
        table.insert(id, lane, kind, payload, mergeKey);
        return id;
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                drainer.wake();
            }
        });
    }
}
