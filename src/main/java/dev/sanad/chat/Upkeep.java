package dev.sanad.chat;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a connection to a platform alive, in the background: looks after it every few seconds while all is well, and tries again at
 * growing distances while it is not.
 */
public final class Upkeep {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final String name;
    private final BooleanSupplier isWell;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    /**
     * @param name of the thread
     * @param isWell connects, or looks after what is connected, and tells whether all is well; must not throw
     */
    public Upkeep(String name, BooleanSupplier isWell) {
        this.name = name;
        this.isWell = isWell;
    }

    public void start() {
        running = true;
        thread = Thread.ofVirtual().name(name).start(this::run);
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

    private void run() {
        Duration wait = FIRST_WAIT;
        while (running) {
            boolean well = isWell.getAsBoolean();
            wait = well ? FIRST_WAIT : longer(wait);
            try {
                Thread.sleep(well ? LOOK_EVERY : wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static Duration longer(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
    }
}
