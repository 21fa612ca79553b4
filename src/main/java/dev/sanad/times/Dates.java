package dev.sanad.times;

import java.time.DayOfWeek;
import java.util.Optional;

/** Reads days: "tomorrow morning", "on Monday", "27 November 2026", «یکشنبه ۴ آذر», 2026-11-27. */
final class Dates {

    /** A day, and the half of it that was said with it. */
    record Said(Day day, Optional<Half> half) {}

    /** Stands before digits in Arabic. */
    private static final String ARTICLE = "ال";

    private static final Said UNKNOWN = new Said(new Day.Unknown(), Optional.empty());

    private final Words words;
    private final Clocks clocks;
    private final NumericDates numeric;
    private final MonthDates months;
    private final Weekdays weekdays;

    Dates(Words words, Clocks clocks) {
        this.words = words;
        this.clocks = clocks;
        this.numeric = new NumericDates(words);
        this.months = new MonthDates(words);
        this.weekdays = new Weekdays(words);
    }

    /**
     * A day that begins here.
     *
     * @param sure whether a time stands beside it, so that "27/11" can only be a day
     */
    Optional<Found<Said>> at(int i, boolean sure) {
        int on = words.skip(i, Sense.ON);
        int from = words.at(on).text().equals(ARTICLE) ? on + 1 : on;
        boolean meant = sure || on > i;
        return halfFirst(from)
                .or(() -> weekday(from, meant))
                .or(() -> date(from, meant))
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

    /** «صباح الغد», «عصر فردا», «مساء 27 نوفمبر», "this afternoon". */
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
            int next = words.skip(half.next(), Sense.ON, Sense.OF);
            boolean eve = half.value() == Half.NIGHT && !words.at(i).isLatin();
            return named(next)
                    .or(() -> weekday(next, true).map(day -> eve ? new Found<>(UNKNOWN, day.next()) : day))
                    .or(() -> date(next, true))
                    .map(day -> new Found<>(new Said(day.value().day(), Optional.of(half.value())), day.next()));
        });
    }

    private Optional<Found<Said>> weekday(int i, boolean sure) {
        return weekdays.at(i, sure).flatMap(day -> {
            int comma = words.skip(words.skipMark(day.next(), ",،("), Sense.ON);
            return day.value() instanceof Day.Weekday weekday
                    ? dated(weekday.day(), day.next(), date(comma, true)).or(() -> said(weekday, day.next()))
                    : said(day.value(), day.next());
        });
    }

    /** "Friday, 27 November", "Friday (27 November)". */
    private Optional<Found<Said>> dated(DayOfWeek name, int from, Optional<Found<Said>> date) {
        return date.map(found -> {
            Day day = found.value().day();
            Day both = day instanceof Day.Unknown ? day : new Day.Named(name, day);
            int end = words.at(from).isMark("(") ? words.skipMark(found.next(), ")") : found.next();
            return new Found<>(new Said(both, Optional.empty()), end);
        });
    }

    private Optional<Found<Said>> date(int i, boolean sure) {
        return numeric.at(i, sure)
                .or(() -> months.at(i, sure))
                .or(() -> sure ? dayOfMonth(i) : Optional.empty())
                .map(day -> new Found<>(new Said(day.value(), Optional.empty()), day.next()));
    }

    /** "The 27th", «يوم 26»; but nobody knows of which month "on the first" is the first, nor «روز ۲۶». */
    private Optional<Found<Day>> dayOfMonth(int i) {
        int before = words.skipBack(i, Sense.FILLER);
        if (!words.at(i).isNumber()) {
            return Ordinals.at(words, i)
                    .filter(day -> words.isAny(before, Sense.ON, Sense.DATED))
                    .filter(day -> isBeforeClock(day.next()) || (isBehindClock(before) && words.isStop(day.next())))
                    .map(day -> new Found<>(new Day.Unknown(), day.next()));
        }
        boolean suffix = words.is(i + 1, Sense.ORDINAL) && !words.is(i + 1, Sense.HALF) && words.touches(i + 1);
        boolean alone = words.is(before, Sense.DATED)
                && (isBeforeClock(i + 1) || (words.isStop(i + 1) && words.isEnded(i + 1)));
        boolean persian = words.isPersian(i) || words.is(before, Sense.PERSIAN);
        Day day = persian ? new Day.Unknown() : new Day.DayOfMonth(words.at(i).number());
        return MonthDates.isDay(words.at(i)) && (suffix || alone)
                ? Optional.of(new Found<>(day, suffix ? i + 2 : i + 1))
                : Optional.empty();
    }

    private boolean isBeforeClock(int i) {
        int at = words.skip(words.skipMark(i, ",،"), Sense.AT, Sense.HOUR);
        return at > i && clocks.at(at, clocks.headBefore(at)).isPresent();
    }

    private boolean isBehindClock(int on) {
        int before = words.skipBack(on, Sense.ON, Sense.DATED);
        return words.at(before).isNumber() || words.isAny(before, Sense.HALF, Sense.OCLOCK);
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
