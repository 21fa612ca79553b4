package dev.sanad.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircleTests {

    @ParameterizedTest(name = "{0} {1}, public {2}, led {3}: {4}")
    @CsvSource({
        "BEFORE, 0, true,  true,  DECIDERS",
        "DUE,    0, true,  true,  DECIDERS",
        "LATE,   0, true,  true,  DECIDERS DEPUTIES",
        "LATE,   2, true,  true,  DECIDERS DEPUTIES",
        "LATE,   3, true,  true,  DECIDERS DEPUTIES ROSTER",
        "LATE,   5, true,  true,  DECIDERS DEPUTIES ROSTER ADMINS ESCALATION_ROOM",
        "LATE,  99, true,  true,  DECIDERS DEPUTIES ROSTER ADMINS ESCALATION_ROOM",
        "BEFORE, 0, true,  false, DECIDERS DEPUTIES ROSTER",
        "LATE,   5, true,  false, DECIDERS DEPUTIES ROSTER ADMINS ESCALATION_ROOM",
        "BEFORE, 0, false, true,  DECIDERS",
        "DUE,    0, false, true,  DECIDERS",
        "DUE,    0, false, false, DECIDERS DEPUTIES PEOPLE",
        "LATE,   0, false, true,  DECIDERS DEPUTIES",
        "LATE,   2, false, true,  DECIDERS DEPUTIES",
        "LATE,   3, false, true,  DECIDERS DEPUTIES PEOPLE",
        "LATE,   5, false, true,  DECIDERS DEPUTIES PEOPLE ADMINS",
        "LATE,   9, false, true,  DECIDERS DEPUTIES PEOPLE ADMINS",
        "LATE,   9, false, false, DECIDERS DEPUTIES PEOPLE ADMINS"
    })
    void widensTheLongerCustomersWait(Slot.Kind kind, int repeat, boolean isPublic, boolean isLed, String asked) {
        assertThat(Circle.of(new Slot(kind, repeat, Instant.EPOCH), isPublic, isLed).stream()
                        .map(Circle::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(asked);
    }
}
