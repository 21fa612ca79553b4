package dev.sanad.people;

import dev.sanad.chat.PersonId;
import dev.sanad.wording.Typed;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes by which somebody says from two accounts to be one person; each is for one use within a short time. */
@Repository
class AccountLinks {

    static final Duration LIFE = Duration.ofMinutes(10);

    /** Without letters and digits that look alike: 30 to the power of 8 codes, about 39 bits. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    private static final int LENGTH = 8;

    /**
     * An offer to link.
     *
     * @param offeredBy the account for which the code was made
     * @param claimedBy the account that typed it; null until then
     * @param confirmed whether that account has said to be the same person
     */
    record Offer(String code, PersonId offeredBy, @Nullable PersonId claimedBy, boolean confirmed) {}

    private static final RowMapper<Offer> OFFER = (row, number) -> new Offer(
            row.getString("code"),
            PersonId.parse(row.getString("offered_by")),
            row.getString("claimed_by") == null ? null : PersonId.parse(row.getString("claimed_by")),
            row.getBoolean("confirmed"));

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new code for an account; an older one of it is void. */
    String offer(PersonId account) {
        jdbc.sql("delete from person_link where offered_by = ? or expires_at <= ?")
                .params(account.toString(), Timestamp.from(clock.instant()))
                .update();
        String code = random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
        Timestamp end = Timestamp.from(clock.instant().plus(LIFE));
        int added = jdbc.sql("insert into person_link (code, offered_by, confirmed, expires_at) values (?, ?, false, ?)"
                        + " on conflict do nothing")
                .params(code, account.toString(), end)
                .update();
        if (added == 0) {
            // The account has just been given another one, which is the older now.
            jdbc.sql("update person_link set code = ?, claimed_by = null, confirmed = false, expires_at = ?"
                            + " where offered_by = ?")
                    .params(code, end, account.toString())
                    .update();
        }
        return code;
    }

    /** The offer of a code as somebody typed it; empty when there is none, or its time is over. */
    Optional<Offer> find(String typed) {
        String code = Typed.westernDigits(typed).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return jdbc.sql("select * from person_link where code = ? and expires_at > ?")
                .params(code, Timestamp.from(clock.instant()))
                .query(OFFER)
                .optional();
    }

    /** The offer of an account that only waits for its own yes. */
    Optional<Offer> waitingFor(PersonId account) {
        return jdbc.sql("select * from person_link where offered_by = ? and confirmed = true and expires_at > ?")
                .params(account.toString(), Timestamp.from(clock.instant()))
                .query(OFFER)
                .optional();
    }

    /** Records who typed a code; whoever did before has to do so again. Once confirmed, it is nobody else's. */
    void claim(Offer offer, PersonId account) {
        jdbc.sql("update person_link set claimed_by = ? where code = ? and confirmed = false")
                .params(account.toString(), offer.code())
                .update();
    }

    /** Records that the one who typed the code says to be the same person; false when another one has typed it meanwhile. */
    boolean confirm(Offer offer, PersonId account) {
        return jdbc.sql("update person_link set confirmed = true where code = ? and claimed_by = ?")
                        .params(offer.code(), account.toString())
                        .update()
                == 1;
    }

    void end(Offer offer) {
        jdbc.sql("delete from person_link where code = ?").params(offer.code()).update();
    }
}
