package dev.sanad.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what is due out of the queue and has it sent on virtual threads. Woken by commits; polls only as a fallback. */
@Component
class Drainer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Drainer.class);
    private static final int BATCH = 64;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration HOUSEKEEPING_EVERY = Duration.ofMinutes(10);

    private final DeliveryTable table;
    private final Completion completion;
    private final ObjectProvider<DeliverySender> senders;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final EmbeddedDatabase embedded;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread loop;
    private Instant nextHousekeeping = Instant.MIN;

    Drainer(
            DeliveryTable table,
            Completion completion,
            ObjectProvider<DeliverySender> senders,
            TransactionTemplate transaction,
            @Qualifier("machine") Clock clock,
            EmbeddedDatabase embedded) {
        this.table = table;
        this.completion = completion;
        this.senders = senders;
        this.transaction = transaction;
        this.clock = clock;
        this.embedded = embedded;
    }

    void wake() {
        bell.release();
    }

    @Override
    public void start() {
        if (embedded.isEmbedded()) {
            // Only one process can hold an embedded database: what is marked as being sent was left by a dead one.
            table.releaseAllClaims();
        }
        running = true;
        loop = Thread.ofPlatform().name("delivery").start(this::run);
    }

    /** Stops claiming and waits for what is under way; the rest stays in the table for the next start. */
    @Override
    public void stop() {
        running = false;
        bell.release();
        Thread stopping = loop;
        if (stopping != null) {
            try {
                stopping.join(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        Map<String, DeliverySender> byKind =
                senders.stream().collect(Collectors.toUnmodifiableMap(DeliverySender::kind, Function.identity()));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (running) {
                if (!claimAndSend(threads, byKind)) {
                    rest();
                }
            }
        }
    }

    private boolean claimAndSend(ExecutorService threads, Map<String, DeliverySender> byKind) {
        try {
            bell.drainPermits();
            housekeeping();
            List<Delivery> claimed = transaction.execute(status -> table.claim(BATCH, LEASE));
            claimed.stream()
                    .collect(Collectors.groupingBy(Delivery::lane))
                    .values()
                    .forEach(lane -> threads.execute(() -> send(lane, byKind)));
            return claimed.size() == BATCH;
        } catch (RuntimeException e) {
            log.warn("The delivery queue cannot be read; trying again in {}", POLL, e);
            return false;
        }
    }

    private void rest() {
        try {
            bell.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Sends what was claimed of one lane, in order; a failure that may pass holds back the rest. */
    private void send(List<Delivery> lane, Map<String, DeliverySender> byKind) {
        try {
            for (int i = 0; i < lane.size(); i++) {
                Outcome outcome = attempt(lane.get(i), byKind.get(lane.get(i).kind()));
                completion.record(lane.get(i), outcome);
                if (outcome instanceof Outcome.Later && i + 1 < lane.size()) {
                    table.giveBack(lane.subList(i + 1, lane.size()).stream()
                            .map(Delivery::id)
                            .toList());
                    return;
                }
            }
        } catch (RuntimeException e) {
            log.warn("The outcome of a delivery was not recorded; its lease ends by itself", e);
        } finally {
            bell.release();
        }
    }

    private static Outcome attempt(Delivery delivery, @Nullable DeliverySender sender) {
        if (sender == null) {
            return new Outcome.Later(null, "nobody here sends deliveries of kind " + delivery.kind());
        }
        try {
            return sender.send(delivery);
        } catch (Exception e) {
            log.warn(
                    "Delivery {} of kind {} failed, attempt {}",
                    delivery.id(),
                    delivery.kind(),
                    delivery.attempts(),
                    e);
            return new Outcome.Later(null, String.valueOf(e));
        }
    }

    private void housekeeping() {
        Instant now = clock.instant();
        if (now.isBefore(nextHousekeeping)) {
            return;
        }
        nextHousekeeping = now.plus(HOUSEKEEPING_EVERY);
        table.releaseClaims(now);
    }
}
