package dev.sanad.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read out of running prose; the tables are in {@code src/test/resources/times}. */
class MentionTests {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = {"/times/mentions_en.txt", "/times/mentions_ar.txt", "/times/mentions_fa.txt"},
            delimiter = '|',
            commentCharacter = '#',
            quoteCharacter = '\0',
            emptyValue = "",
            nullValues = "-")
    void timesAreFoundAndUnderstood(String marked, String expected) {
        String text = marked.replaceAll("[\\[\\]]", "");
        assertThat(MentionTable.marked(text)).isEqualTo(marked);
        assertThat(MentionTable.meanings(text)).isEqualTo(expected == null ? "" : MentionTable.normal(expected));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // an abbreviation of the organisation's own zone is clear, as long as it is in force
                "America/New_York | at 18:00 EST | 2026-11-21T23:00:00Z",
                "America/New_York | at 18:00 ET | 2026-11-21T23:00:00Z",
                "America/New_York | at 18:00 EDT | ZONE",
                "America/Chicago | at 18:00 CST | 2026-11-22T00:00:00Z",
                "Asia/Kolkata | at 21:00 IST | 2026-11-21T15:30:00Z",
                "Asia/Jerusalem | at 18:00 IST | 2026-11-21T16:00:00Z",
                "Asia/Riyadh | at 18:00 AST | 2026-11-21T15:00:00Z",
                "Asia/Dubai | at 18:00 GST | 2026-11-21T14:00:00Z",
                "Asia/Shanghai | at 23:00 CST | 2026-11-21T15:00:00Z",
                "Europe/London | at 18:00 GMT | 2026-11-21T18:00:00Z",
                "Europe/London | at 18:00 BST | ZONE",
                "America/New_York | at 18:00 CET | 2026-11-21T17:00:00Z",
                "Asia/Tehran | ساعت 18:00 به وقت محلی | 2026-11-21T14:30:00Z",
                "Africa/Cairo | الساعة 18:00 بتوقيت القاهرة | 2026-11-21T16:00:00Z"
            })
    void whatAnAbbreviationMeansDependsOnWhoReadsIt(String zone, String text, String expected) {
        List<Mention> mentions = TimesIn.text(text, ZoneId.of(zone), MentionTable.NOW);
        assertThat(mentions).hasSize(1);
        assertThat(mentions.getFirst().end()).isEqualTo(text.length());
        assertThat(said(mentions.getFirst().reading())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1}, read at {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-10-25T00:10:00Z | at 02:30 | TWICE 2026-10-25 02:30 UTC+2 2026-10-25 02:30 UTC+1",
                "2026-10-25T00:10:00Z | at 02:30 CEST | 2026-10-25T00:30:00Z",
                "2026-10-25T00:10:00Z | at 02:30 CET | 2026-10-25T01:30:00Z",
                "2026-10-25T00:10:00Z | at 02:30 UTC+1 | 2026-10-25T01:30:00Z",
                "2026-10-25T00:10:00Z | at 02:30 Berlin time (UTC+1) | 2026-10-25T01:30:00Z",
                "2026-10-25T00:10:00Z | at 02:30 Berlin time (UTC+5) | ZONE",
                "2026-10-25T00:10:00Z | at 03:30 | 2026-10-25T02:30:00Z",
                "2026-10-24T12:00:00Z | tomorrow at 02:30 | TWICE 2026-10-25 02:30 UTC+2 2026-10-25 02:30 UTC+1",
                "2026-03-29T00:40:00Z | at 02:30 | NEVER 2026-03-29T02:30",
                "2026-03-28T12:00:00Z | tomorrow at 02:30 | NEVER 2026-03-29T02:30",
                "2026-03-29T00:40:00Z | at 03:30 | 2026-03-29T01:30:00Z",
                "2026-03-29T00:40:00Z | ساعت ۰۲:۳۰ | NEVER 2026-03-29T02:30",
                "2026-11-21T23:20:00Z | at 23:50 CET | 2026-11-21T22:50:00Z",
                "2026-11-21T22:50:00Z | at 00:10 | 2026-11-21T23:10:00Z",
                "2026-11-23T08:00:00Z | on Monday at 10:00 | 2026-11-23T09:00:00Z",
                "2026-11-23T11:00:00Z | on Monday at 10:00 | 2026-11-23T09:00:00Z",
                "2026-11-24T11:00:00Z | on Monday at 10:00 | 2026-11-30T09:00:00Z",
                "2026-12-31T22:50:00Z | 2 January at 18:00 | 2027-01-02T17:00:00Z",
                "2027-01-02T11:00:00Z | 31 December at 18:00 | 2026-12-31T17:00:00Z",
                "2026-03-19T11:00:00Z | ۱ فروردین ساعت ۱۸:۰۰ | 2026-03-21T17:00:00Z"
            })
    void hoursThatExistTwiceOrNeverAreNamed(Instant now, String text, String expected) {
        List<Mention> mentions = TimesIn.text(text, MentionTable.BERLIN, now);
        assertThat(mentions).hasSize(1);
        assertThat(said(mentions.getFirst().reading())).isEqualTo(expected);
    }

    private static String said(Reading reading) {
        return reading instanceof Reading.At moment ? moment.at().toString() : MentionTable.meaning(reading);
    }

    @Test
    void spansFitTextsWithDiacriticsAndDirectionMarks() {
        String text = "\u200Fالتحديث التالي غَدًا \u2068الساعة ١٤:٤٥\u2069 مساءً \u2068UTC+2\u2069.";
        Mention mention =
                TimesIn.text(text, MentionTable.BERLIN, MentionTable.NOW).getFirst();
        assertThat(text.substring(mention.start(), mention.end()))
                .startsWith("غَدًا")
                .endsWith("UTC+2");
        assertThat(mention.at()).contains(Instant.parse("2026-11-22T12:45:00Z"));
    }

    @Test
    void aTimeThatBeginsWithItsClockLeavesTheWordBeforeItAlone() {
        assertThat(TimesIn.text("at 14:45, in 15 minutes, tomorrow at 9", MentionTable.BERLIN, MentionTable.NOW))
                .extracting(Mention::clockFirst)
                .containsExactly(true, false, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1:",
                "1/",
                "(",
                "-",
                "\n",
                "14:45, ",
                "14:45 (UTC ",
                "in 1 ",
                "tomorrow ",
                "on ",
                "about ",
                "at ",
                "from ",
                "St. John's time ",
                "ساعت ",
                "و",
                "بعد ",
                "خبر ",
                "منذ ",
                "Next update at 14:45. ",
                "\u200C",
                "\u064B",
                "🙂"
            })
    void tenThousandCharactersOfAnythingAreRead(String piece) {
        String text = piece.repeat(10_000 / piece.length());
        for (Mention mention : TimesIn.text(text, MentionTable.BERLIN, MentionTable.NOW)) {
            assertThat(mention.start()).isNotNegative().isLessThan(mention.end());
            assertThat(mention.end()).isLessThanOrEqualTo(text.length());
        }
    }
}
