package dev.sanad.times;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A time whose words stood in several places, with all days that were said for it.
 *
 * @param words the time, without the days that are in the other two
 * @param apart the day that stands elsewhere in the sentence
 * @param sameDays further names of its day: "tomorrow, Sunday"
 */
record Joined(Spoken words, Optional<Spoken> apart, List<Dates.Said> sameDays) {

    static Joined of(Spoken spoken) {
        return new Joined(spoken, Optional.empty(), List.of());
    }

    int to() {
        return apart.map(day -> Math.max(day.to(), words.to())).orElse(words.to());
    }

    boolean isDay() {
        return words.what() instanceof Spoken.OnDay;
    }

    boolean isClockWithoutDay() {
        return words.what() instanceof Spoken.OnClock clock && clock.day().isEmpty() && apart.isEmpty();
    }

    boolean isClockOnDay() {
        return words.what() instanceof Spoken.OnClock clock && clock.day().isPresent() && apart.isEmpty();
    }

    /** A day that has two names, one of them perhaps with a clock. */
    static Joined sameDay(Joined first, Joined second) {
        Joined timed = first.isDay() ? second : first;
        Joined other = first.isDay() ? first : second;
        boolean past = first.words.past() || second.words.past();
        Spoken both = new Spoken(first.words.from(), second.words.to(), inHalf(timed, other), past);
        return new Joined(
                both,
                Optional.empty(),
                Stream.of(timed.sameDays, other.days()).flatMap(List::stream).toList());
    }

    /** A clock and its day, whichever is first. */
    static Joined onDay(Joined first, Joined second, boolean together) {
        Joined timed = first.isDay() ? second : first;
        Joined other = first.isDay() ? first : second;
        Spoken.OnClock clock = (Spoken.OnClock) inHalf(timed, other);
        Spoken.OnDay day = (Spoken.OnDay) other.words.what();
        Spoken.OnClock placed = new Spoken.OnClock(
                clock.clock(), Optional.of(day.day().day()), clock.zone(), together && first.isDay());
        int from = together ? first.words.from() : timed.words.from();
        int to = together ? second.words.to() : timed.words.to();
        return new Joined(
                new Spoken(from, to, placed, false),
                together ? Optional.empty() : Optional.of(other.words),
                other.sameDays);
    }

    private static Spoken.What inHalf(Joined timed, Joined other) {
        if (!(timed.words.what() instanceof Spoken.OnClock on)) {
            return timed.words.what();
        }
        Clock clock = on.clock();
        for (Dates.Said day : other.days()) {
            clock = day.half().isPresent() ? clock.in(day.half().get()) : clock;
        }
        return new Spoken.OnClock(clock, on.day(), on.zone(), on.dayFirst());
    }

    private List<Dates.Said> days() {
        return words.what() instanceof Spoken.OnDay day
                ? Stream.concat(sameDays.stream(), Stream.of(day.day())).toList()
                : sameDays;
    }

    /** What it means; names of its day that are of different days leave it open. */
    Reading read(Placing placing, Instant now) {
        Reading read = words.read(placing, now);
        if (!(read instanceof Reading.At) || !(words.what() instanceof Spoken.OnClock on)) {
            return read;
        }
        boolean agreed = sameDays.stream()
                .map(day -> placing.place(on.clock(), Optional.of(day.day()), on.zone()))
                .allMatch(read::equals);
        return agreed ? read : new Reading.Unclear(Reading.Why.DATE);
    }
}
