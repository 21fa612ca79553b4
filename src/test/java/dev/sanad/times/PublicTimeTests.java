package dev.sanad.times;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.wording.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicTimeTests {

    /** One clock, and no other digits but those of a date and of an offset. */
    private static final Pattern SHAPE = Pattern.compile("\\d\\d:\\d\\d[^\\d:,]*"
            + "(?: \\d{1,2} [^\\d:,]+(?: \\d{4})?)?[^\\d:,]*(?:\\(?UTC(?:[+−]\\d{1,2}(?::\\d\\d)?)?\\)?)?[^\\d:,]*"
            + "(?: \\d{1,2} [^\\d:,]+(?: \\d{4})?)?");

    private static final Instant NOW = Instant.parse("2026-01-12T13:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Europe/Berlin | 2026-01-12T13:45:00Z | 14:45 Berlin time",
                "EN | Europe/Berlin | 2026-01-12T23:10:00Z | 00:10 Berlin time on 13 January",
                "EN | Europe/Berlin | 2027-01-12T23:10:00Z | 00:10 Berlin time on 13 January 2027",
                "EN | Europe/Istanbul | 2026-01-12T13:45:00Z | 16:45 Istanbul time",
                "EN | America/Sao_Paulo | 2026-01-12T13:45:00Z | 10:45 São Paulo time",
                "EN | Etc/GMT+3 | 2026-01-12T13:45:00Z | 10:45 UTC−3",
                "EN | EST5EDT | 2026-01-12T13:45:00Z | 08:45 UTC−5",
                "EN | UTC | 2026-01-12T13:45:00Z | 13:45 UTC",
                "EN | GMT | 2026-01-12T13:45:00Z | 13:45 UTC",
                "EN | UTC | 2026-01-13T13:45:00Z | 13:45 UTC on 13 January",
                "EN | UTC | 2026-01-13T00:10:00Z | 00:10 UTC on 13 January",
                "EN | +05:30 | 2026-01-12T13:45:00Z | 19:15 UTC+5:30",
                "EN | Europe/Berlin | 2026-10-25T00:30:00Z | 02:30 Berlin time (UTC+2) on 25 October 2026",
                "EN | Europe/Berlin | 2026-10-25T01:30:00Z | 02:30 Berlin time (UTC+1) on 25 October 2026",
                "AR | Asia/Riyadh | 2026-01-12T13:45:00Z | 16:45 بتوقيت الرياض",
                "AR | Asia/Riyadh | 2026-01-12T21:10:00Z | 00:10 يوم 13 يناير بتوقيت الرياض",
                "AR | Europe/Berlin | 2026-01-12T13:45:00Z | 14:45 بتوقيت برلين",
                "FA | Asia/Tehran | 2026-01-12T13:45:00Z | 17:15 به وقت تهران",
                "FA | Asia/Tehran | 2026-01-12T20:40:00Z | 00:10 روز 13 ژانویه به وقت تهران",
                "FA | Asia/Tehran | 2027-01-12T20:40:00Z | 00:10 روز 13 ژانویهٔ 2027 به وقت تهران"
            })
    void customersReadTheClockFirstAndThePlaceInTheirLanguage(
            Language language, String zone, Instant at, String expected) {
        assertThat(new PublicTime(ZoneId.of(zone), language).clock(at, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"EN, 12 January", "AR, 12 يناير", "FA, 12 ژانویه"})
    void aDateIsTheDayAndTheMonth(Language language, String expected) {
        assertThat(new PublicTime(ZoneId.of("Europe/Berlin"), language).date(NOW))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Europe/Berlin | 12 Jan, 14:30 Berlin time",
                "EN | Asia/Singapore | 12 Jan, 21:30 Singapore time",
                "EN | UTC | 12 Jan, 13:30 UTC",
                "AR | Asia/Riyadh | 12 يناير، 16:30 بتوقيت الرياض",
                "FA | Asia/Tehran | 12 ژانویه، 17:00 به وقت تهران"
            })
    void whatIsReadDaysLaterHasItsDate(Language language, String zone, String expected) {
        assertThat(new PublicTime(ZoneId.of(zone), language).dated(NOW)).isEqualTo(expected);
    }

    @Test
    void noZoneIsNamedByAClock() {
        for (String zone : ZoneId.getAvailableZoneIds()) {
            for (Language language : Language.values()) {
                String today = new PublicTime(ZoneId.of(zone), language).clock(NOW.plusSeconds(900), NOW);
                assertThat(today).matches(SHAPE);
            }
        }
    }
}
