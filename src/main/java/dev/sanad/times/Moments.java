package dev.sanad.times;

import java.util.Optional;

/** Finds times in words: a time with its day and zone, a day alone, a while from now, and what is left open. */
final class Moments {

    private final Words words;
    private final Clocks clocks;
    private final Dates dates;
    private final DoubtfulDates doubtful;
    private final AfterClock afterClock;
    private final Whiles whiles;

    Moments(Words words, Clocks clocks) {
        this.words = words;
        this.clocks = clocks;
        this.dates = new Dates(words, clocks);
        this.doubtful = new DoubtfulDates(words, clocks);
        this.afterClock = new AfterClock(words, dates, doubtful);
        this.whiles = new Whiles(words);
    }

    /** A time that begins here. */
    Optional<Spoken> at(int i) {
        return at(i, clocks.headBefore(i));
    }

    /** The same, when something else says how sure it is that a bare number is an hour. */
    Optional<Spoken> at(int i, Clocks.Head head) {
        return range(i).or(() -> whiles.open(i))
                .or(() -> whiles.at(i))
                .or(() -> dayFirst(i))
                .or(() -> clockFirst(i, head));
    }

    /** Between 14:00 and 15:00: what is promised is the end. */
    private Optional<Spoken> range(int i) {
        if (!words.is(i, Sense.BETWEEN)) {
            return Optional.empty();
        }
        int from = words.skip(i + 1, Sense.HOUR);
        return clocks.at(from, Clocks.Head.HOUR)
                .filter(clock -> words.is(clock.next(), Sense.UNTIL)
                        || words.at(clock.next()).isMark("-–—"))
                .flatMap(clock -> endOfRange(i, clock.next()));
    }

    private Optional<Spoken> endOfRange(int from, int until) {
        int end = words.skip(until + 1, Sense.HOUR);
        return clocks.at(end, Clocks.Head.HOUR).map(clock -> {
            Spoken last = withDayAndZone(end, clock);
            return new Spoken(from, last.to(), last.what(), false);
        });
    }

    private Optional<Spoken> dayFirst(int i) {
        boolean sure = isSureOfDay(i);
        return dates.at(i, sure).or(() -> doubtfulDay(i)).map(day -> {
            int at = words.skipMark(day.next(), ",،(–—-:t");
            boolean t = words.at(day.next()).text().equals("t");
            int clockAt = words.skip(t ? day.next() + 1 : at, Sense.AT, Sense.HOUR, Sense.ON, Sense.FILLER);
            Clocks.Head head = clocks.headBefore(clockAt) == Clocks.Head.HOUR ? Clocks.Head.HOUR : Clocks.Head.AT;
            boolean past = isPast(day.value().day()) || isSince(i);
            return clocks.at(clockAt, head)
                    .map(clock -> ofDay(i, day.value(), clock, past))
                    .orElseGet(() -> new Spoken(i, day.next(), new Spoken.OnDay(day.value()), past));
        });
    }

    private Optional<Found<Dates.Said>> doubtfulDay(int i) {
        return doubtful.beforeClock(i)
                .map(day -> new Found<>(new Dates.Said(day.value(), Optional.empty()), day.next()));
    }

    /** Whether a time or a word such as "on" makes sure that "27/11" is a day. */
    private boolean isSureOfDay(int i) {
        int from = words.skip(i, Sense.ON);
        if (from > i) {
            return true;
        }
        if (words.is(i, Sense.WEEKDAY_SHORT)) {
            return clocks.at(words.skip(words.skipMark(i + 1, ".,"), Sense.AT), Clocks.Head.AT)
                    .isPresent();
        }
        if (words.is(i + 1, Sense.ORDINAL) && MonthDates.isDay(words.at(i))) {
            return isClockAt(i + 2);
        }
        return NumericDates.looksLikeOne(words, i)
                && isClockAt(NumericDates.looksLikeOne(words, i + 2) ? i + 5 : i + 3);
    }

    private boolean isClockAt(int i) {
        int at = words.skip(words.skipMark(i, ",،."), Sense.AT, Sense.HOUR);
        return clocks.at(at, clocks.headBefore(at)).isPresent();
    }

    private Spoken ofDay(int from, Dates.Said day, Found<Clock> clock, boolean past) {
        Clock meant = day.half().map(half -> clock.value().in(half)).orElse(clock.value());
        Optional<Spoken> later = rangeBehind(clock.next());
        if (later.isPresent() && later.get().what() instanceof Spoken.OnClock end) {
            return new Spoken(from, later.get().to(), onDay(end, day), past);
        }
        Optional<Found<Zone>> zone = afterClock.zone(clock.next());
        int to = zone.map(Found::next).orElse(clock.next());
        Spoken.What what = new Spoken.OnClock(meant, Optional.of(day.day()), zone.map(Found::value), true);
        return new Spoken(from, to, what, past);
    }

    private static Spoken.What onDay(Spoken.OnClock end, Dates.Said day) {
        Clock clock = day.half().map(half -> end.clock().in(half)).orElse(end.clock());
        return new Spoken.OnClock(clock, Optional.of(day.day()), end.zone(), true);
    }

    private static boolean isPast(Day day) {
        return switch (day) {
            case Day.Offset offset -> offset.days() < 0;
            case Day.Night night -> night.days() < 0;
            case Day.Weekday weekday -> weekday.which() == Day.Which.LAST;
            case Day.Date date -> false;
            case Day.DayOfMonth ofMonth -> false;
            case Day.Named named -> false;
            case Day.Unknown unknown -> false;
        };
    }

    private boolean isSince(int i) {
        int before = words.is(i - 1, Sense.SINCE) ? i - 1 : words.skipBack(i, Sense.HOUR, Sense.FILLER, Sense.ON);
        return words.is(before, Sense.SINCE);
    }

    private Optional<Spoken> clockFirst(int i, Clocks.Head head) {
        return clocks.at(i, head)
                .map(clock -> rangeBehind(clock.next())
                        .map(end -> new Spoken(i, end.to(), end.what(), false))
                        .orElseGet(() -> withDayAndZone(i, clock)));
    }

    /** "14:00–15:00", "14:00 to 15:00". */
    private Optional<Spoken> rangeBehind(int i) {
        boolean word = words.is(i, Sense.UNTIL) && !words.is(i, Sense.AND);
        if (!word && !isDash(i)) {
            return Optional.empty();
        }
        int end = words.skip(i + 1, Sense.HOUR);
        return clocks.at(end, Clocks.Head.AT).map(clock -> withDayAndZone(end, clock));
    }

    /** Not the sign of "-03:00". */
    private boolean isDash(int i) {
        return words.at(i).isMark("-–—") && (words.touches(i) || !words.touches(i + 1));
    }

    private Spoken withDayAndZone(int from, Found<Clock> clock) {
        AfterClock.Told told = afterClock.all(clock);
        boolean past = isSince(from) || told.day().filter(Moments::isPast).isPresent();
        return new Spoken(from, told.next(), new Spoken.OnClock(told.clock(), told.day(), told.zone(), false), past);
    }
}
