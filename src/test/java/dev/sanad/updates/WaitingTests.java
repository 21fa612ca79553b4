package dev.sanad.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.chat.PersonId;
import dev.sanad.wording.Inline;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingTests {

    private static Waiting waiting(String deciders, String author, boolean blocked) {
        return new Waiting(people(deciders), person(author), blocked);
    }

    private static PersonId person(String name) {
        return new PersonId("T", name);
    }

    private static List<PersonId> people(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(WaitingTests::person)
                .toList();
    }

    @ParameterizedTest(name = "{0} decide, {1} wrote, blocked: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        sara      | mei  | false | sara      | sara
        sara      | sara | false | sara      | ''
        sara omar | mei  | false | sara omar | sara omar
        sara omar | omar | false | sara omar | sara
        sara omar | sara | false | sara omar | ''
        ''        | mei  | false | ''        | ''
        sara      | mei  | true  | ''        | ''""")
    void callsThoseForWhomItWaitsButNotItsAuthor(
            String deciders, String author, boolean blocked, String named, String called) {
        Waiting waiting = waiting(deciders, author, blocked);
        assertThat(waiting.called())
                .map(value -> ((Inline.Person) value.inline()).id())
                .containsExactlyElementsOf(
                        people(named).stream().map(PersonId::toString).toList());
        assertThat(waiting.called())
                .map(Inline.Value::inline)
                .filteredOn(inline -> ((Inline.Person) inline).called())
                .map(inline -> PersonId.parse(((Inline.Person) inline).id()))
                .containsExactlyElementsOf(people(called));
    }

    @ParameterizedTest(name = "{0} wrote (blocked: {1}), then {2} (blocked: {3})")
    @CsvSource(delimiter = '|', textBlock = """
        mei  | false | jonas | false | ''
        sara | false | mei   | false | sara
        mei  | false | sara  | false | ''
        mei  | true  | mei   | false | sara
        mei  | false | mei   | true  | ''
        mei  | true  | sara  | false | ''
        sara | true  | sara  | false | ''""")
    void tellsOfANewRevisionWhomNoneHasWaitedForYet(
            String before, boolean wasBlocked, String author, boolean blocked, String told) {
        assertThat(waiting("sara", author, blocked).unawareSince(waiting("sara", before, wasBlocked)))
                .isEqualTo(people(told));
    }
}
