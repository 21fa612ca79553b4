package dev.sanad.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LastAnswerTests {

    private final SetClock clock = new SetClock();
    private final LastAnswer last = new LastAnswer(clock);

    @Test
    void aPlatformIsAwayWhenItHasAnsweredNothingForAWhile() {
        assertThat(last.isPlatformAway()).isFalse();
        clock.advance(Duration.ofMinutes(4));
        last.came();
        clock.advance(Duration.ofSeconds(299));
        assertThat(last.isPlatformAway()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(last.isPlatformAway()).isTrue();
        last.came();
        assertThat(last.isPlatformAway()).isFalse();
    }
}
