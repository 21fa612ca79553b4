package dev.sanad.updates;

import dev.sanad.chat.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The revisions of all drafts; append-only. */
@Repository
class Revisions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Revisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Revision add(long draft, int number, String content, @Nullable Instant next, PersonId by) {
        Revision revision = new Revision(draft, number, content, next, true, by, clock.instant());
        jdbc.sql("""
                        insert into draft_revision (draft, number, content, next_at, next_told, written_by, written_at)
                        values (?, ?, ?, ?, true, ?, ?)""")
                .param(draft)
                .param(number)
                .param(content)
                .param(next == null ? null : Timestamp.from(next))
                .param(by.toString())
                .param(Timestamp.from(revision.writtenAt()))
                .update();
        return revision;
    }

    Revision get(long draft, int number) {
        return jdbc.sql("select * from draft_revision where draft = ? and number = ?")
                .params(draft, number)
                .query((row, index) -> new Revision(
                        draft,
                        number,
                        row.getString("content"),
                        Optional.ofNullable(row.getTimestamp("next_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        row.getBoolean("next_told"),
                        PersonId.parse(row.getString("written_by")),
                        row.getTimestamp("written_at").toInstant()))
                .single();
    }
}
