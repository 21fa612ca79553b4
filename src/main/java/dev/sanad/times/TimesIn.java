package dev.sanad.times;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the times in a running text of English, Arabic or Persian, whatever the language around it. */
public final class TimesIn {

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
        return new Joining(times.words)
                .joined(times.spoken()).stream()
                        .map(joined -> times.mention(joined, zone, now))
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

    private Mention mention(Joined joined, ZoneId zone, Instant now) {
        Spoken spoken = joined.words();
        Direction direction = spoken.past() ? Direction.PAST : Direction.COMING;
        Reading reading = joined.read(new Placing(zone, now, direction), now);
        return new Mention(span(spoken), joined.apart().map(this::span), reading, spoken.past(), spoken.isClockFirst());
    }

    private Mention.Span span(Spoken spoken) {
        return new Mention.Span(words.start(spoken.from()), words.end(spoken.to() - 1));
    }
}
