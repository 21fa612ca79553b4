package dev.sanad.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZonesTests {

    private final TimeZones zones = new TimeZones();

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, Europe/Berlin",
        "europe/berlin, Europe/Berlin",
        "Berlin, Europe/Berlin",
        "new york, America/New_York",
        "America/New York, America/New_York",
        "تهران, Asia/Tehran",
        "القاهرة, Africa/Cairo",
        "UTC, UTC",
        "+03:30, UTC+03:30",
        "UTC+2, UTC+02:00",
        "gmt -5, UTC-05:00",
        "+۰۳:۳۰, UTC+03:30"
    })
    void findsWhatIsMeant(String typed, String zone) {
        assertThat(zones.find(typed)).contains(ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Atlantis", "+99", "+03:99", "half past two", "Europe/"})
    void knowsNoOthers(String typed) {
        assertThat(zones.find(typed)).isEmpty();
    }
}
