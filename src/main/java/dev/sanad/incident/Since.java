package dev.sanad.incident;

import dev.sanad.chat.Caller;
import dev.sanad.times.Reading;
import dev.sanad.times.TimeInput;
import dev.sanad.wording.Voice;
import java.time.Instant;
import java.util.Optional;

/**
 * An answer to the question since when customers have been feeling an incident.
 *
 * @param at the moment; empty when the answer is none
 * @param problem what to say to the person then, with an example of what would be right
 */
record Since(Optional<Instant> at, String problem) {

    static Since read(String typed, Caller caller, Instant now) {
        Voice voice = caller.voice();
        return switch (TimeInput.past(typed, caller.zone(), now)) {
            case Reading.At moment ->
                moment.at().isAfter(now)
                        ? problem(voice.string("since.future"))
                        : new Since(Optional.of(moment.at()), "");
            case Reading.Never never ->
                problem(voice.string("since.never", "time", Reading.CLOCK.format(never.local())));
            case Reading.Twice twice ->
                problem(voice.string(
                        "since.twice",
                        "time",
                        Reading.CLOCK.format(twice.earlier()),
                        "earlier",
                        twice.earlierInWords(),
                        "later",
                        twice.laterInWords()));
            case Reading.Unclear unclear -> problem(voice.string(key(unclear.why())));
        };
    }

    private static Since problem(String sentence) {
        return new Since(Optional.empty(), sentence);
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
