package dev.sanad.delivery;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out what waits in the queue when it is told to, in the caller's thread, instead of as soon as it can. */
public final class Drain {

    private static final int BATCH = 64;
    private static final int MOST_TRIES = 5;
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final DeliveryClaims claims;
    private final LaneRun laneRun;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    /** Stops the product's own threads that do so. */
    public Drain(ApplicationContext context) {
        context.getBean(Drainer.class).stop();
        claims = context.getBean(DeliveryClaims.class);
        laneRun = context.getBean(LaneRun.class);
        transaction = context.getBean(TransactionTemplate.class);
        jdbc = context.getBean(JdbcClient.class);
    }

    /** Until nothing waits any more. What is to be tried again later is tried again at once, a few times. */
    public void run() {
        for (int i = 0; i < MOST_TRIES && isAnythingIn("waiting", "later"); i++) {
            jdbc.sql("update delivery set state = 'waiting' where state = 'later'")
                    .update();
            while (isAnythingIn("waiting")) {
                sendOnce();
            }
        }
    }

    private boolean isAnythingIn(String... states) {
        return jdbc.sql("select count(*) from delivery where state in (:states)")
                        .param("states", List.of(states))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void sendOnce() {
        claim().stream()
                .collect(Collectors.groupingBy(Delivery::lane, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(laneRun::send);
    }

    private List<Delivery> claim() {
        return transaction.execute(status -> claims.claim(BATCH, LEASE));
    }
}
