package dev.sanad.updates;

import dev.sanad.chat.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
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

    Revision add(long draft, int number, String content, PersonId by) {
        Revision revision = new Revision(draft, number, content, by, clock.instant());
        jdbc.sql("insert into draft_revision (draft, number, content, written_by, written_at) values (?, ?, ?, ?, ?)")
                .params(draft, number, content, by.toString(), Timestamp.from(revision.writtenAt()))
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
                        PersonId.parse(row.getString("written_by")),
                        row.getTimestamp("written_at").toInstant()))
                .single();
    }
}
