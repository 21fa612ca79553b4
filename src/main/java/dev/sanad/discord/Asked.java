package dev.sanad.discord;

import dev.sanad.chat.PersonId;
import dev.sanad.chat.Room;
import java.time.Duration;

/**
 * What is needed to answer one request of one person.
 *
 * @param isFromMessage whether it belongs to a message, which stays as it is when there is nothing to say
 * @param since {@link System#nanoTime} when it came
 */
record Asked(PersonId person, Room room, boolean isFromMessage, long since) {

    /** Discord shows an error when it hears nothing within three seconds. */
    private static final Duration IN_TIME = Duration.ofMillis(2200);

    DiscordText.Place place() {
        return DiscordText.Place.of(room);
    }

    /** How long an answer may still take to come in time. */
    Duration left() {
        return IN_TIME.minusNanos(System.nanoTime() - since);
    }
}
