package dev.sanad.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTests {

    private static final double ALMOST_ONE = Math.nextDown(1.0);

    @ParameterizedTest
    @CsvSource({
        "0, 0.0, PT0S",
        "0, 0.9, PT0S",
        "1, 0.0, PT1S",
        "1, 0.5, PT1.5S",
        "2, 0.0, PT2S",
        "2, 0.5, PT3S",
        "3, 0.0, PT4S",
        "4, 0.0, PT5S",
        "4, 0.5, PT7.5S",
        "5, 0.0, PT5S",
        "1000000, 0.5, PT7.5S",
    })
    void growsToItsCeiling(int failures, double jitter, Duration expected) {
        assertThat(Backoff.wait(failures, Duration.ZERO, () -> jitter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 31, 32, 63, 64, Integer.MAX_VALUE})
    void staysBetweenOneSecondAndTen(int failures) {
        assertThat(Backoff.wait(failures, Duration.ZERO, () -> 0)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(Backoff.wait(failures, Duration.ZERO, () -> ALMOST_ONE)).isLessThanOrEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void obeysThePlatformWhenItAsksForMore() {
        assertThat(Backoff.wait(1, Duration.ofSeconds(90), () -> 0)).isEqualTo(Duration.ofSeconds(90));
        assertThat(Backoff.wait(1, Duration.ofSeconds(90), () -> 0.5)).isEqualTo(Duration.ofMillis(90_500));
        assertThat(Backoff.wait(0, Duration.ofHours(20), () -> 0)).isEqualTo(Duration.ofHours(20));
    }

    @Test
    void asksForItsOwnWaitWhenThePlatformAsksForLess() {
        assertThat(Backoff.wait(4, Duration.ofSeconds(1), () -> 0)).isEqualTo(Duration.ofSeconds(5));
    }
}
