package dev.sanad.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptsTests {

    private final SetClock clock = new SetClock();
    private final Attempts attempts = new Attempts(clock, () -> 0);

    private Duration failed() {
        return attempts.failed(Duration.ZERO);
    }

    @Test
    void waitsLongerEachTime() {
        assertThat(failed()).isEqualTo(Duration.ofSeconds(1));
        assertThat(failed()).isEqualTo(Duration.ofSeconds(2));
        assertThat(failed()).isEqualTo(Duration.ofSeconds(4));
        assertThat(attempts.failures()).isEqualTo(3);
    }

    @Test
    void whatWorkedForAWhileIsTriedAgainAtOnce() {
        failed();
        failed();
        attempts.worked();
        clock.advance(Duration.ofSeconds(10));
        attempts.worked();
        assertThat(attempts.lost()).isZero();
        assertThat(failed()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whatComesAndGoesIsTriedMoreAndMoreSeldom() {
        attempts.worked();
        clock.advance(Duration.ofSeconds(9));
        assertThat(attempts.lost()).isEqualTo(Duration.ofSeconds(1));
        attempts.worked();
        assertThat(attempts.lost()).isEqualTo(Duration.ofSeconds(2));
        attempts.worked();
        assertThat(attempts.lost()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void obeysThePlatformsLimit() {
        assertThat(attempts.failed(Duration.ofMinutes(3))).isEqualTo(Duration.ofMinutes(3));
    }
}
