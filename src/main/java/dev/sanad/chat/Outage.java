package dev.sanad.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the log says of a platform that cannot be reached, however often it is tried: one line when that begins, one a minute, and
 * one when it is over.
 */
public final class Outage {

    private static final Logger log = LoggerFactory.getLogger(Outage.class);
    private static final Duration REMIND_EVERY = Duration.ofMinutes(1);

    /** A connection that comes and goes is told of as often in a minute, and then reminded of. */
    private static final int MOST_BEGINNINGS = 5;

    private final String platform;
    private final Clock clock;
    private @Nullable Instant since;
    private Instant lastLine = Instant.EPOCH;
    private Instant minute = Instant.EPOCH;
    private int beginnings;
    private boolean told;

    /**
     * @param platform as people call it
     * @param clock this machine's
     */
    public Outage(String platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    /**
     * The platform cannot be reached, now or still.
     *
     * @return whether a line was written
     */
    public synchronized boolean continues(String reason) {
        Instant now = clock.instant();
        if (since == null) {
            since = now;
            told = mayBegin(now);
            if (told) {
                log.warn(
                        "{} cannot be reached ({}). It is tried again until it can; nothing is lost: messages wait.",
                        platform,
                        reason);
                lastLine = now;
            }
            return told;
        }
        if (now.isBefore(lastLine.plus(REMIND_EVERY))) {
            return false;
        }
        log.warn(
                "{} still cannot be reached, after {} ({}). It is tried again.", platform, inWords(since, now), reason);
        lastLine = now;
        told = true;
        return true;
    }

    /** The platform can be reached; told as often as one likes. */
    public synchronized void isOver() {
        if (since != null && told) {
            log.info("{} is back after {}.", platform, inWords(since, clock.instant()));
        }
        since = null;
        told = false;
    }

    private boolean mayBegin(Instant now) {
        if (!now.isBefore(minute.plus(REMIND_EVERY))) {
            minute = now;
            beginnings = 0;
        }
        beginnings++;
        return beginnings <= MOST_BEGINNINGS;
    }

    private static String inWords(Instant from, Instant to) {
        Duration lasted = Duration.between(from, to);
        return lasted.compareTo(REMIND_EVERY) < 0
                ? lasted.toSeconds() + " s"
                : lasted.toMinutes() + " min " + lasted.toSecondsPart() + " s";
    }
}
