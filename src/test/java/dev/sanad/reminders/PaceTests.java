package dev.sanad.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.incident.Commitment;
import dev.sanad.incident.Severities;
import dev.sanad.wording.Language;
import dev.sanad.wording.Localised;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTests {

    @ParameterizedTest(name = "an update every {0} min: reminded of every {1} min")
    @CsvSource({"1, 10", "10, 10", "15, 15", "30, 30", "60, 30", "10080, 30", "0, 30"})
    void repeatsInTheRhythmOfTheUpdatesBetweenTenAndThirtyMinutes(int cadence, int repeat) {
        Duration next = cadence == 0 ? null : Duration.ofMinutes(cadence);
        Localised name = new Localised(Map.of(Language.EN, "Any"));
        Duration before = Duration.ofMinutes(4);
        Duration after = Duration.ofMinutes(7);
        Severities.Level level = new Severities.Level(name, name, next, before, after, null, List.of());
        assertThat(Pace.of(level, new Commitment(next, next)))
                .isEqualTo(new Pace(before, after, Duration.ofMinutes(repeat)));
    }
}
