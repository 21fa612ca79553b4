package dev.sanad.discord;

import dev.sanad.chat.Attempts;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import org.jspecify.annotations.Nullable;

/**
 * The pace at which one connection of JDA is taken up again. JDA would try a lost connection at once for as long as it is accepted
 * and closed again, and else wait up to 900 seconds: it tells when it begins to wait for an attempt, and is held here until it may.
 */
final class DiscordPace {

    /** So long does JDA itself wait at least, after an attempt that failed. */
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final Attempts attempts;
    private final Runnable onChange;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stop = lock.newCondition();
    private long notBefore = System.nanoTime();
    private boolean connected;
    private int inVain;
    private boolean stopped;
    private @Nullable String trouble;

    /**
     * @param clock this machine's
     * @param onChange hears when trouble begins, and when there is a connection
     */
    DiscordPace(Clock clock, Runnable onChange) {
        this.attempts = new Attempts(clock);
        this.onChange = onChange;
    }

    /** What JDA does now; returns when it may go on. */
    void changed(JDA.Status from, JDA.Status to) {
        switch (to) {
            case WAITING_TO_RECONNECT -> awaitAttempt(from);
            case DISCONNECTED -> lost();
            case CONNECTED -> works();
            default -> {
                // On its way to one of the others.
            }
        }
    }

    /** JDA waits a moment of its own, then looks whether it is still to go on, and attempts it. */
    private void awaitAttempt(JDA.Status from) {
        if (from == JDA.Status.ATTEMPTING_TO_RECONNECT) {
            failed("its gateway does not answer", Duration.ZERO);
            awaitTurn(AFTER_A_FAILURE);
        } else {
            awaitTurn();
        }
    }

    /** Why there is no connection, once an attempt at one has failed; empty while nothing is amiss. */
    Optional<String> trouble() {
        return locked(() -> Optional.ofNullable(trouble));
    }

    /** Whether attempts have failed since the connection last worked. */
    boolean isRetrying() {
        return attempts.failures() > 0;
    }

    /** An attempt failed, or must wait; the next may be made after a wait of our own, and not before the platform's limit. */
    void failed(String reason, Duration limit) {
        boolean begins = locked(() -> {
            boolean first = trouble == null;
            trouble = reason;
            connected = false;
            notBefore = System.nanoTime() + attempts.failed(limit).toNanos();
            return first;
        });
        if (begins) {
            onChange.run();
        }
    }

    /** The next attempt waits at least as long, though nothing is amiss. */
    void hold(Duration wait) {
        locked(() -> {
            notBefore = Math.max(notBefore, System.nanoTime() + wait.toNanos());
            return true;
        });
    }

    /**
     * Waits until the next attempt may be made.
     *
     * @return false when no attempt is to be made any more
     */
    boolean awaitTurn() {
        return awaitTurn(Duration.ZERO);
    }

    private boolean awaitTurn(Duration ahead) {
        lock.lock();
        try {
            long left = untilTurn(ahead);
            while (!stopped && left > 0) {
                stop.await(left, TimeUnit.NANOSECONDS);
                left = untilTurn(ahead);
            }
            return !stopped;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private long untilTurn(Duration ahead) {
        return notBefore - System.nanoTime() - ahead.toNanos();
    }

    /** Lets go whoever waits: no attempt is to be made any more. */
    void stop() {
        locked(() -> {
            stopped = true;
            stop.signalAll();
            return true;
        });
    }

    /** JDA has given the connection up for good. */
    void ended(int code) {
        locked(() -> trouble = "its gateway has ended the connection for good, with code " + code);
    }

    /** That a session cannot be taken up again is nothing to speak of; that the next one ends at once too is. */
    private void lost() {
        boolean begins = locked(() -> {
            boolean first = trouble == null;
            inVain = connected ? 0 : inVain + 1;
            connected = false;
            notBefore = System.nanoTime() + attempts.lost().toNanos();
            if (inVain > 1) {
                trouble = "its gateway closes what it opens";
            }
            return first && trouble != null;
        });
        if (begins) {
            onChange.run();
        }
    }

    private void works() {
        locked(() -> {
            attempts.worked();
            connected = true;
            inVain = 0;
            trouble = null;
            return true;
        });
        onChange.run();
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
