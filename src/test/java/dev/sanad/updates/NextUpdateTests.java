package dev.sanad.updates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextUpdateTests {

    @ParameterizedTest
    @CsvSource({
        "14:30:00, 15, 14:45",
        "14:30:59, 15, 14:45",
        "14:30:10, 1, 14:31",
        "14:30:59, 1, 14:32",
        "14:30:40, 2, 14:33",
        "23:50:30, 10080, 23:50"
    })
    void isPromisedToTheMinuteNotLaterThanMeantUnlessThatIsTooSoon(String now, int cadence, String clock) {
        Instant next = NextUpdate.after(Duration.ofMinutes(cadence), at(now));
        assertThat(next.toString()).contains("T" + clock + ":00");
        assertThat(NextUpdate.isTooNear(next, Duration.ofMinutes(cadence), at(now)))
                .isFalse();
    }

    @ParameterizedTest(name = "promised for 14:45 every {0} min, at {1}: too near {2}")
    @CsvSource({
        "15, 14:30:00, false",
        "15, 14:43:00, false",
        "15, 14:43:01, true",
        "15, 14:45:00, true",
        "15, 17:00:00, true",
        "4, 14:44:00, false",
        "4, 14:44:01, true",
        "1, 14:44:45, false"
    })
    void isTooNearInItsLastTwoMinutesOrItsLastQuarter(int cadence, String now, boolean isTooNear) {
        assertThat(NextUpdate.isTooNear(at("14:45:00"), Duration.ofMinutes(cadence), at(now)))
                .isEqualTo(isTooNear);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-21T" + time + "Z");
    }
}
