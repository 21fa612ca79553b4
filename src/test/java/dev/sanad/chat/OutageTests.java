package dev.sanad.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OutageTests {

    private final SetClock clock = new SetClock();
    private final Outage outage = new Outage("Parrot", clock);

    private static long lines(CapturedOutput output, String words) {
        return output.getAll().lines().filter(line -> line.contains(words)).count();
    }

    @Test
    void saysOneLineAtTheBeginningOneAMinuteAndOneAtTheEnd(CapturedOutput output) {
        outage.isOver();
        for (int second = 0; second < 200; second++) {
            outage.continues("refused");
            clock.advance(Duration.ofSeconds(1));
        }
        outage.isOver();
        outage.isOver();
        assertThat(lines(output, "Parrot cannot be reached (refused)")).isEqualTo(1);
        assertThat(lines(output, "Parrot still cannot be reached")).isEqualTo(3);
        assertThat(lines(output, "Parrot is back after 3 min 20 s")).isEqualTo(1);
        assertThat(lines(output, "Parrot")).isEqualTo(5);
    }

    @Test
    void saysFewLinesOfWhatComesAndGoes(CapturedOutput output) {
        for (int second = 0; second < 60; second++) {
            outage.continues("refused");
            outage.isOver();
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(lines(output, "Parrot")).isEqualTo(10);
    }

    @Test
    void tellsTheNextOutageAsItToldTheFirst(CapturedOutput output) {
        for (int i = 0; i < 2; i++) {
            outage.continues("refused");
            clock.advance(Duration.ofSeconds(20));
            outage.isOver();
        }
        assertThat(lines(output, "Parrot cannot be reached")).isEqualTo(2);
        assertThat(lines(output, "Parrot is back after 20 s")).isEqualTo(2);
    }
}
