package dev.sanad.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Out of service when something has waited too long to be sent, which degrades the bot; shows the queue to health and metrics. */
@Component
class DeliveryHealthIndicator extends AbstractHealthIndicator {

    private final DeliveryTable table;
    private final Duration limit;

    DeliveryHealthIndicator(
            DeliveryTable table,
            MeterRegistry meters,
            @Qualifier("machine") Clock clock,
            @Value("${sanad.delivery.backlog-limit:10m}") Duration limit) {
        this.table = table;
        this.limit = limit;
        QueueCounts counts = new QueueCounts(table, clock);
        for (DeliveryTable.State state : DeliveryTable.State.values()) {
            Gauge.builder("sanad.deliveries.queued", () -> counts.in(state))
                    .tag("state", state.code())
                    .description("deliveries by state")
                    .register(meters);
        }
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Duration age = table.backlogAge();
        (age.compareTo(limit) > 0 ? health.outOfService() : health.up())
                .withDetail("oldestWaitingSeconds", age.toSeconds());
    }
}
