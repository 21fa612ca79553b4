package dev.sanad.reminders;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When it was last asked or answered whether an incident is still open. */
@Repository
class StillOpenTable {

    private final JdbcClient jdbc;

    StillOpenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lookedAt(long incident, Instant now) {
        jdbc.sql("insert into still_open (incident, looked_at) values (?, ?) on conflict do nothing")
                .params(incident, Timestamp.from(now))
                .update();
        jdbc.sql("update still_open set looked_at = ? where incident = ?")
                .params(Timestamp.from(now), incident)
                .update();
    }

    /** Whether that was at a moment or after it. */
    boolean wasLookedAt(long incident, Instant moment) {
        return jdbc.sql("select count(*) from still_open where incident = ? and looked_at >= ?")
                        .params(incident, Timestamp.from(moment))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
