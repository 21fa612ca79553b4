package dev.sanad.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeInputTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant HALF_PAST_TWO = Instant.parse("2026-11-21T13:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "now | 2026-11-21T13:30:00Z",
                "'' | 2026-11-21T13:30:00Z",
                "14:05 | 2026-11-21T13:05:00Z",
                "14.05 | 2026-11-21T13:05:00Z",
                "2:05 pm | 2026-11-21T13:05:00Z",
                "12:30 am | 2026-11-20T23:30:00Z",
                "۱۴:۰۵ | 2026-11-21T13:05:00Z",
                "١٤:٠٥ | 2026-11-21T13:05:00Z",
                "20 min ago | 2026-11-21T13:10:00Z",
                "20m | 2026-11-21T13:10:00Z",
                "an hour ago | 2026-11-21T12:30:00Z",
                "2 days ago | 2026-11-19T13:30:00Z",
                "۲۰ دقیقه پیش | 2026-11-21T13:10:00Z",
                "قبل 20 دقيقة | 2026-11-21T13:10:00Z",
                "yesterday 23:50 | 2026-11-20T22:50:00Z",
                "دیروز ۲۳:۵۰ | 2026-11-20T22:50:00Z",
                "2026-11-20 08:15 | 2026-11-20T07:15:00Z"
            })
    void readsWhatPeopleType(String typed, String expected) {
        assertThat(TimeInput.parse(typed, BERLIN, HALF_PAST_TWO)).contains(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"whenever", "25:00", "14:75", "-5 min", "2026-13-40 08:15", "20 parsecs ago", "<b>14:05</b>"})
    void doesNotGuess(String typed) {
        assertThat(TimeInput.parse(typed, BERLIN, HALF_PAST_TWO)).isEmpty();
    }

    @Test
    void afterMidnightALateHourIsLastNights() {
        Instant tenPastMidnight = Instant.parse("2026-11-20T23:10:00Z");
        assertThat(TimeInput.parse("23:50", BERLIN, tenPastMidnight)).contains(Instant.parse("2026-11-20T22:50:00Z"));
    }

    @Test
    void anHourStillToComeStaysInTheFuture() {
        assertThat(TimeInput.parse("15:00", BERLIN, HALF_PAST_TWO)).contains(Instant.parse("2026-11-21T14:00:00Z"));
    }
}
