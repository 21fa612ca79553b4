package dev.sanad.operations;

import java.time.Duration;

/** Ends the process when a tool has not ended by itself: starting and stopping can hang too, where names cannot be looked up. */
final class LastResort {

    private static final int NOT_IN_TIME = 1;

    private LastResort() {}

    /** Counts beside everything else, from the start of the process; what is done in time is done before. */
    static void after(Duration longest, String tool) {
        Thread.ofPlatform().daemon().name("last-resort").start(() -> {
            try {
                Thread.sleep(Lifetime.until(longest, Duration.ZERO));
            } catch (InterruptedException e) {
                return;
            }
            System.out.println("🛑 " + tool + " did not end within " + longest.toSeconds()
                    + " seconds. Look whether this machine can look up names (DNS), and try again.");
            System.out.flush();
            Runtime.getRuntime().halt(NOT_IN_TIME);
        });
    }
}
