package dev.sanad.delivery;

import dev.sanad.database.EmbeddedDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what is due out of the queue and has it sent on virtual threads. Woken by commits; polls only as a fallback. */
@Component
class Drainer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Drainer.class);
    private static final int BATCH = 64;
    private static final Duration POLL = Duration.ofSeconds(1);

    /** Claims of a process that has died come back after this long; a living one renews them in time. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    /** Claiming looks at all that waits: with so much on its way, nothing is won by it until something has arrived. */
    private static final int MOST_UNDER_WAY = 512;

    private static final Duration RENEW_EVERY = Duration.ofSeconds(10);

    private final DeliveryTable table;
    private final DeliveryClaims claims;
    private final LaneRun laneRun;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final EmbeddedDatabase embedded;
    private final Semaphore bell = new Semaphore(0);
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private @Nullable Thread loop;
    private Instant nextRenewal = Instant.MIN;

    Drainer(
            DeliveryTable table,
            DeliveryClaims claims,
            LaneRun laneRun,
            TransactionTemplate transaction,
            @Qualifier("machine") Clock clock,
            EmbeddedDatabase embedded) {
        this.table = table;
        this.claims = claims;
        this.laneRun = laneRun;
        this.transaction = transaction;
        this.clock = clock;
        this.embedded = embedded;
    }

    /** Has the queue looked at now. */
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
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (running) {
                if (!claimAndSend(threads)) {
                    rest();
                }
            }
        }
    }

    private boolean claimAndSend(ExecutorService threads) {
        try {
            bell.drainPermits();
            renewLeases();
            if (underWay.size() >= MOST_UNDER_WAY) {
                return false;
            }
            List<Delivery> claimed = transaction.execute(this::claim);
            claimed.stream()
                    .collect(Collectors.groupingBy(Delivery::lane))
                    .values()
                    .forEach(lane -> threads.execute(() -> send(lane)));
            return claimed.size() >= BATCH;
        } catch (RuntimeException e) {
            log.warn("The delivery queue cannot be read; trying again in {}", POLL, e);
            return false;
        }
    }

    /** Nothing claimed is nothing to commit: an idle queue must not wait for the disk once a second. */
    private List<Delivery> claim(TransactionStatus transaction) {
        List<Delivery> claimed = claims.claim(BATCH, LEASE);
        if (claimed.isEmpty()) {
            transaction.setRollbackOnly();
        }
        return claimed;
    }

    private void send(List<Delivery> lane) {
        List<UUID> ids = lane.stream().map(Delivery::id).toList();
        underWay.addAll(ids);
        try {
            laneRun.send(lane);
        } finally {
            ids.forEach(underWay::remove);
            bell.release();
        }
    }

    private void renewLeases() {
        Instant now = clock.instant();
        if (!now.isBefore(nextRenewal)) {
            nextRenewal = now.plus(RENEW_EVERY);
            table.renew(underWay, LEASE);
            table.releaseClaims(now);
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
}
