package dev.sanad.incident;

import dev.sanad.chat.PersonId;
import dev.sanad.people.People;
import dev.sanad.people.Profile;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may be put in charge, who stands behind, and who responds; by the plan. */
@Component
public class Roster {

    private final Plan plan;
    private final People people;
    private final Incidents incidents;
    private final Clock clock;

    Roster(Plan plan, People people, Incidents incidents, Clock clock) {
        this.plan = plan;
        this.people = people;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** The first person on hours who is not leading an open incident already. */
    Optional<PersonId> nextLead() {
        Map<String, Long> busy = incidents.busyLeads();
        Map<String, Profile> known =
                people.configured(plan.roster().stream().map(Plan.Duty::person).toList());
        return plan.roster().stream()
                .flatMap(duty -> Stream.ofNullable(known.get(duty.person()))
                        .filter(profile -> duty.isOn(clock.instant(), profile.zone())))
                .map(Profile::id)
                .filter(person -> !busy.containsKey(person.toString()))
                .findFirst();
    }

    /** Those who stand behind the comms lead: the deputies the plan names, or else the rest of the roster. */
    public List<PersonId> deputies(Incident incident) {
        List<PersonId> named = incident.lead()
                .flatMap(lead -> plan.dutyOf(lead.external(), lead.toString()))
                .map(duty -> configured(duty.deputyNames()))
                .orElse(List.of());
        Stream<PersonId> chosen = named.isEmpty()
                ? configured(plan.roster().stream().map(Plan.Duty::person).toList()).stream()
                : named.stream();
        return chosen.filter(person -> !person.equals(incident.commsLead())).toList();
    }

    /** The people of the teams that work on incidents. */
    List<PersonId> responders() {
        return configured(plan.teams().stream()
                .map(Plan.Team::people)
                .flatMap(Collection::stream)
                .toList());
    }

    private List<PersonId> configured(List<String> names) {
        return people.configured(names).values().stream()
                .map(Profile::id)
                .distinct()
                .toList();
    }
}
