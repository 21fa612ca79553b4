package dev.sanad.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Timers over Quartz's real store. The end of the line that fires first tells that the others did not. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@DirtiesContext
class TimersIT {

    private static final String KIND = "test";

    @TempDir
    private static Path data;

    @DynamicPropertySource
    static void keepDataApart(DynamicPropertyRegistry properties) {
        properties.add("sanad.data-dir", data::toString);
    }

    @TestConfiguration
    static class Handlers {

        @Bean
        Recorder recorder() {
            return new Recorder();
        }
    }

    static class Recorder implements TimerHandler {

        final Queue<String> fired = new ConcurrentLinkedQueue<>();
        final Set<String> failing = ConcurrentHashMap.newKeySet();

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void fire(String subject, Instant due) {
            fired.add(subject + "@" + due);
            if (failing.remove(subject)) {
                throw new IllegalStateException("scripted");
            }
        }
    }

    @Autowired
    private Recorder recorder;

    @Autowired
    private Timers timers;

    @Autowired
    private ClockMover mover;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void fireAtTheirLastMomentUnlessCancelledOrRolledBack() {
        Instant inAnHour = clock.instant().plus(Duration.ofHours(1));
        Instant inTwo = inAnHour.plus(Duration.ofHours(1));
        transaction.executeWithoutResult(status -> {
            timers.set(KIND, "moved", inAnHour);
            timers.set(KIND, "moved", inTwo);
            timers.set(KIND, "cancelled", inAnHour);
            timers.cancel(KIND, "cancelled");
            timers.set(KIND, "kept", inAnHour);
        });
        transaction.executeWithoutResult(status -> {
            timers.set(KIND, "undone", inAnHour);
            status.setRollbackOnly();
        });
        mover.advance(Duration.ofHours(1));
        awaitFired("kept@" + inAnHour);
        mover.advance(Duration.ofHours(1));
        awaitFired("moved@" + inTwo);
        assertThat(recorder.fired)
                .filteredOn(
                        each -> each.startsWith("moved") || each.startsWith("cancelled") || each.startsWith("undone"))
                .containsExactly("moved@" + inTwo);
    }

    @Test
    void aMomentThatIsPastFiresAtOnce() {
        Instant past = clock.instant().minus(Duration.ofDays(3));
        transaction.executeWithoutResult(status -> timers.set(KIND, "past", past));
        awaitFired("past@" + past);
    }

    @Test
    void aHandlerThatFailsIsCalledAgainForTheSameMoment() {
        recorder.failing.add("shaky");
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> timers.set(KIND, "shaky", now));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        recorder.fired.stream().filter(("shaky@" + now)::equals).count() == 2);
    }

    private void awaitFired(String what) {
        await().atMost(Duration.ofSeconds(20)).until(() -> recorder.fired.contains(what));
    }
}
