package dev.sanad.times;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A time as it stands in words, before it is placed.
 *
 * @param from the place of its first word
 * @param to the place after its last word
 * @param past whether the words say that it is over
 */
record Spoken(int from, int to, What what, boolean past) {

    sealed interface What {}

    /** So long after now, or before it. */
    record Away(Duration length) implements What {}

    /** A time of day, perhaps with a day and a zone. */
    record OnClock(Clock clock, Optional<Day> day, Optional<Zone> zone, boolean dayFirst) implements What {}

    /** A day without a time, perhaps with a half of it. */
    record OnDay(Dates.Said day) implements What {}

    /** Words for a time that leave it open. */
    record Open(Reading.Why why) implements What {}

    Reading read(Placing placing, Instant now) {
        return switch (what) {
            case Away away -> new Reading.At(now.plus(away.length()));
            case OnClock on -> placing.place(on.clock(), on.day(), on.zone());
            case OnDay day -> new Reading.Unclear(Reading.Why.NO_HOUR);
            case Open open -> new Reading.Unclear(open.why());
        };
    }

    boolean isClockFirst() {
        return what instanceof OnClock on && !on.dayFirst();
    }
}
