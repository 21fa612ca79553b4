package dev.sanad.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinceTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{1}, typed at {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-21T13:30:00Z | 20 min ago | 2026-11-21T13:10:00Z",
                "2026-11-21T13:30:00Z | 15:00 | since.future []",
                "2026-11-21T13:30:00Z | 2:05 | since.which-half []",
                "2026-11-21T13:30:00Z | 2024-11-20 08:15 | since.long-ago []",
                "2026-11-21T13:30:00Z | 20 November 2025 08:15 | since.long-ago []",
                "2026-11-21T13:30:00Z | ۲۹/۰۸/۱۴۰۴ ۰۸:۱۵ | since.long-ago []",
                "2026-11-21T13:30:00Z | whenever | since.not-understood []",
                "2026-11-21T13:30:00Z | 25:00 | since.not-understood []",
                "2026-11-21T13:30:00Z | دیشب | since.no-hour []",
                "2026-11-21T13:30:00Z | yesterday at midnight | since.which-half []",
                "2026-11-21T13:30:00Z | 12:00 IST | since.zone []",
                "2026-11-21T13:30:00Z | 11/12/2026 10:00 | since.date []",
                "2026-03-29T12:00:00Z | 02:30 | since.never [time, 02:30]",
                "2026-10-25T12:00:00Z | 02:30 | "
                        + "since.twice [time, 02:30, earlier, 2026-10-25 02:30 UTC+2, later, 2026-10-25 02:30 UTC+1]",
                "2026-10-25T12:00:00Z | 2026-10-25 02:30 UTC+1 | 2026-10-25T01:30:00Z"
            })
    void anAnswerIsAMomentOrASentenceThatSaysWhyNot(Instant now, String typed, String expected) {
        Since since = Since.read(typed, BERLIN, now);
        assertThat(since.at().map(Instant::toString).orElse(since.problem() + " " + since.namesAndValues()))
                .isEqualTo(expected);
    }
}
