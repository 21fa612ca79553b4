package dev.sanad.times;

import java.util.Optional;
import java.util.OptionalInt;

/** Reads dates of digits without a whole year, where a day is meant: 27/11, 27.11., 22.11.26; and asks about «۷/۹» and 24/11/26. */
final class ShortDates {

    private static final int LAST_MONTH = 12;
    private static final int CENTURY = 2000;

    /** As years these are dates, and otherwise parts of a version. */
    private static final int FIRST_YEAR = 24;

    private static final int LAST_YEAR = 40;

    private final Words words;

    ShortDates(Words words) {
        this.words = words;
    }

    /**
     * A date that begins here.
     *
     * @param three whether three numbers stand there rather than two
     */
    Optional<Found<Day>> at(int i, boolean three) {
        if (!isDay(i) || !isDay(i + 2) || isNamed(i)) {
            return Optional.empty();
        }
        return three ? three(i) : two(i);
    }

    private boolean isDay(int i) {
        return MonthDates.isDay(words.at(i));
    }

    /** Behind "version", "order" and the like there are no dates. */
    private boolean isNamed(int i) {
        int before = words.at(i - 1).isMark(".:#(") ? i - 2 : i - 1;
        return words.is(before, Sense.CODE);
    }

    private Optional<Found<Day>> three(int i) {
        Word last = words.at(i + 4);
        int first = words.at(i).number();
        int second = words.at(i + 2).number();
        boolean year = last.number() >= FIRST_YEAR && last.number() <= LAST_YEAR;
        boolean readable = Math.min(first, second) <= LAST_MONTH;
        if (!readable || last.length() != 2 || last.number() > LAST_YEAR) {
            return Optional.empty();
        }
        boolean dotted = words.at(i + 1).isMark(".");
        if (dotted && (!year || second > LAST_MONTH)) {
            return Optional.empty();
        }
        Day day = dotted && !isPersian(i)
                ? new Day.Date(OptionalInt.of(CENTURY + last.number()), second, first, false)
                : new Day.Unknown();
        return Optional.of(new Found<>(day, i + 5));
    }

    private Optional<Found<Day>> two(int i) {
        int first = words.at(i).number();
        int second = words.at(i + 2).number();
        boolean dotted = words.at(i + 1).isMark(".");
        boolean readable = dotted ? second <= LAST_MONTH : Math.min(first, second) <= LAST_MONTH || first == second;
        if (!readable || isCount(i) || isIdiom(i)) {
            return Optional.empty();
        }
        int next = dotted ? words.skipStop(i + 3) : i + 3;
        return Optional.of(new Found<>(isPersian(i) ? new Day.Unknown() : day(dotted, first, second), next));
    }

    private static Day day(boolean dotted, int first, int second) {
        return dotted
                ? new Day.Date(OptionalInt.empty(), second, first, false)
                : NumericDates.slashed(OptionalInt.empty(), first, second);
    }

    /** "3/4 of the customers", "2-3 shops", "10.5 minutes". */
    private boolean isCount(int i) {
        int first = words.at(i).number();
        int second = words.at(i + 2).number();
        int next = i + 3;
        if (words.isAny(next, Sense.UNIT, Sense.UNITS) || words.at(next).isMark("%٪€$£")) {
            return !(words.is(next, Sense.HOUR) && words.at(next + 1).isNumber());
        }
        boolean thing = words.isPlainWord(next) || words.is(next, Sense.OF);
        boolean fraction = first < second && (second <= 5 || second == 10);
        boolean range = first < second && words.at(i + 1).isMark("-");
        return thing && (fraction || range || words.at(i + 1).isMark("."));
    }

    /** We are here 24/7. */
    private boolean isIdiom(int i) {
        boolean said = words.at(i).number() == 24
                && words.at(i + 2).number() == 7
                && words.at(i + 1).isMark("/");
        return said && !words.is(i - 1, Sense.ON) && !words.at(i - 1).isMark(":");
    }

    /** Persian writes the day or the month first, and may mean either calendar. */
    private boolean isPersian(int i) {
        return words.isPersian(i)
                || words.is(i - 1, Sense.PERSIAN)
                || words.is(words.skipMark(i + 3, "،,"), Sense.PERSIAN);
    }
}
