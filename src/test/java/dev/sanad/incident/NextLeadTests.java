package dev.sanad.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.chat.PersonId;
import dev.sanad.chat.RoomId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextLeadTests {

    @ParameterizedTest(name = "on hours {0}, busy {1}: {2}")
    @CsvSource({
        "'',        '',               nobody",
        "sara omar, '',               sara",
        "sara omar, sara:1,           omar",
        "sara omar, sara:1 omar:1,    sara",
        "sara omar, sara:3 omar:2,    omar",
        "sara,      sara:9,           sara"
    })
    void isTheFirstWhoLeadsTheFewest(String onHours, String busy, String expected) {
        Map<String, Long> counts = words(busy).stream()
                .map(word -> word.split(":"))
                .collect(Collectors.toMap(word -> person(word[0]).toString(), word -> Long.parseLong(word[1])));
        Optional<PersonId> next =
                NextLead.of(words(onHours).stream().map(NextLeadTests::person).toList(), counts);
        assertThat(next.map(PersonId::external).orElse("nobody")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} declared while {1} waits: waits itself {2}")
    @CsvSource({
        "MINIMAL, '',             false",
        "MINIMAL, SEVERE,         true",
        "SEVERE,  MINIMAL,        false",
        "SERIOUS, SERIOUS,        false",
        "SERIOUS, MINIMAL SEVERE, true"
    })
    void theLesserWaitsForTheWorse(Severity declared, String waiting, boolean expected) {
        assertThat(NextLead.isToWait(
                        declared, words(waiting).stream().map(Severity::valueOf).toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "of {0} waiting, {1} is offered")
    @CsvSource({
        "'',                       ''",
        "MINIMAL SEVERE SERIOUS,   2 3 1",
        "SERIOUS SEVERE SEVERE,    2 3 1",
        "SEVERE MINIMAL,           1 2",
        "MINIMAL MINIMAL SERIOUS,  3 1 2",
        "NEGLIGIBLE,               1"
    })
    void theWorstIsOfferedFirstAndOfEqualsTheOldest(String severities, String numbers) {
        List<String> words = words(severities);
        List<IncidentSummary> waiting = java.util.stream.IntStream.range(0, words.size())
                .mapToObj(i -> waiting(i + 1, Severity.valueOf(words.get(i))))
                .toList();
        assertThat(NextLead.worstFirst(waiting))
                .extracting(each -> String.valueOf(each.number()))
                .isEqualTo(words(numbers));
    }

    private static IncidentSummary waiting(long number, Severity severity) {
        return new IncidentSummary(
                number, "t", severity, Instant.EPOCH, Incident.State.OPEN, null, RoomId.next(), null);
    }

    private static PersonId person(String name) {
        return new PersonId("playground", name);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
