package dev.sanad.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeInputTests {

    private static final ZoneId BERLIN = MentionTable.BERLIN;
    private static final Instant HALF_PAST_TWO = MentionTable.NOW;

    @ParameterizedTest(name = "since {0}")
    @CsvFileSource(resources = "/times/past.txt", delimiter = '|', commentCharacter = '#', quoteCharacter = '\0')
    void readsWhatPeopleTypeAboutThePast(String typed, String expected) {
        assertThat(MentionTable.meaning(TimeInput.past(typed, BERLIN, HALF_PAST_TWO)))
                .isEqualTo(MentionTable.normal(expected));
    }

    @ParameterizedTest(name = "until {0}")
    @CsvFileSource(resources = "/times/coming.txt", delimiter = '|', commentCharacter = '#', quoteCharacter = '\0')
    void readsWhatPeopleTypeAboutWhatComes(String typed, String expected) {
        assertThat(MentionTable.meaning(TimeInput.coming(typed, BERLIN, HALF_PAST_TWO)))
                .isEqualTo(MentionTable.normal(expected));
    }

    @Test
    void nothingTypedMeansNow() {
        assertThat(TimeInput.past(" ", BERLIN, HALF_PAST_TWO)).isEqualTo(new Reading.At(HALF_PAST_TWO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "🙂", "\u0000", "9999999999", "1/1/1/1", "99999 hours ago", "at", "ago", "من"})
    void doesNotGuess(String typed) {
        assertThat(TimeInput.coming(typed, BERLIN, HALF_PAST_TWO)).isInstanceOf(Reading.Unclear.class);
    }

    @Test
    void afterMidnightALateHourIsLastNights() {
        Instant tenPastMidnight = Instant.parse("2026-11-20T23:10:00Z");
        assertThat(TimeInput.past("23:50", BERLIN, tenPastMidnight))
                .isEqualTo(new Reading.At(Instant.parse("2026-11-20T22:50:00Z")));
        assertThat(TimeInput.past("دیشب ساعت ۱۱", BERLIN, tenPastMidnight))
                .isEqualTo(new Reading.At(Instant.parse("2026-11-20T22:00:00Z")));
    }

    @Test
    void anHourStillToComeStaysInTheFuture() {
        assertThat(TimeInput.past("15:00", BERLIN, HALF_PAST_TWO))
                .isEqualTo(new Reading.At(Instant.parse("2026-11-21T14:00:00Z")));
    }

    @ParameterizedTest(name = "{1}, typed at {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // the clocks go back at 01:00 UTC: 02:30 is at 00:30 and at 01:30
                "2026-10-25T00:40:00Z | 02:30 | 2026-10-25T00:30:00Z",
                "2026-10-25T01:20:00Z | 02:30 | 2026-10-25T00:30:00Z",
                "2026-10-25T01:40:00Z | 02:30 | TWICE 2026-10-25 02:30 UTC+2 2026-10-25 02:30 UTC+1",
                "2026-10-25T12:00:00Z | 02:30 | TWICE 2026-10-25 02:30 UTC+2 2026-10-25 02:30 UTC+1",
                "2026-10-25T12:00:00Z | 02:30 UTC+2 | 2026-10-25T00:30:00Z",
                "2026-10-25T12:00:00Z | 02:30 UTC+1 | 2026-10-25T01:30:00Z",
                "2026-10-25T12:00:00Z | 02:30 CET | 2026-10-25T01:30:00Z",
                "2026-10-26T12:00:00Z | 2026-10-25 02:30 UTC+2 | 2026-10-25T00:30:00Z",
                "2026-10-26T12:00:00Z | yesterday 02:30 | TWICE 2026-10-25 02:30 UTC+2 2026-10-25 02:30 UTC+1",
                "2026-10-25T12:00:00Z | 03:30 | 2026-10-25T02:30:00Z",
                "2026-03-29T12:00:00Z | 02:30 | NEVER 2026-03-29T02:30",
                "2026-03-29T12:00:00Z | 01:30 | 2026-03-29T00:30:00Z",
                "2026-03-29T12:00:00Z | ۰۲:۳۰ | NEVER 2026-03-29T02:30"
            })
    void onTheNightTheClocksChangeThePastIsTheEarlierHourAsLongAsTheLaterIsToCome(
            Instant now, String typed, String expected) {
        assertThat(said(TimeInput.past(typed, BERLIN, now))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1}, typed at {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-10-25T00:10:00Z | 02:30 | TWICE 2026-10-25 02:30 UTC+2 2026-10-25 02:30 UTC+1",
                "2026-10-25T00:40:00Z | 02:30 | 2026-10-25T01:30:00Z",
                "2026-10-25T00:10:00Z | 02:30 UTC+1 | 2026-10-25T01:30:00Z",
                "2026-10-25T00:10:00Z | in 20 min | 2026-10-25T00:30:00Z",
                "2026-10-25T00:10:00Z | 90 | 2026-10-25T01:40:00Z",
                "2026-03-29T00:40:00Z | 02:30 | NEVER 2026-03-29T02:30"
            })
    void whatComesIsTheLaterHourAsSoonAsTheEarlierIsOver(Instant now, String typed, String expected) {
        assertThat(said(TimeInput.coming(typed, BERLIN, now))).isEqualTo(expected);
    }

    private static String said(Reading reading) {
        return reading instanceof Reading.At moment ? moment.at().toString() : MentionTable.meaning(reading);
    }
}
