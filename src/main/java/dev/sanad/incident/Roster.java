package dev.sanad.incident;

import dev.sanad.chat.Permission;
import dev.sanad.chat.PersonId;
import dev.sanad.people.People;
import dev.sanad.people.Profile;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may be put in charge, who stands behind, and who responds; by the plan. Whoever may not approve updates is left out. */
@Component
public class Roster {

    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final Plan plan;
    private final People people;
    private final Incidents incidents;
    private final Departed departed;
    private final Clock clock;

    Roster(Plan plan, People people, Incidents incidents, Departed departed, Clock clock) {
        this.plan = plan;
        this.people = people;
        this.incidents = incidents;
        this.departed = departed;
        this.clock = clock;
    }

    /** Whom to put in charge of a new incident; empty when nobody is there and on hours. */
    Optional<PersonId> nextLead() {
        List<PersonId> available = everybody().stream()
                .filter(this::isOnHours)
                .filter(person -> !departed.has(person))
                .toList();
        return NextLead.of(available, incidents.busyLeads());
    }

    /** Everybody who may be put in charge, in the order of the plan. */
    public List<PersonId> everybody() {
        return approvers(plan.roster().stream().map(Plan.Duty::person).toList());
    }

    /** Whether a person is on duty now; also whoever has no hours in the plan. */
    public boolean isOnHours(PersonId person) {
        Profile profile = people.profile(person);
        return plan.dutyOf(profile)
                .map(duty -> duty.isOn(clock.instant(), profile.zone()))
                .orElse(true);
    }

    /** The days on which a person works: those of the duty in the plan, or Monday to Friday. */
    public Set<DayOfWeek> workdays(Optional<PersonId> person) {
        return person.map(people::profile)
                .flatMap(plan::dutyOf)
                .map(Plan.Duty::hours)
                .map(Plan.Hours::days)
                .orElse(WEEK);
    }

    /** Those who stand behind the comms lead: the deputies the plan names, or else the rest of the roster. */
    public List<PersonId> deputies(Incident incident) {
        List<PersonId> named = incident.lead()
                .map(people::profile)
                .flatMap(plan::dutyOf)
                .map(duty -> approvers(duty.deputyNames()))
                .orElse(List.of());
        Stream<PersonId> chosen = named.isEmpty() ? everybody().stream() : named.stream();
        return chosen.filter(person -> !person.equals(incident.commsLead())).toList();
    }

    /** The people of the teams that work on incidents. */
    List<PersonId> responders() {
        return configured(plan.teams().stream()
                .map(Plan.Team::people)
                .flatMap(Collection::stream)
                .toList());
    }

    private List<PersonId> approvers(List<String> names) {
        return configured(names).stream()
                .filter(person -> people.may(person, Permission.APPROVE))
                .toList();
    }

    private List<PersonId> configured(List<String> names) {
        return people.configured(names).values().stream()
                .map(Profile::id)
                .distinct()
                .toList();
    }
}
