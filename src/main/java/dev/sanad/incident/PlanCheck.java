package dev.sanad.incident;

import dev.sanad.chat.EverybodyKnown;
import dev.sanad.chat.Permission;
import dev.sanad.config.ConfigFolder;
import dev.sanad.config.ConfigProblem;
import dev.sanad.people.People;
import dev.sanad.people.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stops the start when the plan counts on people who are not there: better then than in the middle of an outage. */
@Component
class PlanCheck {

    private static final String FILE = "plan.yml";

    private final Plan plan;
    private final People people;
    private final ConfigFolder folder;

    PlanCheck(Plan plan, People people, ConfigFolder folder) {
        this.plan = plan;
        this.people = people;
        this.folder = folder;
    }

    @EventListener
    void check(EverybodyKnown known) {
        for (int i = 0; i < plan.roster().size(); i++) {
            Plan.Duty duty = plan.roster().get(i);
            String key = "roster[" + i + "]";
            Profile person = demandKnown(key + ".person", duty.person());
            if (!people.may(person.id(), Permission.APPROVE)) {
                throw folder.problem(
                        FILE,
                        key + ".person",
                        "\"" + duty.person() + "\" may not approve updates, so cannot lead the communication.",
                        "A role with the permission \"approve\" in roles.yml, held by " + duty.person()
                                + "\nor by one of the groups " + person.groups());
            }
            demandAllKnown(key + ".deputies", duty.deputyNames());
        }
        for (int i = 0; i < plan.teams().size(); i++) {
            demandAllKnown("teams[" + i + "].people", plan.teams().get(i).people());
        }
    }

    private void demandAllKnown(String key, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            demandKnown(key + "[" + i + "]", names.get(i));
        }
    }

    private Profile demandKnown(String key, String name) {
        @Nullable Profile person = people.configured(List.of(name)).get(name);
        if (person == null) {
            throw nobody(key, name);
        }
        return person;
    }

    private ConfigProblem nobody(String key, String name) {
        return folder.problem(
                FILE,
                key,
                "nobody here has the id \"" + name + "\".",
                "One of the ids of your chat platform; in the playground those of playground.yml");
    }
}
