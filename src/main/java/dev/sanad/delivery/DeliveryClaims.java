package dev.sanad.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides what is sent next. */
@Component
class DeliveryClaims {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryClaims(JdbcClient jdbc, @Qualifier("machine") Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Free(
            String pace, Duration between, @Nullable UUID next) {}

    /**
     * Claims what is due, in order, from lanes in which nothing is being sent and nothing waits for a later attempt: what is usual,
     * then one of each pace that is free, and what must be recorded as outdated. Must run in a transaction. Claiming goes in turns:
     * two replicas that claimed at once could tear a lane apart, or a pace.
     */
    List<Delivery> claim(int limit, Duration lease) {
        if (!isOurTurn()) {
            return List.of();
        }
        Instant now = clock.instant();
        readyAgain(now);
        List<String> busy = busyLanes();
        Set<UUID> claimed = new LinkedHashSet<>(usual(busy, limit));
        claimed.addAll(bulk(busy, now));
        claimed.addAll(outdated(limit, now));
        if (claimed.isEmpty()) {
            return List.of();
        }
        jdbc.sql(
                        "update delivery set state = 'sending', attempts = attempts + 1, lease_until = :lease where id in (:ids)")
                .param("lease", Timestamp.from(now.plus(lease)))
                .param("ids", claimed)
                .update();
        return read(claimed);
    }

    private List<UUID> usual(List<String> busy, int limit) {
        return jdbc.sql("""
                        select id from delivery
                        where state = 'waiting' and urgency = 'usual' and lane not in (:busy)
                        order by state, urgency, seq fetch first :limit rows only""")
                .param("busy", busy)
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private List<UUID> bulk(List<String> busy, Instant now) {
        List<Free> free = jdbc.sql("""
                        select p.name, p.between_millis,
                          (select d.id from delivery d where d.pace = p.name and d.state = 'waiting' and d.lane not in (:busy)
                           order by d.pace, d.state, d.seq fetch first 1 row only) as next
                        from delivery_pace p
                        where p.free_at <= :now
                          and not exists (select 1 from delivery s where s.pace = p.name and s.state = 'sending')""")
                .param("busy", busy)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Free(
                        row.getString("name"),
                        Duration.ofMillis(row.getLong("between_millis")),
                        row.getObject("next", UUID.class)))
                .list();
        List<UUID> claimed = new ArrayList<>();
        for (Free each : free) {
            if (each.next() != null) {
                claimed.add(each.next());
                occupy(each, now);
            }
        }
        return claimed;
    }

    private void occupy(Free free, Instant now) {
        jdbc.sql("update delivery_pace set free_at = ? where name = ?")
                .params(Timestamp.from(now.plus(free.between())), free.pace())
                .update();
    }

    /** Whatever its lane and pace are doing: it is only recorded. What waits for a later attempt comes by itself. */
    private List<UUID> outdated(int limit, Instant now) {
        return jdbc.sql("""
                        select id from delivery where valid_until <= ? and state not in ('sending', 'later', 'dead')
                        order by valid_until fetch first ? rows only""")
                .params(Timestamp.from(now), limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Read when they are marked, not before: until then, a newer edit may take the place of what is sent. */
    private List<Delivery> read(Collection<UUID> claimed) {
        return jdbc.sql("""
                        select id, lane, kind, payload, attempts, created_at, pace, valid_until from delivery
                        where id in (:ids) order by seq""")
                .param("ids", claimed)
                .query((row, number) -> new Delivery(
                        row.getObject("id", UUID.class),
                        row.getString("lane"),
                        row.getString("kind"),
                        row.getString("payload"),
                        row.getInt("attempts"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getString("pace"),
                        Optional.ofNullable(row.getTimestamp("valid_until"))
                                .map(Timestamp::toInstant)
                                .orElse(null)))
                .list();
    }

    private void readyAgain(Instant now) {
        jdbc.sql("update delivery set state = 'waiting' where state in ('later', 'held') and not_before <= ?")
                .params(Timestamp.from(now))
                .update();
    }

    /** Lanes in which something is being sent or waits for a later attempt; never empty, for SQL's sake. */
    private List<String> busyLanes() {
        List<String> lanes =
                new ArrayList<>(jdbc.sql("select distinct lane from delivery where state in ('sending', 'later')")
                        .query((row, number) -> row.getString("lane"))
                        .list());
        lanes.add("");
        return lanes;
    }

    private boolean isOurTurn() {
        return !jdbc.sql("select id from delivery_turn for update skip locked")
                .query(Integer.class)
                .list()
                .isEmpty();
    }
}
