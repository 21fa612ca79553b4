package dev.sanad.operations;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** How long this process lives already. */
final class Lifetime {

    private Lifetime() {}

    /**
     * What is left until the process has lived as long.
     *
     * @param least what is left at any rate
     */
    static Duration until(Duration age, Duration least) {
        Duration left = age.minusMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        return left.compareTo(least) < 0 ? least : left;
    }
}
