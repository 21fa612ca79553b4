package dev.sanad.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Records the outcome of an attempt, and tells whoever waits for it in the same transaction. */
@Component
class Completion {

    private static final Logger log = LoggerFactory.getLogger(Completion.class);
    private static final int MOST_ATTEMPTS = 200;
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /** So soon after a destination is back, all that waited for it goes on. */
    private static final Duration LONGEST_ABSENCE = Duration.ofMinutes(1);

    private final DeliveryTable table;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final MeterRegistry meters;
    private final Clock clock;

    Completion(
            DeliveryTable table,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            MeterRegistry meters,
            @Qualifier("machine") Clock clock) {
        this.table = table;
        this.transaction = transaction;
        this.events = events;
        this.meters = meters;
        this.clock = clock;
    }

    void record(Delivery delivery, Outcome outcome) {
        transaction.executeWithoutResult(status -> {
            switch (outcome) {
                case Outcome.Done done -> delivered(delivery, done);
                case Outcome.Later later -> later(delivery, later);
                case Outcome.NotNow notNow -> notNow(delivery, notNow);
                case Outcome.Held held -> table.markHeld(delivery.id(), held.until());
                case Outcome.Never never -> never(delivery, never);
            }
        });
        meters.counter(
                        "sanad.deliveries",
                        "kind",
                        delivery.kind(),
                        "outcome",
                        outcome.getClass().getSimpleName())
                .increment();
    }

    private void delivered(Delivery delivery, Outcome.Done done) {
        table.remove(delivery.id());
        events.publishEvent(new Delivery.Delivered(
                delivery.id(), delivery.lane(), delivery.kind(), delivery.payload(), done.externalId()));
    }

    private void later(Delivery delivery, Outcome.Later later) {
        if (delivery.attempts() >= MOST_ATTEMPTS) {
            String reason = "given up after " + delivery.attempts() + " attempts: " + later.reason();
            never(delivery, new Outcome.Never(reason));
            return;
        }
        Duration wait = later.after() == null ? backOff(delivery.attempts()) : later.after();
        table.markLater(delivery.id(), wait, later.reason());
        holdPace(delivery, later.after());
    }

    private void notNow(Delivery delivery, Outcome.NotNow notNow) {
        Duration age = Duration.between(delivery.since(), clock.instant());
        Duration wait = notNow.after() == null ? absence(age) : notNow.after();
        table.markNotNow(delivery.id(), wait, notNow.reason(), notNow.isUntried());
        holdPace(delivery, notNow.after());
    }

    private void holdPace(Delivery delivery, @Nullable Duration asked) {
        if (asked != null && delivery.pace() != null) {
            table.holdPace(delivery.pace(), asked);
        }
    }

    private void never(Delivery delivery, Outcome.Never never) {
        if (never.why() == Outcome.Why.OUTDATED) {
            log.debug("Delivery {} of kind {} is not sent: {}", delivery.id(), delivery.kind(), never.reason());
            table.remove(delivery.id());
        } else {
            log.warn(
                    "Delivery {} of kind {} in lane {} is dead: {}",
                    delivery.id(),
                    delivery.kind(),
                    delivery.lane(),
                    never.reason());
            table.markDead(delivery.id(), never.reason());
        }
        events.publishEvent(new Delivery.Died(delivery, never.why(), never.reason()));
    }

    /** Doubles from one second to five minutes, with a quarter of jitter. */
    static Duration backOff(int attempts) {
        long full = SHORTEST_WAIT.toMillis() << Math.min(attempts - 1, 20);
        return jittered(Math.min(LONGEST_WAIT.toMillis(), full));
    }

    /** As long again as it has waited already, from one second to one minute, with a quarter of jitter. */
    static Duration absence(Duration age) {
        long full = Math.max(SHORTEST_WAIT.toMillis(), age.toMillis());
        return jittered(Math.min(LONGEST_ABSENCE.toMillis(), full));
    }

    private static Duration jittered(long full) {
        return Duration.ofMillis(full - ThreadLocalRandom.current().nextLong(full / 4 + 1));
    }
}
