package dev.sanad.times;

import java.util.Optional;
import java.util.OptionalInt;

/** Reads dates of digits alone: 2026-11-27, 27.11.2026, 11/27/2026, ۱۴۰۵/۰۹/۰۴. */
final class NumericDates {

    private static final int FIRST_PERSIAN_YEAR = 1380;
    private static final int LAST_PERSIAN_YEAR = 1430;
    private static final int FIRST_YEAR = 1900;

    private final Words words;

    NumericDates(Words words) {
        this.words = words;
    }

    /** A date that begins here; one without a year only where it is sure that a day is meant. */
    Optional<Found<Day>> at(int i, boolean sure) {
        if (!isNumber(i) || !words.isFree(i) || !isSeparated(i + 1)) {
            return Optional.empty();
        }
        boolean three = isSeparated(i + 3)
                && words.at(i + 3).text().equals(words.at(i + 1).text());
        if (three) {
            return isEnded(i + 5) ? three(i) : Optional.empty();
        }
        boolean slash = words.at(i + 1).isMark("/.");
        return sure && slash && isEnded(i + 3) ? two(i) : Optional.empty();
    }

    private boolean isNumber(int i) {
        return words.at(i).isNumber() && words.at(i).length() <= 4;
    }

    private boolean isSeparated(int i) {
        return words.at(i).isMark("-/.") && words.touches(i) && words.touches(i + 1) && isNumber(i + 1);
    }

    /** No fourth number follows, as it does in an address. */
    private boolean isEnded(int i) {
        return !(words.at(i).isMark("-/.:")
                && words.touches(i)
                && words.touches(i + 1)
                && words.at(i + 1).isNumber());
    }

    private Optional<Found<Day>> three(int i) {
        Word first = words.at(i);
        Word last = words.at(i + 4);
        int month = words.at(i + 2).number();
        if (first.length() == 4) {
            return Optional.of(new Found<>(date(first.number(), month, last.number()), i + 5));
        }
        if (last.length() != 4) {
            return Optional.empty();
        }
        Day day = words.at(i + 1).isMark("/")
                ? slashed(OptionalInt.of(last.number()), first.number(), month)
                : date(last.number(), month, first.number());
        return Optional.of(new Found<>(day, i + 5));
    }

    private static Day date(int year, int month, int day) {
        if (year >= FIRST_PERSIAN_YEAR && year <= LAST_PERSIAN_YEAR) {
            return new Day.Date(OptionalInt.of(year), month, day, true);
        }
        return year < FIRST_YEAR ? new Day.Unknown() : new Day.Date(OptionalInt.of(year), month, day, false);
    }

    private Optional<Found<Day>> two(int i) {
        int first = words.at(i).number();
        int second = words.at(i + 2).number();
        if (first == 0
                || second == 0
                || first > 31
                || second > 31
                || words.at(i + 2).length() > 2) {
            return Optional.empty();
        }
        boolean dotted = words.at(i + 1).isMark(".");
        if (dotted && second > 12) {
            return Optional.empty();
        }
        Day day = dotted
                ? new Day.Date(OptionalInt.empty(), second, first, false)
                : slashed(OptionalInt.empty(), first, second);
        return Optional.of(new Found<>(day, dotted ? words.skipMark(i + 3, ".") : i + 3));
    }

    /** With slashes some put the month first: only what can be read in one way is a date. */
    private static Day slashed(OptionalInt year, int first, int second) {
        if (first <= 12 && second <= 12 && first != second) {
            return new Day.Unknown();
        }
        return first > 12 ? new Day.Date(year, second, first, false) : new Day.Date(year, first, second, false);
    }
}
