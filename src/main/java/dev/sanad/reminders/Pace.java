package dev.sanad.reminders;

import dev.sanad.incident.Commitment;
import dev.sanad.incident.Severities;
import java.time.Duration;

/**
 * How an incident's promises are reminded of.
 *
 * @param remindBefore how long before the promised moment
 * @param escalateAfter how long after it the deputies are asked, too
 * @param repeatEvery time from one late reminder to the next
 */
record Pace(Duration remindBefore, Duration escalateAfter, Duration repeatEvery) {

    private static final Duration OFTEN = Duration.ofMinutes(10);
    private static final Duration SELDOM = Duration.ofMinutes(30);

    /** In the rhythm of the updates, but neither so often that nobody can work, nor so seldom that it is forgotten. */
    static Pace of(Severities.Level level, Commitment commitment) {
        Duration rhythm = commitment.next() == null ? SELDOM : commitment.next();
        return new Pace(level.remindBefore(), level.escalateAfter(), within(rhythm));
    }

    private static Duration within(Duration rhythm) {
        Duration notTooOften = rhythm.compareTo(OFTEN) < 0 ? OFTEN : rhythm;
        return notTooOften.compareTo(SELDOM) > 0 ? SELDOM : notTooOften;
    }
}
