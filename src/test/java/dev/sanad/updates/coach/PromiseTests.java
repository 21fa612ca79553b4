package dev.sanad.updates.coach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.incident.Phase;
import dev.sanad.times.PublicTime;
import dev.sanad.wording.Language;
import dev.sanad.wording.Voice;
import dev.sanad.wording.Voices;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text says about the next update is compared with what is promised, and the promise is written into it. */
class PromiseTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-21T13:30:00Z");
    private static final Instant QUARTER_TO = Instant.parse("2026-11-21T13:45:00Z"); // 14:45 in Berlin
    private static final Map<Language, Voice> VOICES =
            Stream.of(Language.values()).collect(Collectors.toMap(Function.identity(), Voices::in));

    private final Coach coach = new Coach();

    @ParameterizedTest(name = "{0}, promised for {1}: {2}")
    @CsvFileSource(
            resources = "/times/compared.txt",
            delimiter = ';',
            commentCharacter = '\1',
            quoteCharacter = '\0',
            numLinesToSkip = 1)
    void allThatItSaysIsCompared(String text, String promised, String expected) {
        assertThat(reason(text, at(promised), NOW)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/times/written-anew.txt",
            delimiter = ';',
            commentCharacter = '\1',
            quoteCharacter = '\0',
            numLinesToSkip = 1)
    void thePromiseIsWrittenAsTheSentenceWantsIt(String text, String expected) {
        String anew = promising(lines(text));
        assertThat(anew).isEqualTo(lines(expected));
        assertThat(reason(anew, QUARTER_TO, NOW)).isEqualTo("fine");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/times/next-update.txt",
            delimiter = '|',
            commentCharacter = '\1',
            quoteCharacter = '\0',
            numLinesToSkip = 1)
    void aTextWithThePromiseInItIsFine(String text, String meaning) {
        assertThat(reason(promising(lines(text)), QUARTER_TO, NOW)).isEqualTo("fine");
    }

    @ParameterizedTest(name = "{0}, read at {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Next update at 02:30. | 2026-10-25T00:10:00Z | twice",
                "Next update tomorrow at 02:30. | 2026-03-28T12:00:00Z | never"
            })
    void anHourThatComesTwiceOrNeverIsNamed(String text, Instant now, String expected) {
        assertThat(reason(text, now.plusSeconds(1800), now)).isEqualTo(expected);
    }

    @Test
    void theEarlierAndTheLaterHourAreNamedInTheReason() {
        Instant now = Instant.parse("2026-10-25T00:10:00Z");
        Finding finding =
                findings("Next update at 02:30.", now.plusSeconds(1800), now).getFirst();
        assertThat(voice(Language.EN)
                        .string(finding.reason().key(), finding.reason().namesAndValues()))
                .contains("2026-10-25 02:30 UTC+2", "2026-10-25 02:30 UTC+1");
    }

    private String reason(String text, @Nullable Instant next, Instant now) {
        return findings(lines(text), next, now).stream()
                .findFirst()
                .map(finding -> finding.reason().key().replace("coach.promise.", ""))
                .orElse("fine");
    }

    private List<Finding> findings(String text, @Nullable Instant next, Instant now) {
        Manuscript manuscript =
                new Manuscript(text, Phase.INVESTIGATING, Map.of(), now, now, next, "", next != null, BERLIN);
        return coach.review(manuscript).stream().filter(Finding::isOfNextUpdate).toList();
    }

    private String promising(String text) {
        return coach.promising(text, PromiseTests::written, Language.EN, BERLIN, NOW);
    }

    private static Voice voice(Language language) {
        return Objects.requireNonNull(VOICES.get(language));
    }

    private static String written(Language language, String key) {
        String time = new PublicTime(BERLIN, language).clock(QUARTER_TO, NOW);
        return voice(language).string(key, "time", time, "next", time);
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }

    private static @Nullable Instant at(String promised) {
        if (promised.equals("none")) {
            return null;
        }
        int days = promised.startsWith("+") ? Integer.parseInt(promised.substring(1, 2)) : 0;
        LocalTime time = LocalTime.parse(promised.substring(promised.length() - 5));
        return LocalDate.of(2026, 11, 21)
                .plusDays(days)
                .atTime(time)
                .atZone(BERLIN)
                .toInstant();
    }
}
