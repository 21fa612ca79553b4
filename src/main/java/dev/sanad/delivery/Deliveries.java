package dev.sanad.delivery;

import java.util.UUID;
import java.util.function.UnaryOperator;
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

    /** Puts one usual thing into the queue; see {@link Parcel} for what the merge key does. */
    public UUID put(String lane, String kind, String payload, @Nullable String mergeKey) {
        return put(new Parcel(lane, kind, payload, mergeKey, null, null));
    }

    /**
     * Puts one thing into the queue.
     *
     * @return id of the delivery
     */
    public UUID put(Parcel parcel) {
        wakeAfterCommit();
        if (parcel.mergeKey() != null) {
            UUID merged = table.replaceWaiting(parcel.lane(), parcel.mergeKey(), parcel.payload());
            if (merged != null) {
                return merged;
            }
        }
        if (parcel.bulk() != null) {
            table.keep(parcel.bulk());
        }
        UUID id = UUID.randomUUID();
        table.insert(id, parcel);
        return id;
    }

    /**
     * Takes something back before it is sent.
     *
     * @return whether it is out of the queue now; not so when it was tried, since it may be there already
     */
    public boolean takeBack(UUID id) {
        return table.takeBack(id);
    }

    /**
     * Changes something before it is sent.
     *
     * @return whether it is changed now; not so when it was tried, since it may be there already
     */
    public boolean change(UUID id, UnaryOperator<String> payload) {
        return table.change(id, payload);
    }

    /** Whether something with a merge key waits in a lane or is being sent: what is newer must come after it. */
    public boolean isInQueue(String lane, String mergeKey) {
        return table.isInQueue(lane, mergeKey);
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
