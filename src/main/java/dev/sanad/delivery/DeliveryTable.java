package dev.sanad.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code delivery}. */
@Component
class DeliveryTable {

    enum State {
        /** To be sent as soon as its turn comes. */
        WAITING,
        SENDING,
        /** Failed, and to be tried again; holds back its lane until then. */
        LATER,
        /** Put off for somebody's quiet; what comes after it in its lane goes first. */
        HELD,
        DEAD;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LONGEST_ERROR = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryTable(JdbcClient jdbc, @Qualifier("machine") Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(UUID id, String lane, String kind, String payload, @Nullable String mergeKey) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into delivery (id, lane, kind, payload, merge_key, state, attempts, not_before, created_at)
                        values (?, ?, ?, ?, ?, 'waiting', 0, ?, ?)""")
                .param(id)
                .param(lane)
                .param(kind)
                .param(payload)
                .param(mergeKey)
                .param(now)
                .param(now)
                .update();
    }

    @Nullable
    UUID replaceWaiting(String lane, String mergeKey, String payload) {
        Optional<UUID> waiting = jdbc
                .sql(
                        "select id from delivery where lane = ? and state in ('waiting', 'later') and merge_key = ? order by seq")
                .params(lane, mergeKey)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list()
                .stream()
                .findFirst();
        return waiting.filter(
                        id -> jdbc.sql("update delivery set payload = ? where id = ? and state in ('waiting', 'later')")
                                        .params(payload, id)
                                        .update()
                                == 1)
                .orElse(null);
    }

    /**
     * Claims what is due, in order, from lanes in which nothing is being sent and nothing waits for a later attempt. Must run in a
     * transaction. Claiming goes in turns: two replicas that claimed at once could tear a lane apart.
     */
    List<Delivery> claim(int limit, Duration lease) {
        if (!isOurTurn()) {
            return List.of();
        }
        readyAgain();
        List<UUID> claimed = jdbc.sql("""
                        select id from delivery
                        where state = 'waiting' and lane not in (:busy)
                        order by state, seq fetch first :limit rows only""")
                .param("busy", busyLanes())
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        if (claimed.isEmpty()) {
            return List.of();
        }
        jdbc.sql(
                        "update delivery set state = 'sending', attempts = attempts + 1, lease_until = :lease where id in (:ids)")
                .param("lease", Timestamp.from(clock.instant().plus(lease)))
                .param("ids", claimed)
                .update();
        return read(claimed);
    }

    /** Read when they are marked, not before: until then, a newer edit may take the place of what is sent. */
    private List<Delivery> read(List<UUID> claimed) {
        return jdbc.sql(
                        "select id, lane, kind, payload, attempts, created_at from delivery where id in (:ids) order by seq")
                .param("ids", claimed)
                .query((row, number) -> new Delivery(
                        row.getObject("id", UUID.class),
                        row.getString("lane"),
                        row.getString("kind"),
                        row.getString("payload"),
                        row.getInt("attempts"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    private void readyAgain() {
        jdbc.sql("update delivery set state = 'waiting' where state in ('later', 'held') and not_before <= ?")
                .params(Timestamp.from(clock.instant()))
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

    /** Gives back things that were claimed and not tried. */
    void giveBack(List<UUID> untried) {
        jdbc.sql("update delivery set state = 'waiting', attempts = attempts - 1 where id in (:ids)")
                .param("ids", untried)
                .update();
    }

    /** What is delivered is done with: its traces are where it went. So the table stays as small as the backlog. */
    void remove(UUID id) {
        jdbc.sql("delete from delivery where id = ?").params(id).update();
    }

    void markDead(UUID id, String reason) {
        jdbc.sql("update delivery set state = 'dead', last_error = ?, finished_at = ? where id = ?")
                .params(shorten(reason), Timestamp.from(clock.instant()), id)
                .update();
    }

    void markLater(UUID id, Duration wait, String reason) {
        jdbc.sql("update delivery set state = 'later', not_before = ?, last_error = ? where id = ?")
                .params(Timestamp.from(clock.instant().plus(wait)), shorten(reason), id)
                .update();
    }

    void markHeld(UUID id, Instant until) {
        Timestamp then = Timestamp.from(until);
        jdbc.sql(
                        "update delivery set state = 'held', attempts = attempts - 1, not_before = ?, created_at = ? where id = ?")
                .params(then, then, id)
                .update();
    }

    /** Keeps claims that are still being worked on. */
    void renew(Collection<UUID> claimed, Duration lease) {
        if (!claimed.isEmpty()) {
            jdbc.sql("update delivery set lease_until = :until where state = 'sending' and id in (:ids)")
                    .param("until", Timestamp.from(clock.instant().plus(lease)))
                    .param("ids", List.copyOf(claimed))
                    .update();
        }
    }

    /** Gives back what processes had claimed that must be dead, since their lease is over. */
    int releaseClaims(Instant leaseEndedBefore) {
        return jdbc.sql("update delivery set state = 'waiting' where state = 'sending' and lease_until < ?")
                .params(Timestamp.from(leaseEndedBefore))
                .update();
    }

    /** Gives back all claims. */
    int releaseAllClaims() {
        return jdbc.sql("update delivery set state = 'waiting' where state = 'sending'")
                .update();
    }

    Map<State, Long> countByState() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        jdbc.sql("select state, count(*) as n from delivery group by state")
                .query((row, number) ->
                        Map.entry(State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getLong("n")))
                .list()
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** How long the longest-waiting thing has been due. */
    Duration backlogAge() {
        return jdbc.sql("select min(created_at) as oldest from delivery where state in ('waiting', 'sending', 'later')")
                .query((row, number) -> Optional.ofNullable(row.getTimestamp("oldest")))
                .single()
                .map(oldest -> Duration.between(oldest.toInstant(), clock.instant()))
                .orElse(Duration.ZERO);
    }

    private static String shorten(String reason) {
        return reason.substring(0, Math.min(reason.length(), LONGEST_ERROR));
    }
}
