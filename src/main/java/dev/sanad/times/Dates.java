package dev.sanad.times;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads days: "tomorrow morning", "on Monday", "27 November 2026", «یکشنبه ۴ آذر», 2026-11-27. */
final class Dates {

    /** A day, and the half of it that was said with it. */
    record Said(Day day, Optional<Half> half) {}

    /** In small letters, and with things to count behind, these are no months. */
    private static final Set<String> VERBS = Set.of("march", "may");

    private final Words words;
    private final Clocks clocks;
    private final NumericDates numeric;

    Dates(Words words, Clocks clocks) {
        this.words = words;
        this.clocks = clocks;
        this.numeric = new NumericDates(words);
    }

    /**
     * A day that begins here.
     *
     * @param sure whether a time stands beside it, so that "27/11" can only be a day
     */
    Optional<Found<Said>> at(int i, boolean sure) {
        int from = words.skip(i, Sense.ON);
        boolean on = from > i;
        return halfFirst(from)
                .or(() -> weekday(from, sure || on))
                .or(() -> date(from, sure || on))
                .or(() -> named(from))
                .map(this::withHalf);
    }

    private Optional<Found<Said>> named(int i) {
        Word word = words.at(i);
        if (word.is(Sense.NIGHT)) {
            return said(new Day.Night(word.value(Sense.NIGHT)), i + 1);
        }
        return word.is(Sense.DAY) ? said(new Day.Offset(word.value(Sense.DAY)), i + 1) : Optional.empty();
    }

    private static Optional<Found<Said>> said(Day day, int next) {
        return Optional.of(new Found<>(new Said(day, Optional.empty()), next));
    }

    /** «صباح الغد», «عصر فردا», "this afternoon". */
    private Optional<Found<Said>> halfFirst(int i) {
        boolean now = words.is(i, Sense.THIS);
        return clocks.half(now ? i + 1 : i).flatMap(half -> {
            if (now) {
                return Optional.of(new Found<>(
                        new Said(
                                half.value() == Half.NIGHT ? new Day.Night(0) : new Day.Offset(0),
                                Optional.of(half.value())),
                        half.next()));
            }
            int next = words.skip(half.next(), Sense.ON);
            return named(next)
                    .or(() -> weekday(next, true))
                    .map(day -> new Found<>(new Said(day.value().day(), Optional.of(half.value())), day.next()));
        });
    }

    private Optional<Found<Said>> weekday(int i, boolean sure) {
        boolean english = words.at(i).isLatin();
        int at = english ? words.skip(i, Sense.NEXT, Sense.LAST, Sense.THIS) : words.skip(i, Sense.THIS);
        Word name = words.at(at);
        boolean isShort = name.is(Sense.WEEKDAY_SHORT);
        if (!name.is(Sense.WEEKDAY) && !(isShort && sure)) {
            return Optional.empty();
        }
        int next = isShort ? words.skipMark(at + 1, ".") : at + 1;
        boolean last = words.is(i, Sense.LAST) && at > i;
        int after = words.skip(next, Sense.NEXT);
        if (words.is(next, Sense.LAST) && !words.is(next, Sense.NEXT)) {
            last = true;
            after = next + 1;
        }
        DayOfWeek day = DayOfWeek.of(name.value(isShort ? Sense.WEEKDAY_SHORT : Sense.WEEKDAY));
        Day weekday = new Day.Weekday(day, last);
        int comma = words.skip(words.skipMark(after, ",،"), Sense.ON);
        int end = after;
        return date(comma, true).or(() -> said(weekday, end));
    }

    private Optional<Found<Said>> date(int i, boolean sure) {
        return numeric.at(i, sure)
                .or(() -> dayAndMonth(i))
                .or(() -> monthAndDay(i))
                .or(() -> sure ? dayOfMonth(i) : Optional.empty())
                .map(day -> new Found<>(new Said(day.value(), Optional.empty()), day.next()));
    }

    private Optional<Found<Day>> dayAndMonth(int i) {
        Word day = words.at(i);
        if (!isDay(day) || !words.isFree(i)) {
            return Optional.empty();
        }
        int suffix = words.skipMark(words.is(i + 1, Sense.ORDINAL) ? i + 2 : i + 1, ".");
        int month = words.skip(suffix, Sense.OF);
        return month(month, day.number());
    }

    private static boolean isDay(Word word) {
        return word.isNumber() && word.length() <= 2 && word.number() >= 1 && word.number() <= 31;
    }

    private Optional<Found<Day>> month(int i, int day) {
        Word month = words.at(i);
        int next = words.skip(words.skipMark(i + 1, "."), Sense.MONTH_WORD);
        if (month.is(Sense.HIJRI)) {
            return Optional.of(new Found<>(new Day.Unknown(), year(next).next()));
        }
        boolean persian = month.is(Sense.JALALI);
        if (!persian && !month.is(Sense.MONTH) && !isMay(i)) {
            return Optional.empty();
        }
        int number = persian ? month.value(Sense.JALALI) : isMay(i) ? 5 : month.value(Sense.MONTH);
        boolean dotted = words.at(i + 1).isMark(".");
        int from = words.is(i + 1, Sense.MONTH_WORD) || (isShortened(i) && dotted) ? next : i + 1;
        Found<OptionalInt> year = year(from);
        return Optional.of(new Found<>(new Day.Date(year.value(), number, day, persian), year.next()));
    }

    private boolean isShortened(int i) {
        return words.at(i).length() <= 4;
    }

    /** «می» is May, and also the beginning of most Persian verbs. */
    private boolean isMay(int i) {
        return words.is(i, Sense.MAY)
                && (words.is(i + 1, Sense.HOUR)
                        || words.isStop(i + 1)
                        || words.at(i + 1).isNumber());
    }

    private Optional<Found<Day>> monthAndDay(int i) {
        Word month = words.at(i);
        if (!month.is(Sense.MONTH)) {
            return Optional.empty();
        }
        int at = words.skip(isShortened(i) ? words.skipMark(i + 1, ".") : i + 1, Sense.FILLER);
        Word day = words.at(at);
        if (!isDay(day) || (words.at(at + 1).isMark(":.") && words.touches(at + 2))) {
            return Optional.empty();
        }
        int next = words.is(at + 1, Sense.ORDINAL) ? at + 2 : at + 1;
        if (VERBS.contains(month.text())
                && month.capitals() == 0
                && (words.isPlainWord(next) || words.is(next, Sense.OF))) {
            return Optional.empty();
        }
        Found<OptionalInt> year = year(next);
        return Optional.of(
                new Found<>(new Day.Date(year.value(), month.value(Sense.MONTH), day.number(), false), year.next()));
    }

    /** A year, perhaps after a comma. */
    private Found<OptionalInt> year(int i) {
        int at = words.skipMark(i, ",،");
        Word year = words.at(at);
        boolean there =
                year.isNumber() && year.length() == 4 && !words.at(at + 1).isMark(":");
        return there ? new Found<>(OptionalInt.of(year.number()), at + 1) : new Found<>(OptionalInt.empty(), i);
    }

    private Optional<Found<Day>> dayOfMonth(int i) {
        return isDay(words.at(i)) && words.is(i + 1, Sense.ORDINAL) && words.touches(i + 1)
                ? Optional.of(new Found<>(new Day.DayOfMonth(words.at(i).number()), i + 2))
                : Optional.empty();
    }

    private Found<Said> withHalf(Found<Said> day) {
        if (day.value().half().isPresent()) {
            return day;
        }
        return clocks.half(day.next())
                .map(half -> new Found<>(new Said(day.value().day(), Optional.of(half.value())), half.next()))
                .orElse(day);
    }
}
