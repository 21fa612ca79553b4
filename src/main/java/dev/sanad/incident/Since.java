package dev.sanad.incident;

import dev.sanad.times.Reading;
import dev.sanad.times.TimeInput;
import dev.sanad.wording.Voice;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * An answer to the question since when customers have been feeling an incident.
 *
 * @param at the moment; empty when the answer is none
 * @param problem then the key of the sentence that says why, with an example of what would be right
 * @param namesAndValues of that sentence
 */
record Since(Optional<Instant> at, String problem, List<String> namesAndValues) {

    /** No outage goes on for longer: the year is wrong. */
    private static final Duration LONGEST = Duration.ofDays(366);

    /**
     * Reads what was typed.
     *
     * @param zone of the person who typed
     */
    static Since read(String typed, ZoneId zone, Instant now) {
        return switch (TimeInput.past(typed, zone, now)) {
            case Reading.At moment -> of(moment.at(), now);
            case Reading.Never never -> problem("since.never", "time", Reading.CLOCK.format(never.local()));
            case Reading.Twice twice ->
                problem(
                        "since.twice",
                        "time",
                        Reading.CLOCK.format(twice.earlier()),
                        "earlier",
                        twice.earlierInWords(),
                        "later",
                        twice.laterInWords());
            case Reading.Unclear unclear -> problem(key(unclear.why()));
        };
    }

    private static Since of(Instant at, Instant now) {
        if (at.isAfter(now)) {
            return problem("since.future");
        }
        return at.isBefore(now.minus(LONGEST)) ? problem("since.long-ago") : new Since(Optional.of(at), "", List.of());
    }

    /** What to say to the person. */
    String problem(Voice voice) {
        return voice.string(problem, namesAndValues.toArray());
    }

    private static Since problem(String key, String... namesAndValues) {
        return new Since(Optional.empty(), key, List.of(namesAndValues));
    }

    private static String key(Reading.Why why) {
        return switch (why) {
            case NO_HOUR -> "since.no-hour";
            case WHICH_HALF -> "since.which-half";
            case ZONE -> "since.zone";
            case DATE -> "since.date";
            case NOT_A_TIME, IMPOSSIBLE, VAGUE, RHYTHM -> "since.not-understood";
        };
    }
}
