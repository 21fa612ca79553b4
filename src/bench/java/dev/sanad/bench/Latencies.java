package dev.sanad.bench;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Measured times, in nanoseconds, and their percentiles in milliseconds. */
final class Latencies {

    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long measured) {
        nanos.add(measured);
    }

    int count() {
        return nanos.size();
    }

    String summary() {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? "nothing measured"
                : "p50 %.1f ms · p95 %.1f ms · p99 %.1f ms · max %.1f ms · n %d"
                        .formatted(
                                at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1.0), sorted.length);
    }

    private static double at(long[] sorted, double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }
}
