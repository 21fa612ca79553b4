package dev.sanad.times;

import java.util.Optional;

/** Reads times of day that are put together: "ten to three", "half past 2", «یک ربع به سه», «الثالثة والنصف». */
final class SpokenClocks {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

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
            int offset = past ? minutes.value() : -minutes.value();
            return middle(at + 1, offset).or(() -> hour(at + 1).map(hour -> clock(hour, offset)));
        });
    }

    /** "Ten past midnight", "a quarter to noon". */
    private Optional<Found<Clock>> middle(int i, int minutes) {
        if (!words.isAny(i, Sense.NOON, Sense.MIDNIGHT)) {
            return Optional.empty();
        }
        int total = (words.is(i, Sense.NOON) ? DAY / 2 : DAY) + minutes;
        return Optional.of(new Found<>(Clock.of(total / HOUR % 24, total % HOUR), i + 1));
    }

    /** «سه و نیم», «الثالثة وعشر دقائق», «الثالثة والنصف وخمس دقائق», «3 إلا ربعًا»; only where an hour is meant. */
    private Optional<Found<Clock>> hourFirst(int i, Clocks.Head head) {
        boolean named = words.is(i, Sense.HOUR_NAME);
        if (!named && head == Clocks.Head.NONE) {
            return Optional.empty();
        }
        return hour(i).flatMap(hour -> part(hour.next(), hour).map(first -> {
            boolean fraction = words.is(first.next() - 1, Sense.FRACTION);
            Optional<Found<Integer>> second = fraction ? part(first.next(), hour) : Optional.empty();
            int minutes = first.value() + second.map(Found::value).orElse(0);
            return new Found<>(
                    clock(hour, minutes).value(), second.orElse(first).next());
        }));
    }

    /** What is added to an hour or taken away from it. */
    private Optional<Found<Integer>> part(int i, Found<Integer> hour) {
        boolean less = words.is(i, Sense.LESS);
        if (!less && !words.is(i, Sense.AND)) {
            return Optional.empty();
        }
        return minutes(i + 1)
                .filter(minutes -> less
                        || words.is(i + 1, Sense.FRACTION)
                        || words.is(minutes.next() - 1, Sense.UNIT)
                        || areMinutes(i + 1, minutes, hour))
                .map(minutes -> new Found<>(less ? -minutes.value() : minutes.value(), minutes.next()));
    }

    /** Whether a number alone behind "and" counts minutes: «الثالثة و45», but not «ساعت ۱۵ و ۱۶» nor "at 3 and 45 times". */
    private boolean areMinutes(int i, Found<Integer> minutes, Found<Integer> hour) {
        boolean digits = words.at(i).isNumber();
        if (words.at(i - 1).isLatin() || (digits && words.at(i).length() != 2) || !words.isEnded(minutes.next())) {
            return false;
        }
        boolean named = !words.at(hour.next() - 1).isNumber();
        boolean inFives = minutes.value() % 5 == 0;
        if (minutes.value() <= 12) {
            return named && inFives && words.isStop(minutes.next());
        }
        return minutes.value() > 24 || named || (inFives && hour.value() <= 12);
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
