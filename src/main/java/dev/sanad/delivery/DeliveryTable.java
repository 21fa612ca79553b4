package dev.sanad.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
        /** Failed or not possible now, and to be tried again; holds back its lane until then. */
        LATER,
        /** Put off for somebody's quiet; what comes after it in its lane goes first. */
        HELD,
        DEAD;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LONGEST_ERROR = 1000;

    /** What was not tried yet is not there yet; what is held was looked for. */
    private static final String UNSENT = "(state = 'held' or (state in ('waiting', 'later') and attempts = 0))";

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryTable(JdbcClient jdbc, @Qualifier("machine") Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(UUID id, Parcel parcel) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into delivery (id, lane, kind, payload, merge_key, state, attempts, not_before, created_at,
                          urgency, pace, valid_until)
                        values (?, ?, ?, ?, ?, 'waiting', 0, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(parcel.lane())
                .param(parcel.kind())
                .param(parcel.payload())
                .param(parcel.mergeKey())
                .param(now)
                .param(now)
                .param(parcel.urgency().code())
                .param(parcel.bulk() == null ? null : parcel.bulk().name())
                .param(parcel.validUntil() == null ? null : Timestamp.from(parcel.validUntil()))
                .update();
    }

    /** Makes a pace known, or what is new about it. */
    void keep(Pace pace) {
        long between = pace.between().toMillis();
        boolean isKnown = jdbc.sql("select count(*) from delivery_pace where name = ? and between_millis = ?")
                        .params(pace.name(), between)
                        .query(Long.class)
                        .single()
                > 0;
        if (isKnown) {
            return;
        }
        jdbc.sql("insert into delivery_pace (name, between_millis, free_at) values (?, ?, ?) on conflict do nothing")
                .params(pace.name(), between, Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("update delivery_pace set between_millis = ? where name = ?")
                .params(between, pace.name())
                .update();
    }

    boolean takeBack(UUID id) {
        return jdbc.sql("delete from delivery where id = ? and " + UNSENT)
                        .params(id)
                        .update()
                == 1;
    }

    boolean change(UUID id, UnaryOperator<String> change) {
        Optional<String> payload = jdbc.sql("select payload from delivery where id = ? and " + UNSENT + " for update")
                .params(id)
                .query(String.class)
                .optional();
        payload.ifPresent(before -> jdbc.sql("update delivery set payload = ? where id = ?")
                .params(change.apply(before), id)
                .update());
        return payload.isPresent();
    }

    boolean isInQueue(String lane, String mergeKey) {
        return jdbc.sql("select count(*) from delivery where lane = ? and merge_key = ? and state <> 'dead'")
                        .params(lane, mergeKey)
                        .query(Long.class)
                        .single()
                > 0;
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
        jdbc.sql("update delivery set state = 'dead', valid_until = null, last_error = ?, finished_at = ? where id = ?")
                .params(shorten(reason), Timestamp.from(clock.instant()), id)
                .update();
    }

    /** What is valid until a moment before that is looked at once more at that moment. */
    void markLater(UUID id, Duration wait, String reason) {
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp then = Timestamp.from(clock.instant().plus(wait));
        jdbc.sql("update delivery set state = 'later', last_error = ?,"
                        + " not_before = case when valid_until > ? and valid_until < ? then valid_until else ? end"
                        + " where id = ?")
                .params(shorten(reason), now, then, then, id)
                .update();
    }

    /** Like {@link #markLater}, and the attempt does not count; that there was one does, unless nothing was tried. */
    void markNotNow(UUID id, Duration wait, String reason, boolean isUntried) {
        markLater(id, wait, reason);
        jdbc.sql("update delivery set attempts = attempts - 1 where id = ? and attempts > ?")
                .params(id, isUntried ? 0 : 1)
                .update();
    }

    /** Has everything of a pace wait, as the platform asked. */
    void holdPace(String name, Duration wait) {
        Timestamp then = Timestamp.from(clock.instant().plus(wait));
        jdbc.sql("update delivery_pace set free_at = ? where name = ? and free_at < ?")
                .params(then, name, then)
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

    /** How long the longest-waiting thing has been due; what goes to many is meant to take its time. */
    Duration backlogAge() {
        return jdbc.sql("select min(created_at) as oldest from delivery"
                        + " where state in ('waiting', 'sending', 'later') and urgency = 'usual'")
                .query((row, number) -> Optional.ofNullable(row.getTimestamp("oldest")))
                .single()
                .map(oldest -> Duration.between(oldest.toInstant(), clock.instant()))
                .orElse(Duration.ZERO);
    }

    private static String shorten(String reason) {
        return reason.substring(0, Math.min(reason.length(), LONGEST_ERROR));
    }
}
