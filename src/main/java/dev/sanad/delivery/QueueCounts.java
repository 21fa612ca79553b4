package dev.sanad.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** How many deliveries are in each state, counted once for all who ask within a few seconds. */
final class QueueCounts {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final DeliveryTable table;
    private final Clock clock;
    private Map<DeliveryTable.State, Long> counts = Map.of();
    private Instant countAgainAt = Instant.MIN;

    QueueCounts(DeliveryTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    synchronized long in(DeliveryTable.State state) {
        Instant now = clock.instant();
        if (!now.isBefore(countAgainAt)) {
            counts = table.countByState();
            countAgainAt = now.plus(FRESH);
        }
        return counts.getOrDefault(state, 0L);
    }
}
