package dev.sanad.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a connection to a platform alive, in the background: looks after it every few seconds while all is well, and tries again by
 * {@link Backoff} while it is not. The log hears of that by {@link Outage} alone.
 */
public final class Upkeep {

    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    /** What takes longer has failed, though nothing says so. */
    private static final Duration LONGEST_UNDER_WAY = Duration.ofMinutes(1);

    /** What is done at each look. */
    public interface Care {

        /**
         * Connects, or looks after what is connected.
         *
         * @return whether it is connected; false while that is still under way, which is a failure when it lasts
         */
        boolean look() throws Unreachable;
    }

    private final String platform;
    private final Clock clock;
    private final Care care;
    private final Outage outage;
    private final Attempts attempts;
    private final BlockingQueue<Duration> sooner = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private volatile @Nullable Instant closedSince;
    private volatile @Nullable Thread thread;

    /**
     * @param platform as people call it
     * @param clock this machine's
     */
    public Upkeep(String platform, Clock clock, Care care) {
        this.platform = platform;
        this.clock = clock;
        this.care = care;
        this.outage = new Outage(platform, clock);
        this.attempts = new Attempts(clock);
    }

    public void start() {
        running = true;
        closedSince = clock.instant();
        thread = Thread.ofVirtual()
                .name(platform.toLowerCase(Locale.ROOT) + "-connect")
                .start(this::run);
    }

    /** Stops looking; what is connected stays so. */
    public void stop() {
        running = false;
        Thread looking = thread;
        if (looking != null) {
            looking.interrupt();
        }
    }

    public boolean isRunning() {
        return running;
    }

    /** Whether nothing has come in for so long that an operator must know. */
    public boolean isClosedForLong() {
        Instant since = closedSince;
        return since != null && !clock.instant().isBefore(since.plus(LONGEST_UNDER_WAY));
    }

    /** Looks at once. */
    public void lookNow() {
        sooner.add(Duration.ZERO);
    }

    /** Looks as soon as what was just lost may be tried again. */
    public void lost() {
        sooner.add(attempts.lost());
    }

    private void run() {
        try {
            while (running) {
                Duration wait = look();
                Duration other = sooner.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
                if (other != null) {
                    Thread.sleep(other);
                    sooner.clear();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long to wait before the next look. */
    private Duration look() {
        try {
            return care.look() ? connected() : underWay();
        } catch (Unreachable e) {
            closed();
            return failed(e.reason(), e.retryAfter());
        } catch (RuntimeException e) {
            closed();
            if (running && outage.continues("by a fault of our own: " + e)) {
                log.error("What {} said could not be used; trying again", platform, e);
            }
            return attempts.failed(Duration.ZERO);
        }
    }

    private Duration connected() {
        closedSince = null;
        attempts.worked();
        outage.isOver();
        return LOOK_EVERY;
    }

    private Duration underWay() {
        closed();
        return isClosedForLong() ? failed("it answers, and lets nothing come in", Duration.ZERO) : LOOK_EVERY;
    }

    private void closed() {
        if (closedSince == null) {
            closedSince = clock.instant();
        }
    }

    private Duration failed(String reason, Duration limit) {
        if (running) {
            outage.continues(reason);
        }
        return attempts.failed(limit);
    }
}
