package dev.sanad.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.chat.PersonId;
import dev.sanad.people.Profile;
import dev.sanad.wording.Language;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTests {

    /** Of two who are one person the account that offered the code is the main one, whichever the plan names. */
    @ParameterizedTest(name = "the plan names {0}, the person is {1}: {2}")
    @CsvSource({
        "U0SARA,       T1:U0SARA,            true",
        "T1:U0SARA,    T1:U0SARA,            true",
        "U0SARA,       900:111 T1:U0SARA,    true",
        "T1:U0SARA,    900:111 T1:U0SARA,    true",
        "111,          T1:U0SARA 900:111,    true",
        "900:111,      T1:U0SARA 900:111,    true",
        "T2:U0SARA,    900:111 T1:U0SARA,    false",
        "U0OMAR,       900:111 T1:U0SARA,    false",
        "U0SARA,       900:111,              false"
    })
    void aDutyIsThatOfAPersonByWhicheverAccount(String named, String accounts, boolean expected) {
        Plan.Duty duty = new Plan.Duty(named, List.of("U0DEPUTY"), null);
        Plan.Duty other = new Plan.Duty("U0OTHER", List.of(), null);
        assertThat(plan(other, duty).dutyOf(person(accounts)).filter(duty::equals))
                .matches(found -> found.isPresent() == expected);
    }

    private static Plan plan(Plan.Duty... roster) {
        return new Plan(List.of(roster), List.of(), List.of(), List.of(), null, null, null);
    }

    private static Profile person(String accounts) {
        List<Profile.Account> all = Arrays.stream(accounts.split(" "))
                .map(PersonId::parse)
                .map(id -> new Profile.Account(id, "Sara"))
                .toList();
        PersonId main = all.getFirst().id();
        return new Profile(main, "Sara", Language.EN, ZoneId.of("UTC"), false, true, Set.of(), all, main);
    }
}
