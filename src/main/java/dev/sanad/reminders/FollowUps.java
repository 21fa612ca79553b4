package dev.sanad.reminders;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The follow-ups of closed incidents: what customers were promised, how far the reminding has come, and which are not needed. */
@Repository
class FollowUps {

    private final JdbcClient jdbc;

    FollowUps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param day the day that customers were promised; null when they were told none
     * @param remindedAt when it was last reminded of; null before the first time
     */
    record Expected(
            @Nullable LocalDate day, int reminded, @Nullable Instant remindedAt, boolean isNotNeeded) {

        /** Whether nothing is to be said at a moment: none is wanted, or it was said then or later. */
        boolean isDone(Instant due) {
            return isNotNeeded || (remindedAt != null && !remindedAt.isBefore(due));
        }
    }

    /** @param day the day that customers were promised; null for none */
    void expect(long incident, @Nullable LocalDate day) {
        jdbc.sql("insert into follow_up (incident, promised_for, reminded, not_needed) values (?, ?, 0, false)"
                        + " on conflict do nothing")
                .param(incident)
                .param(day == null ? null : Date.valueOf(day))
                .update();
    }

    /** Nothing is known of one from before that was written down: customers were promised no day. */
    Expected of(long incident) {
        return jdbc.sql("select promised_for, reminded, reminded_at, not_needed from follow_up where incident = ?")
                .params(incident)
                .query((row, number) -> new Expected(
                        Optional.ofNullable(row.getDate("promised_for"))
                                .map(Date::toLocalDate)
                                .orElse(null),
                        row.getInt("reminded"),
                        Optional.ofNullable(row.getTimestamp("reminded_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        row.getBoolean("not_needed")))
                .optional()
                .orElse(new Expected(null, 0, null, false));
    }

    void remindedOnceMore(long incident, Instant now) {
        expect(incident, null);
        jdbc.sql("update follow_up set reminded = reminded + 1, reminded_at = ? where incident = ?")
                .params(Timestamp.from(now), incident)
                .update();
    }

    void notNeeded(long incident) {
        expect(incident, null);
        jdbc.sql("update follow_up set not_needed = true where incident = ?")
                .params(incident)
                .update();
    }
}
