package dev.sanad.times;

import java.util.Optional;
import java.util.OptionalInt;

/** Reads dates of digits alone: 2026-11-27, 27.11.2026, 11/27/2026, ۱۴۰۵/۰۹/۰۴; without a year those of {@link ShortDates}. */
final class NumericDates {

    private static final int FIRST_PERSIAN_YEAR = 1380;
    private static final int LAST_PERSIAN_YEAR = 1430;
    private static final int FIRST_YEAR = 1900;

    private final Words words;
    private final ShortDates shortDates;

    NumericDates(Words words) {
        this.words = words;
        this.shortDates = new ShortDates(words);
    }

    /** A date that begins here; one without its whole year only where it is sure that a day is meant. */
    Optional<Found<Day>> at(int i, boolean sure) {
        if (!isNumber(words, i) || !words.isFree(i) || !isSeparated(words, i + 1)) {
            return Optional.empty();
        }
        boolean three = isSeparated(words, i + 3)
                && words.at(i + 3).text().equals(words.at(i + 1).text());
        if (!isEnded(three ? i + 5 : i + 3)) {
            return Optional.empty();
        }
        Optional<Found<Day>> whole = three ? withYear(i) : Optional.empty();
        return whole.or(() -> sure ? shortDates.at(i, three) : Optional.empty());
    }

    /** Whether a number begins here with a mark behind it that stands in dates, and another number. */
    static boolean looksLikeOne(Words words, int i) {
        return isNumber(words, i) && isSeparated(words, i + 1);
    }

    static boolean isPersian(int year) {
        return year >= FIRST_PERSIAN_YEAR && year <= LAST_PERSIAN_YEAR;
    }

    private static boolean isNumber(Words words, int i) {
        return words.at(i).isNumber() && words.at(i).length() <= 4;
    }

    private static boolean isSeparated(Words words, int i) {
        return words.at(i).isMark("-/.") && words.touches(i) && words.touches(i + 1) && isNumber(words, i + 1);
    }

    /** No fourth number follows, as it does in an address. */
    private boolean isEnded(int i) {
        return !(words.at(i).isMark("-/.:")
                && words.touches(i)
                && words.touches(i + 1)
                && words.at(i + 1).isNumber());
    }

    private Optional<Found<Day>> withYear(int i) {
        Word first = words.at(i);
        Word last = words.at(i + 4);
        int month = words.at(i + 2).number();
        if (first.length() == 4) {
            return Optional.of(new Found<>(date(first.number(), month, last.number()), i + 5));
        }
        if (last.length() != 4) {
            return Optional.empty();
        }
        boolean american = words.at(i + 1).isMark("/") && last.number() >= FIRST_YEAR;
        Day day = american
                ? slashed(OptionalInt.of(last.number()), first.number(), month)
                : date(last.number(), month, first.number());
        return Optional.of(new Found<>(day, i + 5));
    }

    /** A date in the calendar that the year belongs to. */
    static Day date(int year, int month, int day) {
        boolean persian = isPersian(year);
        return year < FIRST_YEAR && !persian
                ? new Day.Unknown()
                : new Day.Date(OptionalInt.of(year), month, day, persian);
    }

    /** With slashes some put the month first: only what can be read in one way is a date. */
    static Day slashed(OptionalInt year, int first, int second) {
        if (first <= 12 && second <= 12 && first != second) {
            return new Day.Unknown();
        }
        return first > 12 ? new Day.Date(year, second, first, false) : new Day.Date(year, first, second, false);
    }
}
