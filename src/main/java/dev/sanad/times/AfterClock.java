package dev.sanad.times;

import java.util.Optional;

/** Reads what stands behind a clock: its day and its zone, in whichever order. */
final class AfterClock {

    /** A clock with what was told of it so far. */
    record Told(Clock clock, Optional<Day> day, Optional<Zone> zone, int next) {}

    private final Words words;
    private final Dates dates;
    private final Zones zones;
    private final DoubtfulDates doubtful;

    AfterClock(Words words, Dates dates, DoubtfulDates doubtful) {
        this.words = words;
        this.dates = dates;
        this.zones = new Zones(words);
        this.doubtful = doubtful;
    }

    Told all(Found<Clock> clock) {
        Told told = new Told(clock.value(), Optional.empty(), Optional.empty(), clock.next());
        Optional<Told> more = Optional.of(told);
        while (more.isPresent()) {
            told = more.get();
            Told last = told;
            more = withZone(last).or(() -> withDay(last));
        }
        return told;
    }

    private Optional<Told> withZone(Told told) {
        return told.zone().isPresent()
                ? Optional.empty()
                : zone(told.next())
                        .map(zone -> new Told(told.clock(), told.day(), Optional.of(zone.value()), zone.next()));
    }

    /** The zone behind a clock, also behind "p.m." with a full stop that seems to end the sentence. */
    Optional<Found<Zone>> zone(int i) {
        return zones.at(words.skipMark(i, ",،")).or(() -> isAbbreviated(i) ? zones.at(i + 1) : Optional.empty());
    }

    private Optional<Told> withDay(Told told) {
        if (told.day().isPresent()) {
            return Optional.empty();
        }
        return day(told.next()).map(found -> {
            Dates.Said said = found.value();
            Clock clock = said.half().map(told.clock()::in).orElse(told.clock());
            boolean bracket = words.at(told.next()).isMark("(");
            int next = bracket ? words.skipMark(found.next(), ")") : found.next();
            return new Told(clock, Optional.of(said.day()), told.zone(), next);
        });
    }

    private Optional<Found<Dates.Said>> day(int i) {
        return dates.at(words.skipMark(i, ",،("), true)
                .or(() -> doubtful.behindClock(i).map(AfterClock::said))
                .or(() -> isAbbreviated(i) ? dayOfSameSentence(i + 1) : Optional.empty());
    }

    private static Found<Dates.Said> said(Found<Day> day) {
        return new Found<>(new Dates.Said(day.value(), Optional.empty()), day.next());
    }

    /** Whether a full stop belongs to "p.m." perhaps rather than to the sentence. */
    private boolean isAbbreviated(int i) {
        return words.at(i).isMark(".")
                && (words.at(i - 1).text().equals("am")
                        || words.at(i - 1).text().equals("pm"));
    }

    /** "6 p.m. Monday." rather than "6 p.m. Monday was quiet." or "6 p.m. Tomorrow we will say more." */
    private Optional<Found<Dates.Said>> dayOfSameSentence(int i) {
        boolean name = words.isMonth(i) || words.isAny(i, Sense.WEEKDAY, Sense.WEEKDAY_SHORT);
        return name
                ? dates.at(i, true)
                        .filter(day -> words.isStop(day.next())
                                || words.isAny(day.next(), Sense.FILLER, Sense.AT, Sense.AND)
                                || zones.at(day.next()).isPresent())
                : Optional.empty();
    }
}
