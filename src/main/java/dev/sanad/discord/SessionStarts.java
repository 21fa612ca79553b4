package dev.sanad.discord;

import java.time.Duration;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/**
 * Discord's {@code session_start_limit}.
 *
 * @param total sessions that may be begun in a day
 * @param remaining how many of them are left
 * @param resetAfter when all may be begun again
 */
record SessionStarts(int total, int remaining, Duration resetAfter) {

    static final SessionStarts UNLIMITED = new SessionStarts(0, Integer.MAX_VALUE, Duration.ZERO);

    /** Discord: one session in five seconds. */
    private static final Duration APART = Duration.ofSeconds(5);

    /** What is left below this part of the total is spread over the rest of the day, when sessions are begun in vain. */
    private static final int RESERVE = 10;

    /** Reads what {@code GET /gateway/bot} answers. */
    static SessionStarts of(DataObject answer) {
        if (!answer.hasKey("session_start_limit")) {
            return UNLIMITED;
        }
        DataObject limit = answer.getObject("session_start_limit");
        return new SessionStarts(
                limit.getInt("total", 0),
                limit.getInt("remaining", Integer.MAX_VALUE),
                Duration.ofMillis(limit.getLong("reset_after", 0)));
    }

    /**
     * How long the next session must wait.
     *
     * @param isRetry whether the last one was begun in vain
     * @param passed since the last one was begun; null when none was
     */
    Duration wait(boolean isRetry, @Nullable Duration passed) {
        if (remaining <= 0) {
            return resetAfter;
        }
        if (passed == null) {
            return Duration.ZERO;
        }
        Duration left = apart(isRetry).minus(passed);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Duration apart(boolean isRetry) {
        boolean isScarce = isRetry && remaining < total / RESERVE;
        Duration spread = isScarce ? resetAfter.dividedBy(remaining) : Duration.ZERO;
        return spread.compareTo(APART) > 0 ? spread : APART;
    }
}
