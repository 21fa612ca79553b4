package dev.sanad.times;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads dates with the name of a month: "27 November 2026", "November twenty-sixth", «هفتم آذرماه», 26/Nov. */
final class MonthDates {

    /** In small letters, and with things to count behind, these are no months. */
    private static final Set<String> VERBS = Set.of("march", "may");

    private static final int LAST_DAY = 31;
    private static final int MAY = 5;

    private final Words words;

    MonthDates(Words words) {
        this.words = words;
    }

    /**
     * A date that begins here.
     *
     * @param sure whether a time or a word such as "on" stands beside it
     */
    Optional<Found<Day>> at(int i, boolean sure) {
        return dayAndMonth(i, sure).or(() -> monthAndDay(i, sure));
    }

    private Optional<Found<Day>> dayAndMonth(int i, boolean sure) {
        return day(i, sure).flatMap(day -> {
            int suffix = words.is(day.next(), Sense.ORDINAL) ? day.next() + 1 : day.next();
            int at = words.skip(isGlued(suffix) ? suffix + 1 : words.skipMark(suffix, "."), Sense.OF);
            boolean counted = isVerb(at) && (!words.at(i).isNumber() || isThing(at + 1));
            return counted ? Optional.empty() : month(at, day.value());
        });
    }

    /** A number from 1 to 31 in digits or in words; a plain "seven" only where a date is meant. */
    private Optional<Found<Integer>> day(int i, boolean sure) {
        if (words.at(i).isNumber()) {
            return isDay(words.at(i)) && words.isFree(i)
                    ? Optional.of(new Found<>(words.at(i).number(), i + 1))
                    : Optional.empty();
        }
        return Ordinals.at(words, i)
                .or(() -> sure ? Numbers.at(words, i) : Optional.empty())
                .filter(day -> day.value() >= 1 && day.value() <= LAST_DAY);
    }

    static boolean isDay(Word word) {
        return word.isNumber() && word.length() <= 2 && word.number() >= 1 && word.number() <= LAST_DAY;
    }

    /** A mark between a day and the name of a month, as in "26-Nov". */
    private boolean isGlued(int i) {
        return words.at(i).isMark("/-.") && words.touches(i) && words.touches(i + 1);
    }

    private boolean isVerb(int i) {
        return VERBS.contains(words.at(i).text()) && words.at(i).capitals() == 0;
    }

    private boolean isThing(int i) {
        return words.isPlainWord(i) || words.is(i, Sense.OF);
    }

    private Optional<Found<Day>> month(int i, int day) {
        Word month = words.at(i);
        int next = words.skip(words.skipStop(i + 1), Sense.MONTH_WORD);
        if (month.is(Sense.HIJRI)) {
            return Optional.of(new Found<>(new Day.Unknown(), year(next, true).next()));
        }
        boolean persian = month.is(Sense.JALALI);
        if (!persian && !month.is(Sense.MONTH) && !isMay(i)) {
            return Optional.empty();
        }
        int number = persian ? month.value(Sense.JALALI) : isMay(i) ? MAY : month.value(Sense.MONTH);
        boolean dotted = words.at(i + 1).isMark(".");
        int from = words.is(i + 1, Sense.MONTH_WORD) || (isShortened(i) && dotted && !isGlued(i + 1)) ? next : i + 1;
        Found<OptionalInt> year = year(secondNameSkipped(from, number), persian);
        return Optional.of(new Found<>(date(year.value(), number, day, persian), year.next()));
    }

    /** The other name of the same month, as in «كانون الأول/ديسمبر». */
    private int secondNameSkipped(int i, int month) {
        boolean second = words.at(i).isMark("/") && words.at(i + 1).value(Sense.MONTH) == month;
        return second ? i + 2 : i;
    }

    /** The year 1405 has no November, nor 2026 an Azar. */
    private static Day date(OptionalInt year, int month, int day, boolean persian) {
        boolean odd = year.isPresent() && NumericDates.isPersian(year.getAsInt()) != persian;
        return odd ? new Day.Unknown() : new Day.Date(year, month, day, persian);
    }

    private boolean isShortened(int i) {
        return words.at(i).isLatin() && words.at(i).length() <= 4;
    }

    /** «می» is May, and also the beginning of most Persian verbs. */
    private boolean isMay(int i) {
        return words.is(i, Sense.MAY)
                && (words.is(i + 1, Sense.HOUR)
                        || words.isStop(i + 1)
                        || words.at(i + 1).isNumber());
    }

    private Optional<Found<Day>> monthAndDay(int i, boolean sure) {
        Word month = words.at(i);
        if (!month.is(Sense.MONTH)) {
            return Optional.empty();
        }
        if (isGlued(i + 1) && isDay(words.at(i + 2)) && !words.at(i + 1).isMark(".")) {
            return isVerb(i) ? Optional.empty() : Optional.of(new Found<>(new Day.Unknown(), i + 3));
        }
        int at = words.skip(isShortened(i) ? words.skipMark(i + 1, ".") : i + 1, Sense.FILLER);
        Optional<Found<Integer>> day = words.at(at).isNumber() ? dayInDigits(at) : dayInWords(i, at, sure);
        return day.filter(found -> !isVerb(i) || !isThing(found.next())).map(found -> {
            Found<OptionalInt> year = year(found.next(), false);
            return new Found<>(date(year.value(), month.value(Sense.MONTH), found.value(), false), year.next());
        });
    }

    private Optional<Found<Integer>> dayInDigits(int i) {
        if (!isDay(words.at(i)) || (words.at(i + 1).isMark(":.") && words.touches(i + 2))) {
            return Optional.empty();
        }
        boolean suffix = words.is(i + 1, Sense.ORDINAL) && !words.is(i + 1, Sense.HALF);
        return Optional.of(new Found<>(words.at(i).number(), suffix ? i + 2 : i + 1));
    }

    private Optional<Found<Integer>> dayInWords(int month, int i, boolean sure) {
        return isVerb(month) ? Optional.empty() : day(i, sure).filter(day -> !isThing(day.next()));
    }

    /** A year, perhaps after a comma or a word that says so. */
    private Found<OptionalInt> year(int i, boolean persian) {
        if (isGlued(i) && words.at(i + 1).isNumber() && words.at(i + 1).length() == 2) {
            int century = persian ? 1400 : 2000;
            return new Found<>(OptionalInt.of(century + words.at(i + 1).number()), i + 2);
        }
        int at = words.skip(isGlued(i) ? i + 1 : words.skipMark(i, ",،"), Sense.YEAR_WORD);
        Word year = words.at(at);
        boolean there =
                year.isNumber() && year.length() == 4 && !words.at(at + 1).isMark(":");
        return there ? new Found<>(OptionalInt.of(year.number()), at + 1) : new Found<>(OptionalInt.empty(), i);
    }
}
