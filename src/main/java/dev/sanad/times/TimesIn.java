package dev.sanad.times;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the times in a running text of English, Arabic or Persian, whatever the language around it. */
public final class TimesIn {

    /** The most words between "tomorrow" and "at 9" that are still one time. */
    private static final int WORDS_BETWEEN = 6;

    private final Words words;
    private final Moments moments;

    private TimesIn(Words words) {
        this.words = words;
        this.moments = new Moments(words, new Clocks(words, false));
    }

    /**
     * All times of a text in their order, also those that cannot be placed.
     *
     * @param zone of times that name none
     * @param now the moment at which the text is read
     */
    public static List<Mention> text(String text, ZoneId zone, Instant now) {
        TimesIn times = new TimesIn(Lexer.read(text));
        return times.joined(times.spoken()).stream()
                .map(spoken -> times.mention(spoken, zone, now))
                .toList();
    }

    private List<Spoken> spoken() {
        List<Spoken> all = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Optional<Spoken> found = words.at(i).mayBeginTime() ? moments.at(i) : Optional.empty();
            found.ifPresent(all::add);
            i = found.map(Spoken::to).orElse(i + 1);
        }
        return all;
    }

    private Mention mention(Spoken spoken, ZoneId zone, Instant now) {
        Direction direction = spoken.past() ? Direction.PAST : Direction.COMING;
        Reading reading = spoken.read(new Placing(zone, now, direction), now);
        return new Mention(
                words.start(spoken.from()), words.end(spoken.to() - 1), reading, spoken.past(), spoken.isClockFirst());
    }

    /** Has "tomorrow we will write again at 9" be one time. */
    private List<Spoken> joined(List<Spoken> all) {
        List<Spoken> joined = new ArrayList<>();
        for (Spoken spoken : all) {
            Optional<Spoken> both = joined.isEmpty() ? Optional.empty() : join(joined.getLast(), spoken);
            if (both.isPresent()) {
                joined.removeLast();
            }
            joined.add(both.orElse(spoken));
        }
        return joined;
    }

    private Optional<Spoken> join(Spoken first, Spoken second) {
        if (first.past() || second.past() || !isNear(first.to(), second.from())) {
            return Optional.empty();
        }
        if (first.what() instanceof Spoken.OnDay day
                && second.what() instanceof Spoken.OnClock clock
                && clock.day().isEmpty()) {
            return Optional.of(onOneDay(first, second, clock, day.day(), true));
        }
        if (first.what() instanceof Spoken.OnClock clock
                && clock.day().isEmpty()
                && second.what() instanceof Spoken.OnDay day) {
            return Optional.of(onOneDay(first, second, clock, day.day(), false));
        }
        return Optional.empty();
    }

    private static Spoken onOneDay(
            Spoken first, Spoken second, Spoken.OnClock clock, Dates.Said day, boolean dayFirst) {
        Clock meant = day.half().map(half -> clock.clock().in(half)).orElse(clock.clock());
        return new Spoken(
                first.from(),
                second.to(),
                new Spoken.OnClock(meant, Optional.of(day.day()), clock.zone(), dayFirst),
                false);
    }

    private boolean isNear(int from, int to) {
        int between = 0;
        for (int i = from; i < to; i++) {
            Word word = words.at(i);
            if (word.isMark(".!?؟;؛:\n")) {
                return false;
            }
            between += word.isMark(",،") || (word.is(Sense.AND) && word.length() > 1) ? WORDS_BETWEEN - 1 : 1;
        }
        return between <= WORDS_BETWEEN;
    }
}
