package dev.sanad.chat;

import java.time.Clock;
import java.time.Duration;
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

    /** What is done at each look. */
    public interface Care {

        /**
         * Connects, or looks after what is connected.
         *
         * @return whether it is connected; false while that is still under way
         */
        boolean look() throws Unreachable;
    }

    private final String platform;
    private final Care care;
    private final Outage outage;
    private final Attempts attempts;
    private final BlockingQueue<Duration> sooner = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    /**
     * @param platform as people call it
     * @param clock this machine's
     */
    public Upkeep(String platform, Clock clock, Care care) {
        this.platform = platform;
        this.care = care;
        this.outage = new Outage(platform, clock);
        this.attempts = new Attempts(clock);
    }

    public void start() {
        running = true;
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
            if (care.look()) {
                attempts.worked();
                outage.isOver();
            }
            return LOOK_EVERY;
        } catch (Unreachable e) {
            if (running) {
                outage.continues(e.reason());
            }
            return attempts.failed(e.retryAfter());
        } catch (RuntimeException e) {
            if (running && outage.continues("by a fault of our own: " + e)) {
                log.error("What {} said could not be used; trying again", platform, e);
            }
            return attempts.failed(Duration.ZERO);
        }
    }
}
