package dev.sanad.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** When a connection counts as closed. */
@ExtendWith(OutputCaptureExtension.class)
class UpkeepTests {

    private enum Found {
        CONNECTED,
        UNDER_WAY,
        UNREACHABLE
    }

    private final SetClock clock = new SetClock();
    private final BlockingQueue<Found> found = new LinkedBlockingQueue<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final Upkeep upkeep = new Upkeep("Pigeon", clock, this::care);

    @AfterEach
    void stop() {
        upkeep.stop();
    }

    private boolean care() throws Unreachable {
        try {
            Found now = found.take();
            looks.incrementAndGet();
            if (now == Found.UNREACHABLE) {
                throw new Unreachable("refused");
            }
            return now == Found.CONNECTED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns when what came of it has been taken in, too: the next look has begun. */
    private void look(Found next) {
        int before = looks.get();
        found.add(next);
        upkeep.lookNow();
        await().atMost(Duration.ofSeconds(30)).until(() -> looks.get() > before);
    }

    private void assertClosedForLong(boolean isIt) {
        await().atMost(Duration.ofSeconds(30)).until(() -> upkeep.isClosedForLong() == isIt);
    }

    @Test
    void whatIsUnderWayForAMinuteHasFailed(CapturedOutput output) {
        upkeep.start();
        look(Found.UNDER_WAY);
        clock.advance(Duration.ofSeconds(59));
        look(Found.UNDER_WAY);
        assertClosedForLong(false);
        assertThat(output.getAll()).doesNotContain("Pigeon cannot be reached");
        clock.advance(Duration.ofSeconds(1));
        look(Found.UNDER_WAY);
        assertClosedForLong(true);
        await().until(() ->
                output.getAll().contains("Pigeon cannot be reached (it answers, and lets nothing come in)"));
        look(Found.CONNECTED);
        assertClosedForLong(false);
    }

    @Test
    void aConnectionIsClosedSinceItWasFoundLost() {
        upkeep.start();
        look(Found.CONNECTED);
        clock.advance(Duration.ofMinutes(10));
        look(Found.UNREACHABLE);
        assertClosedForLong(false);
        clock.advance(Duration.ofMinutes(1));
        assertClosedForLong(true);
        look(Found.UNREACHABLE);
        assertClosedForLong(true);
        look(Found.CONNECTED);
        assertClosedForLong(false);
    }

    @Test
    void whatWasNeverReachedIsClosedSinceTheStart() {
        upkeep.start();
        clock.advance(Duration.ofMinutes(1));
        assertClosedForLong(true);
    }
}
