package dev.sanad.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.sanad.chat.ConfiguredRooms;
import dev.sanad.chat.EverybodyKnown;
import dev.sanad.chat.PeopleCheck.Mistake;
import dev.sanad.chat.Permission;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.PlatformIds;
import dev.sanad.chat.Rooms;
import dev.sanad.config.ConfigFolder;
import dev.sanad.people.People;
import dev.sanad.people.Profile;
import dev.sanad.wording.Language;
import dev.sanad.wording.Localised;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Whom the plan counts on in vain, by platform. */
class PlanCheckTests {

    private static final PersonId SARA = new PersonId("T1", "U0SARA");
    private static final PersonId JONAS = new PersonId("T1", "U0JONAS");
    private static final PersonId LATER = new PersonId("T1", "U0LATER");
    private static final EverybodyKnown SLACK = new EverybodyKnown("Slack", Set.of(SARA, JONAS), false);

    private final People people = mock(People.class);

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "U0SARA  | U0SARA  | ''",
                "T1:U0SARA | U0SARA | ''",
                "U0SARA  | U0JONAS | roster[0].deputies[0]: \"U0JONAS\" may not approve updates",
                "U0SARA  | U0GONE  | roster[0].deputies[0]: nobody in Slack has the id \"U0GONE\"",
                "T2:U0SARA | U0SARA | roster[0].person: nobody in Slack has the id \"T2:U0SARA\"",
                "U0SARA  | sara    | roster[0].deputies[0]: nobody in Slack has the id \"sara\"",
                "U0SARA  | 123456789012345678 | ''",
            })
    void whoIsNamedMustBeThereAndMayApprove(String person, String deputy, String expected) {
        List<Mistake> mistakes = check(person, deputy).mistakes(SLACK);
        if (expected.isEmpty()) {
            assertThat(mistakes).isEmpty();
        } else {
            assertThat(mistakes).isNotEmpty();
            assertThat(mistakes.getFirst().sentence()).startsWith("plan.yml: " + expected);
            assertThat(mistakes.getFirst().remedy()).isNotBlank();
        }
    }

    @Test
    void aRosterOfNobodyWhoCanLeadIsSaidAsWell() {
        assertThat(check("U0JONAS", "U0SARA").mistakes(SLACK))
                .extracting(Mistake::key)
                .containsExactly("roster[0].person", "roster");
        assertThat(check("123456789012345678", "U0SARA").mistakes(SLACK)).isEmpty();
    }

    @Test
    void aMistakeIsSaidOnceAndAgainWhenItIsMadeAnew() {
        PlanMistakes mistakes = new PlanMistakes(
                check("U0SARA", "U0LATER"), mock(ConfiguredRooms.class), mock(Rooms.class), mock(ConfigFolder.class));
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        Logger log = (Logger) LoggerFactory.getLogger(PlanMistakes.class);
        log.addAppender(said);
        try {
            mistakes.read(SLACK);
            mistakes.read(SLACK);
            assertThat(lines(said)).hasSize(1);
            mistakes.read(new EverybodyKnown("Slack", Set.of(SARA, JONAS, LATER), false));
            mistakes.read(SLACK);
            assertThat(lines(said)).hasSize(3);
        } finally {
            log.detachAppender(said);
        }
    }

    /** Other tests of this process may log here, too. */
    private static List<String> lines(ListAppender<ILoggingEvent> said) {
        return List.copyOf(said.list).stream()
                .filter(event -> event.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains("U0LATER"))
                .toList();
    }

    private PlanCheck check(String person, String deputy) {
        when(people.may(SARA, Permission.APPROVE)).thenReturn(true);
        Stream.of(JONAS, LATER).forEach(each -> when(people.profile(each)).thenReturn(profile(each)));
        Plan plan = new Plan(
                List.of(new Plan.Duty(person, List.of(deputy), null)),
                List.of(),
                List.of(),
                List.of(new Plan.Team(new Localised(Map.of(Language.EN, "Engineering")), List.of("U0JONAS"))),
                null,
                null,
                null);
        return new PlanCheck(plan, people, platforms());
    }

    private static Profile profile(PersonId person) {
        return new Profile(
                person,
                person.external(),
                Language.EN,
                ZoneOffset.UTC,
                false,
                false,
                Set.of(),
                List.of(new Profile.Account(person, person.external())),
                person);
    }

    private static ObjectProvider<PlatformIds> platforms() {
        PlatformIds slack = ids("Slack", "(T\\d:)?U0.*");
        PlatformIds discord = ids("Discord", "\\d+");
        return new ObjectProvider<>() {
            @Override
            public Stream<PlatformIds> stream() {
                return Stream.of(slack, discord);
            }
        };
    }

    private static PlatformIds ids(String place, String shape) {
        return new PlatformIds() {
            @Override
            public String place() {
                return place;
            }

            @Override
            public boolean isOne(String name) {
                return name.matches(shape);
            }
        };
    }
}
