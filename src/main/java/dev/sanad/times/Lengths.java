package dev.sanad.times;

import java.time.Duration;
import java.util.Optional;

/** Reads lengths of time: "an hour and a half", «ساعة ونصف», «یک ربع», "1h 30m". */
final class Lengths {

    private static final int HOUR = 3600;
    private static final int LONGEST = 366 * 24 * HOUR;

    private final Words words;

    Lengths(Words words) {
        this.words = words;
    }

    Optional<Found<Duration>> at(int i) {
        int filler = words.skip(i, Sense.FILLER);
        int from = filler > i ? words.skipMark(filler, ".") : i;
        return fractionOf(from)
                .or(() -> counted(from).map(this::more))
                .or(() -> unitsInOneWord(from).map(this::more))
                .filter(found -> found.value() <= LONGEST)
                .map(found -> new Found<>(Duration.ofSeconds(found.value()), found.next()));
    }

    /** Half an hour, three quarters of an hour, «ربع ساعة»; in Persian «یک ربع» alone. */
    private Optional<Found<Integer>> fractionOf(int i) {
        int at = words.is(i, Sense.ARTICLE) || isOne(i) ? i + 1 : i;
        if (!words.is(at, Sense.FRACTION)) {
            return Optional.empty();
        }
        int minutes = words.at(at).value(Sense.FRACTION);
        int unit = words.skip(at + 1, Sense.OF, Sense.ARTICLE);
        if (isHourOrDay(unit)) {
            return Optional.of(new Found<>(unit(unit) / 60 * minutes, unit + 1));
        }
        boolean named = words.is(at + 1, Sense.HOUR) || words.at(at + 1).value(Sense.UNITS) == HOUR;
        boolean persian = words.at(at).text().charAt(0) >= 0x600 && minutes % 15 == 0 && minutes != 30;
        return named || persian ? Optional.of(new Found<>(minutes * 60, named ? at + 2 : at + 1)) : Optional.empty();
    }

    private boolean isOne(int i) {
        return words.at(i).value(Sense.NUMBER) == 1;
    }

    private boolean isHourOrDay(int i) {
        return words.is(i, Sense.UNIT) && unit(i) >= HOUR && words.at(i).length() > 1;
    }

    private int unit(int i) {
        return words.at(i).value(Sense.UNIT);
    }

    /** 15 minutes, an hour, two and a half hours, 1.5 hours, 15 to 20 minutes. */
    private Optional<Found<Integer>> counted(int i) {
        if (words.is(i, Sense.ARTICLE)) {
            return words.is(i + 1, Sense.UNIT) && words.at(i + 1).length() > 1
                    ? Optional.of(new Found<>(unit(i + 1), i + 2))
                    : Optional.empty();
        }
        Optional<Found<Double>> number = amount(i);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Optional<Found<Double>> range = rangeEnd(number.get().next());
        Found<Double> last = range.orElse(number.get());
        int at = last.next();
        boolean letterAlone = words.at(at).length() == 1 && !words.at(at - 1).isNumber();
        return words.is(at, Sense.UNIT) && !letterAlone
                ? Optional.of(new Found<>((int) Math.round(last.value() * unit(at)), at + 1))
                : Optional.empty();
    }

    private Optional<Found<Double>> rangeEnd(int i) {
        return words.is(i, Sense.UNTIL) || words.at(i).isMark("-–—") ? amount(i + 1) : Optional.empty();
    }

    /** A number that may have a fraction; the fraction of "two and a half" is that of the unit after it. */
    private Optional<Found<Double>> amount(int i) {
        return Numbers.at(words, i).map(whole -> {
            Word fraction = words.at(whole.next() + 1);
            boolean decimal = words.at(whole.next()).isMark(".,") && words.touches(whole.next() + 1);
            if (decimal && fraction.isNumber() && fraction.length() <= 2) {
                return new Found<>(Double.parseDouble(whole.value() + "." + fraction.text()), whole.next() + 2);
            }
            int half = words.skip(whole.next() + 1, Sense.ARTICLE);
            if (words.is(whole.next(), Sense.AND) && words.is(half, Sense.FRACTION) && words.is(half + 1, Sense.UNIT)) {
                return new Found<>(whole.value() + words.at(half).value(Sense.FRACTION) / 60.0, half + 1);
            }
            return new Found<>((double) whole.value(), whole.next());
        });
    }

    private Optional<Found<Integer>> unitsInOneWord(int i) {
        return words.is(i, Sense.UNITS)
                ? Optional.of(new Found<>(words.at(i).value(Sense.UNITS), i + 1))
                : Optional.empty();
    }

    /** What follows an hour: "and a half", "and 15 minutes", «إلا ربعًا», "30" in "1h30". */
    private Found<Integer> more(Found<Integer> first) {
        int i = first.next();
        boolean and = words.is(i, Sense.AND) || words.at(i).isMark("،,");
        int at = and ? i + 1 : i;
        int fraction = words.skip(at, Sense.ARTICLE);
        if (and && words.is(fraction, Sense.FRACTION)) {
            int part = words.at(fraction).value(Sense.FRACTION) * 60;
            int next = words.is(fraction + 1, Sense.UNIT) ? fraction + 2 : fraction + 1;
            return new Found<>(first.value() + (lastUnit(first) >= HOUR * 24 ? part * 24 : part), next);
        }
        if (words.is(i, Sense.LESS) && words.is(i + 1, Sense.FRACTION)) {
            return new Found<>(first.value() - words.at(i + 1).value(Sense.FRACTION) * 60, i + 2);
        }
        if (words.at(i).isNumber() && words.touches(i) && words.at(i).length() == 2 && lastUnit(first) == HOUR) {
            int next = words.is(i + 1, Sense.UNIT) && words.touches(i + 1) ? i + 2 : i + 1;
            return new Found<>(first.value() + words.at(i).number() * 60, next);
        }
        Optional<Found<Integer>> smaller = counted(at).or(() -> unitsInOneWord(at));
        return smaller.filter(found -> found.value() < first.value() && lastUnit(found) < lastUnit(first))
                .map(found -> new Found<>(first.value() + found.value(), found.next()))
                .orElse(first);
    }

    private int lastUnit(Found<Integer> found) {
        Word last = words.at(found.next() - 1);
        return last.is(Sense.UNIT) ? last.value(Sense.UNIT) : found.value();
    }
}
