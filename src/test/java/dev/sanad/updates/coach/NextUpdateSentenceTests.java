package dev.sanad.updates.coach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.times.Mention;
import dev.sanad.times.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextUpdateSentenceTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-21T13:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/times/next-update.txt",
            delimiter = '|',
            commentCharacter = '\1',
            quoteCharacter = '\0',
            numLinesToSkip = 1)
    void whatIsPromisedIsWhatCustomersRead(String text, String expected) {
        NextUpdateSentence read = NextUpdateSentence.read(text.replace("\\n", "\n"), BERLIN, NOW);
        String promised = read.counting()
                .map(Mention::reading)
                .map(NextUpdateSentenceTests::said)
                .orElse("no time");
        assertThat(read.announced() ? promised : "nothing").isEqualTo(dated(expected));
    }

    private static String said(Reading reading) {
        return switch (reading) {
            case Reading.At moment ->
                LocalDateTime.ofInstant(moment.at(), BERLIN).toString();
            case Reading.Unclear unclear -> unclear.why().name();
            case Reading.Never never -> "NEVER";
            case Reading.Twice twice -> "TWICE";
        };
    }

    private static String dated(String expected) {
        if (!expected.matches(".*\\d\\d:\\d\\d")) {
            return expected;
        }
        String clock = expected.substring(expected.length() - 5);
        String days = expected.substring(0, expected.length() - 5).strip();
        return TODAY.plusDays(days.isEmpty() ? 0 : Integer.parseInt(days))
                .atTime(LocalTime.parse(clock))
                .toString();
    }

    @Test
    void severalLanguagesMayPromiseTheSame() {
        NextUpdateSentence read = NextUpdateSentence.read(
                "Next update at 14:45.\n\nالتحديث التالي عند 14:45.\n\nخبر بعدی: ساعت ۱۴:۴۵.", BERLIN, NOW);
        assertThat(read.mentions())
                .hasSize(3)
                .allMatch(mention -> mention.at().orElseThrow().equals(Instant.parse("2026-11-21T13:45:00Z")));
    }

    @Test
    void aTimeThatCanBePlacedCountsBeforeOneThatCannot() {
        NextUpdateSentence read =
                NextUpdateSentence.read("Next update at 14:45. We will post updates every 30 minutes.", BERLIN, NOW);
        assertThat(read.counting().flatMap(Mention::at)).contains(Instant.parse("2026-11-21T13:45:00Z"));
        assertThat(read.mentions()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "we will ",
                "we will write ",
                "update ",
                "خبر ",
                "سن",
                "اطلاعات ",
                "می ",
                ", ",
                "and ",
                "14:45. ",
                "\n"
            })
    void tenThousandCharactersOfAnythingAreRead(String piece) {
        String text = piece.repeat(10_000 / piece.length());
        assertThat(NextUpdateSentence.read(text, BERLIN, NOW)
                        .counting()
                        .flatMap(Mention::at)
                        .isPresent())
                .isFalse();
    }
}
