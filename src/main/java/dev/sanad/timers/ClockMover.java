package dev.sanad.timers;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves the clock forward, durably, and every timer with it. For the playground only. */
@Component
public class ClockMover {

    private final MovableClock clock;
    private final Timers timers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ClockMover(MovableClock clock, Timers timers, JdbcClient jdbc, TransactionTemplate transaction) {
        this.clock = clock;
        this.timers = timers;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Moves the clock.
     *
     * @throws IllegalArgumentException when the step goes backwards
     * @return the new time
     */
    public synchronized Instant advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("The clock goes forward only");
        }
        Duration before = clock.offset();
        try {
            transaction.executeWithoutResult(status -> {
                clock.moveTo(before.plus(step));
                store(clock.offset());
                timers.followClock();
            });
        } catch (RuntimeException e) {
            clock.moveTo(before);
            throw e;
        }
        return clock.instant();
    }

    private void store(Duration offset) {
        int added = jdbc.sql("insert into clock_offset (id, millis) values (1, ?) on conflict do nothing")
                .params(offset.toMillis())
                .update();
        if (added == 0) {
            jdbc.sql("update clock_offset set millis = ? where id = 1")
                    .params(offset.toMillis())
                    .update();
        }
    }
}
