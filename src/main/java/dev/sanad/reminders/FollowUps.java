package dev.sanad.reminders;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The follow-ups that customers were promised for a day, and how often they were reminded of. */
@Repository
class FollowUps {

    private final JdbcClient jdbc;

    FollowUps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them. */
    record Promised(LocalDate day, int reminded) {}

    void promise(long incident, LocalDate day) {
        jdbc.sql("insert into follow_up (incident, promised_for, reminded) values (?, ?, 0) on conflict do nothing")
                .params(incident, Date.valueOf(day))
                .update();
    }

    /** Empty when customers were told no day. */
    Optional<Promised> of(long incident) {
        return jdbc.sql("select promised_for, reminded from follow_up where incident = ?")
                .params(incident)
                .query((row, number) -> new Promised(row.getDate("promised_for").toLocalDate(), row.getInt("reminded")))
                .optional();
    }

    void remindedOnceMore(long incident) {
        jdbc.sql("update follow_up set reminded = reminded + 1 where incident = ?")
                .params(incident)
                .update();
    }
}
