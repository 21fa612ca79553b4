package dev.sanad.database;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** Has one write to the disk serve all who began to wait before it started (group commit). */
final class SharedWrite {

    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicLong waited = new AtomicLong();
    private long covered;

    /**
     * Returns when a write that began after this call has ended: another caller's, or else this one's own.
     *
     * @throws RuntimeException whatever the write throws; then it covers nobody
     */
    void await(Runnable write) {
        long mine = waited.incrementAndGet();
        turn.lock();
        try {
            if (covered >= mine) {
                return;
            }
            long all = waited.get();
            write.run();
            covered = all;
        } finally {
            turn.unlock();
        }
    }
}
