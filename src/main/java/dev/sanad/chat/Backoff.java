package dev.sanad.chat;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to wait before something that cannot be reached is tried again: soon at first, then at growing distances. */
public final class Backoff {

    /** Never sooner than this, when a platform sets no limit. */
    public static final Duration SHORTEST = Duration.ofSeconds(1);

    /** Never later than this, unless the platform's own limit says so. */
    public static final Duration LONGEST = Duration.ofSeconds(10);

    private static final int DOUBLED_AT_MOST = 4;

    private Backoff() {}

    /**
     * The wait before the next attempt. Many bots that lost a platform at the same moment do not come back at the same moment: the
     * wait is somewhere in the upper half of what it may be.
     *
     * @param failures attempts that failed since it worked; with none, nothing is waited for but the limit
     * @param limit how long the platform itself asks to wait at least; zero when it does not
     * @param jitter a number from 0 to below 1, another one each time
     */
    public static Duration wait(int failures, Duration limit, DoubleSupplier jitter) {
        Duration own = failures <= 0 ? Duration.ZERO : spread(failures, jitter.getAsDouble());
        return limit.compareTo(own) <= 0 ? own : limit.plus(part(SHORTEST, jitter.getAsDouble()));
    }

    private static Duration spread(int failures, double jitter) {
        Duration most = shorter(SHORTEST.multipliedBy(1L << Math.min(failures, DOUBLED_AT_MOST)), LONGEST);
        Duration least = most.dividedBy(2);
        return least.plus(part(most.minus(least), jitter));
    }

    private static Duration part(Duration whole, double share) {
        return Duration.ofNanos((long) (whole.toNanos() * share));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
