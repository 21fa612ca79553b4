package dev.sanad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How often a platform that lets nobody in is tried. */
public final class Tries {

    /** Two waits of the longest kind, on a slow machine. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(950);

    private Tries() {}

    public static ConditionFactory awaitility() {
        return Awaitility.await().atMost(LONGEST).pollInterval(Duration.ofMillis(50));
    }

    /** Waits for so many more attempts; each comes a second or more after the one before it. */
    public static void awaitSeldom(List<Long> attempts, int more) {
        int before = attempts.size();
        awaitility().until(() -> attempts.size() >= before + more);
        List<Long> times = List.copyOf(attempts);
        assertThat(IntStream.range(Math.max(1, before), times.size())
                        .mapToObj(i -> Duration.ofNanos(times.get(i) - times.get(i - 1))))
                .allSatisfy(wait -> assertThat(wait).isGreaterThan(SHORTEST_WAIT));
    }
}
