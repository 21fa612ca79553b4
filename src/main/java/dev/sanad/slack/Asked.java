package dev.sanad.slack;

import dev.sanad.chat.PersonId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to answer one request of one person.
 *
 * @param trigger opens a modal, for three seconds
 * @param responseUrl takes private answers, for half an hour; null where Slack gives none
 * @param since {@link System#nanoTime} when it came
 */
record Asked(
        PersonId person,
        String channel,
        String trigger,
        @Nullable String responseUrl,
        long since) {

    /** Slack shows an error when it has no answer within three seconds; what comes later goes another way. */
    private static final Duration IN_TIME = Duration.ofMillis(2500);

    static Asked now(PersonId person, String channel, String trigger, @Nullable String responseUrl) {
        return new Asked(person, channel, trigger, responseUrl, System.nanoTime());
    }

    boolean isInTime() {
        return System.nanoTime() - since < IN_TIME.toNanos();
    }
}
