package dev.sanad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a bot has done all that is due: only then does it mean something that something is not there. */
public final class Settled {

    private final JdbcClient jdbc;

    /** Of a bot that has a database to itself. */
    public Settled(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until every timer has fired that is due, and everything that was said has arrived. */
    public void await() {
        ChatClient.awaitility()
                .untilAsserted(() -> assertThat(dueTimers() + rows("delivery where state <> 'dead'"))
                        .isZero());
    }

    /** Those that Quartz is about to fire, and those that it is firing. */
    private long dueTimers() {
        return rows("qrtz_triggers where next_fire_time <= " + System.currentTimeMillis()
                        + " or trigger_state not in ('WAITING', 'ACQUIRED')")
                + rows("qrtz_fired_triggers where state = 'EXECUTING'");
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
