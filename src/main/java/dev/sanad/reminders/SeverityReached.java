package dev.sanad.reminders;

import dev.sanad.incident.Severity;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Since when incidents are as bad as a severity, or worse: the first time counts. */
@Repository
class SeverityReached {

    private final JdbcClient jdbc;

    SeverityReached(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long incident, Severity severity, Instant now) {
        jdbc.sql("insert into severity_reached (incident, severity, reached_at) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(incident, severity.name(), Timestamp.from(now))
                .update();
    }

    /** Of a severity that was reached. */
    Instant since(long incident, Severity severity) {
        return jdbc.sql("select reached_at from severity_reached where incident = ? and severity = ?")
                .params(incident, severity.name())
                .query((row, number) -> row.getTimestamp("reached_at").toInstant())
                .single();
    }
}
