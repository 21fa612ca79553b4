package dev.sanad.times;

import java.util.Optional;

/** Reads times of day that are put together: "ten to three", "half past 2", «یک ربع به سه», «الثالثة والنصف». */
final class SpokenClocks {

    private static final int HOUR = 60;

    private final Words words;

    SpokenClocks(Words words) {
        this.words = words;
    }

    Optional<Found<Clock>> at(int i, Clocks.Head head) {
        return minutesFirst(i).or(() -> hourFirst(i, head));
    }

    /** Half past two, twenty minutes to three, «ده دقیقه به سه». */
    private Optional<Found<Clock>> minutesFirst(int i) {
        int from = words.is(i, Sense.ARTICLE) ? i + 1 : i;
        return minutes(from).flatMap(minutes -> {
            int at = minutes.next();
            boolean past = words.is(at, Sense.PAST);
            if (!past && !words.is(at, Sense.TO)) {
                return Optional.empty();
            }
            return hour(at + 1).map(hour -> clock(hour, past ? minutes.value() : -minutes.value()));
        });
    }

    /** «سه و نیم», «الثالثة وعشر دقائق», «3 إلا ربعًا»; only where an hour is meant. */
    private Optional<Found<Clock>> hourFirst(int i, Clocks.Head head) {
        boolean named = words.is(i, Sense.HOUR_NAME);
        if (!named && head == Clocks.Head.NONE) {
            return Optional.empty();
        }
        return hour(i).flatMap(hour -> {
            boolean less = words.is(hour.next(), Sense.LESS);
            if (!less && !words.is(hour.next(), Sense.AND)) {
                return Optional.empty();
            }
            return minutes(hour.next() + 1)
                    .filter(minutes -> words.is(hour.next() + 1, Sense.FRACTION)
                            || words.is(minutes.next() - 1, Sense.UNIT)
                            || less)
                    .map(minutes -> new Found<>(
                            clock(hour, less ? -minutes.value() : minutes.value())
                                    .value(),
                            minutes.next()));
        });
    }

    private Optional<Found<Integer>> minutes(int i) {
        int fraction = words.at(i).value(Sense.NUMBER) == 1 ? i + 1 : i;
        if (words.is(fraction, Sense.FRACTION)) {
            return Optional.of(new Found<>(words.at(fraction).value(Sense.FRACTION), fraction + 1));
        }
        return Numbers.at(words, i)
                .filter(number -> number.value() > 0 && number.value() < HOUR)
                .filter(number -> !words.at(i).isNumber() || words.isFree(i))
                .map(number -> {
                    boolean unit = words.at(number.next()).value(Sense.UNIT) == HOUR;
                    return new Found<>(number.value(), unit ? number.next() + 1 : number.next());
                });
    }

    private Optional<Found<Integer>> hour(int i) {
        int at = words.is(i, Sense.HOUR) ? i + 1 : i;
        if (words.is(at, Sense.HOUR_NAME)) {
            return Optional.of(new Found<>(words.at(at).value(Sense.HOUR_NAME), at + 1));
        }
        Optional<Found<Integer>> digits = words.at(at).isNumber()
                ? Optional.of(new Found<>(words.at(at).number(), at + 1))
                : Optional.of(new Found<>(words.at(at).value(Sense.NUMBER), at + 1));
        return digits.filter(number -> number.value() >= 1 && number.value() <= 24)
                .filter(number -> !words.at(number.next()).isMark(":.,") || !words.touches(number.next() + 1));
    }

    private static Found<Clock> clock(Found<Integer> hour, int minutes) {
        int total = hour.value() * HOUR + minutes;
        int hours = total / HOUR;
        return new Found<>(
                hour.value() <= 12
                        ? Clock.eitherHalf(hours == 0 ? 12 : hours > 12 ? hours - 12 : hours, total % HOUR)
                        : Clock.of(hours, total % HOUR),
                hour.next());
    }
}
