package dev.sanad.times;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in a text.
 *
 * @param start where its words begin, with the date and whatever else belongs to it, but without "at"
 * @param end where they end, with the zone
 * @param reading what it means
 * @param past whether the words say that it is over, such as "since 13:52" and "20 minutes ago"
 * @param clockFirst whether it begins with hours and minutes, so that "at" stands or may stand before it
 */
public record Mention(int start, int end, Reading reading, boolean past, boolean clockFirst) {

    /** The moment; empty when the time cannot be placed. */
    public Optional<Instant> at() {
        return reading instanceof Reading.At moment ? Optional.of(moment.at()) : Optional.empty();
    }
}
