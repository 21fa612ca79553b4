package dev.sanad.chat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers requests with the answers given, in the same transaction as their effect: a repetition has none of its own. */
@Component
class HandledRequests {

    private static final Duration KEEP = Duration.ofDays(7);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final ChatJson json;
    private final Clock clock;
    private final AtomicReference<Instant> nextForgetting = new AtomicReference<>(Instant.MIN);

    HandledRequests(JdbcClient jdbc, ChatJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<Reply> answerTo(String request) {
        return jdbc.sql("select reply from handled_request where id = ?")
                .params(request)
                .query((row, number) -> json.read(row.getString("reply"), Reply.class))
                .optional();
    }

    /**
     * Takes a request in hand, for this transaction; waits while another one has it.
     *
     * @throws DuplicateKeyException when the other one has just handled it
     */
    void claim(String request) {
        forgetOldOnes();
        jdbc.sql("insert into handled_request (id, reply, handled_at) values (?, ?, ?)")
                .params(request, json.write(Reply.nothing()), Timestamp.from(clock.instant()))
                .update();
    }

    /** Keeps the answer to a request that was claimed, for a week. */
    void remember(String request, Reply reply) {
        jdbc.sql("update handled_request set reply = ? where id = ?")
                .params(json.write(reply), request)
                .update();
    }

    private void forgetOldOnes() {
        Instant now = clock.instant();
        Instant due = nextForgetting.get();
        if (!now.isBefore(due) && nextForgetting.compareAndSet(due, now.plus(FORGET_EVERY))) {
            jdbc.sql("delete from handled_request where handled_at < ?")
                    .params(Timestamp.from(now.minus(KEEP)))
                    .update();
        }
    }
}
