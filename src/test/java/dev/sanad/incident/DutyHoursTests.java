package dev.sanad.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DutyHoursTests {

    private static final ZoneId CAIRO = ZoneId.of("Africa/Cairo");

    @Test
    void dutyIsInThePersonsOwnZone() {
        Plan.Duty duty = duty(new Plan.Hours(Set.of(DayOfWeek.SUNDAY), LocalTime.of(9, 0), LocalTime.of(17, 0)));
        assertThat(duty.isOn(Instant.parse("2026-11-22T07:00:00Z"), CAIRO)).isTrue();
        assertThat(duty.isOn(Instant.parse("2026-11-22T06:59:00Z"), CAIRO)).isFalse();
        assertThat(duty.isOn(Instant.parse("2026-11-22T15:00:00Z"), CAIRO)).isFalse();
        assertThat(duty.isOn(Instant.parse("2026-11-23T08:00:00Z"), CAIRO)).isFalse();
    }

    @Test
    void aNightBelongsToTheDayOnWhichItBegins() {
        Plan.Duty night = duty(new Plan.Hours(Set.of(DayOfWeek.SATURDAY), LocalTime.of(22, 0), LocalTime.of(6, 0)));
        assertThat(night.isOn(Instant.parse("2026-11-22T03:00:00Z"), CAIRO)).isTrue();
        assertThat(night.isOn(Instant.parse("2026-11-21T03:00:00Z"), CAIRO)).isFalse();
    }

    @Test
    void withoutHoursOneIsAlwaysOn() {
        assertThat(duty(null).isOn(Instant.parse("2026-11-22T03:00:00Z"), CAIRO))
                .isTrue();
    }

    private static Plan.Duty duty(Plan.@Nullable Hours hours) {
        return new Plan.Duty("omar", List.of(), hours);
    }
}
