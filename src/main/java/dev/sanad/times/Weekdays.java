package dev.sanad.times;

import java.time.DayOfWeek;
import java.util.Optional;

/** Reads names of weekdays, with what says which of them is meant: "next Monday", «السبت القادم», «شنبهٔ گذشته». */
final class Weekdays {

    private final Words words;

    Weekdays(Words words) {
        this.words = words;
    }

    /**
     * A weekday that begins here; "Monday next week" is one week for some and another for others.
     *
     * @param sure whether a day is meant, so that "sun" is one
     */
    Optional<Found<Day>> at(int i, boolean sure) {
        int week = weekBehind(i);
        int first = week > i ? words.skip(week, Sense.ON, Sense.OF) : i;
        boolean english = words.at(first).isLatin();
        int name = english ? words.skip(first, Sense.NEXT, Sense.LAST, Sense.THIS) : words.skip(first, Sense.THIS);
        return day(name, sure).map(day -> {
            int next = day.next();
            int end = isLast(next) ? next + 1 : words.skip(next, Sense.NEXT);
            int of = words.skip(next, Sense.ON, Sense.OF);
            int weekEnd = weekBehind(of);
            if (week > i || weekEnd > of) {
                return new Found<>(new Day.Unknown(), weekEnd > of ? weekEnd : end);
            }
            return new Found<>(new Day.Weekday(day.value(), which(first, name, next)), end);
        });
    }

    private Optional<Found<DayOfWeek>> day(int i, boolean sure) {
        Word name = words.at(i);
        boolean isShort = name.is(Sense.WEEKDAY_SHORT);
        if (!name.is(Sense.WEEKDAY) && !(isShort && sure)) {
            return Optional.empty();
        }
        DayOfWeek day = DayOfWeek.of(name.value(isShort ? Sense.WEEKDAY_SHORT : Sense.WEEKDAY));
        return Optional.of(new Found<>(day, isShort ? words.skipStop(i + 1) : i + 1));
    }

    private Day.Which which(int first, int name, int next) {
        boolean lastBefore = name > first && words.is(first, Sense.LAST);
        if (lastBefore || isLast(next)) {
            return Day.Which.LAST;
        }
        boolean nextBefore = name > first && words.is(name - 1, Sense.NEXT);
        return nextBefore || words.is(next, Sense.NEXT) ? Day.Which.NEXT : Day.Which.NEAREST;
    }

    private boolean isLast(int i) {
        return words.is(i, Sense.LAST) && !words.is(i, Sense.NEXT);
    }

    /** The place after "next week"; the same place when it is not there. */
    int weekBehind(int i) {
        boolean before = words.is(i, Sense.NEXT) && words.is(i + 1, Sense.WEEK);
        boolean behind = words.is(i, Sense.WEEK) && words.isAny(i + 1, Sense.NEXT, Sense.LATER);
        return before || behind ? i + 2 : i;
    }
}
