package dev.sanad.incident;

import dev.sanad.chat.EverybodyKnown;
import dev.sanad.chat.PeopleCheck;
import dev.sanad.chat.Permission;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.PlatformIds;
import dev.sanad.people.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds whom the plan counts on in vain: better now than in the middle of an outage. */
@Component
class PlanCheck implements PeopleCheck {

    private final Plan plan;
    private final People people;
    private final ObjectProvider<PlatformIds> platforms;

    PlanCheck(Plan plan, People people, ObjectProvider<PlatformIds> platforms) {
        this.plan = plan;
        this.people = people;
        this.platforms = platforms;
    }

    @Override
    public List<Mistake> mistakes(EverybodyKnown known) {
        List<Mistake> found = new ArrayList<>();
        for (int i = 0; i < plan.roster().size(); i++) {
            Plan.Duty duty = plan.roster().get(i);
            String key = "roster[" + i + "]";
            approver(known, key + ".person", duty.person()).ifPresent(found::add);
            List<String> deputies = duty.deputyNames();
            for (int j = 0; j < deputies.size(); j++) {
                approver(known, key + ".deputies[" + j + "]", deputies.get(j)).ifPresent(found::add);
            }
        }
        if (plan.roster().stream()
                .allMatch(duty -> approver(known, "", duty.person()).isPresent())) {
            found.add(nobodyCanLead());
        }
        for (int i = 0; i < plan.teams().size(); i++) {
            List<String> members = plan.teams().get(i).people();
            for (int j = 0; j < members.size(); j++) {
                stranger(known, "teams[" + i + "].people[" + j + "]", members.get(j))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Mistake> approver(EverybodyKnown known, String key, String name) {
        return stranger(known, key, name)
                .or(() -> find(known, name)
                        .filter(person -> !people.may(person, Permission.APPROVE))
                        .map(person -> mayNotApprove(key, name, person)));
    }

    private Optional<Mistake> stranger(EverybodyKnown known, String key, String name) {
        return isFrom(known.place(), name) && find(known, name).isEmpty()
                ? Optional.of(new Mistake(
                        Plan.FILE,
                        key,
                        "nobody in " + known.place() + " has the id \"" + name + "\".",
                        "One of the ids of your chat platform; in the playground those of playground.yml"))
                : Optional.empty();
    }

    /** What looks like the id of no platform is wrong on each. */
    private boolean isFrom(String place, String name) {
        return platforms.stream().noneMatch(ids -> ids.isOne(name))
                || platforms.stream().anyMatch(ids -> ids.place().equals(place) && ids.isOne(name));
    }

    private static Optional<PersonId> find(EverybodyKnown known, String name) {
        return known.people().stream()
                .filter(person ->
                        person.external().equals(name) || person.toString().equals(name))
                .findFirst();
    }

    private Mistake mayNotApprove(String key, String name, PersonId person) {
        return new Mistake(
                Plan.FILE,
                key,
                "\"" + name + "\" may not approve updates, so cannot lead the communication.",
                "A role with the permission \"approve\" in roles.yml, held by " + name + "\nor by one of the groups "
                        + people.profile(person).groups());
    }

    private static Mistake nobodyCanLead() {
        return new Mistake(
                Plan.FILE,
                "roster",
                "nobody on it can lead the communication: incidents begin with nobody in charge.",
                "One person at least who is there and holds a role with the permission \"approve\" in roles.yml");
    }
}
