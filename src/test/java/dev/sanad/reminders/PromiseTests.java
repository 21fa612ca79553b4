package dev.sanad.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.reminders.Promise.Kind;
import dev.sanad.reminders.Promise.Stage;
import dev.sanad.reminders.Promise.State;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PromiseTests {

    private static final Instant MADE = Instant.parse("2026-11-21T14:30:00Z");
    private static final Instant DUE = Instant.parse("2026-11-21T14:45:00Z");
    private static final Duration FIVE = Duration.ofMinutes(5);

    private final Promise promise = Promise.make(1, Kind.NEXT, MADE, DUE);

    @Test
    void isKeptWithinTheMinuteThatCustomersRead() {
        assertThat(promise.answeredAt(DUE.plusSeconds(59)).state()).isEqualTo(State.KEPT);
        assertThat(promise.answeredAt(DUE.plusSeconds(60)).state()).isEqualTo(State.BROKEN);
    }

    @Test
    void hasThreeReminders() {
        assertThat(promise.momentOf(Stage.BEFORE, FIVE, FIVE)).contains(Instant.parse("2026-11-21T14:40:00Z"));
        assertThat(promise.momentOf(Stage.DUE, FIVE, FIVE)).contains(DUE);
        assertThat(promise.momentOf(Stage.LATE, FIVE, FIVE)).contains(Instant.parse("2026-11-21T14:50:00Z"));
    }

    @Test
    void doesNotRemindBeforeItWasMade() {
        Promise first = Promise.make(1, Kind.FIRST, MADE, MADE.plus(FIVE));
        assertThat(first.momentOf(Stage.BEFORE, FIVE, FIVE)).isEmpty();
    }
}
