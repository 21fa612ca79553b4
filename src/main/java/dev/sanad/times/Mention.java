package dev.sanad.times;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in a text.
 *
 * @param words its words, with the date and the zone and whatever else belongs to it, but without "at"
 * @param apart the day, where the sentence goes on between it and the clock, as in "tomorrow we will write again at 9"
 * @param reading what it means
 * @param past whether the words say that it is over, such as "since 13:52" and "20 minutes ago"
 * @param clockFirst whether its words begin with hours and minutes, so that "at" stands or may stand before them
 */
public record Mention(Span words, Optional<Span> apart, Reading reading, boolean past, boolean clockFirst) {

    /** A piece of the text. */
    public record Span(int start, int end) {}

    /** Where its first word begins. */
    public int start() {
        return apart.map(day -> Math.min(day.start(), words.start())).orElse(words.start());
    }

    /** Where its last word ends. */
    public int end() {
        return apart.map(day -> Math.max(day.end(), words.end())).orElse(words.end());
    }

    /** The moment; empty when the time cannot be placed. */
    public Optional<Instant> at() {
        return reading instanceof Reading.At moment ? Optional.of(moment.at()) : Optional.empty();
    }
}
