package dev.sanad.slack;

import dev.sanad.chat.Directory;
import dev.sanad.chat.EverybodyKnown;
import dev.sanad.chat.PeopleCheck;
import dev.sanad.chat.PersonId;
import dev.sanad.operations.Check.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whether those whom configuration counts on are in Slack, and may do what is expected of them. They are looked up one by one: to
 * read everybody of a big workspace takes longer than somebody waits for an answer.
 */
@Component
@SlackOnly
class SlackPeopleDoctor {

    private final SlackRoster roster;
    private final SlackPeople people;
    private final SlackIds ids;
    private final Directory directory;
    private final ObjectProvider<PeopleCheck> checks;

    SlackPeopleDoctor(
            SlackRoster roster,
            SlackPeople people,
            SlackIds ids,
            Directory directory,
            ObjectProvider<PeopleCheck> checks) {
        this.roster = roster;
        this.people = people;
        this.ids = ids;
        this.directory = directory;
        this.checks = checks;
    }

    List<Finding> examine(String team) {
        try {
            if (!roster.readGroups()) {
                return List.of(Finding.ill("Slack does not tell who is in which group just now.", "Try again."));
            }
            return findings(new EverybodyKnown(SlackIds.PLACE, thoseNamed(team), false));
        } catch (SlackFailure e) {
            return List.of(Finding.ill(
                    "Slack does not tell who is there: " + e.error() + ".",
                    "Look at the scopes above; without its people, nobody of the plan can be put in charge."));
        }
    }

    private Set<PersonId> thoseNamed(String team) throws SlackFailure {
        Set<PersonId> there = new HashSet<>();
        for (PersonId person : directory.named(team)) {
            if (ids.isOne(person.external()) && people.isThere(person)) {
                there.add(person);
            }
        }
        return there;
    }

    private List<Finding> findings(EverybodyKnown known) {
        List<Finding> mistakes = checks.stream()
                .flatMap(check -> check.mistakes(known).stream())
                .map(mistake -> Finding.ill(mistake.sentence(), mistake.remedy()))
                .toList();
        return mistakes.isEmpty()
                ? List.of(Finding.well("Everybody whom the plan counts on is in Slack and may do what is expected."))
                : mistakes;
    }
}
