package dev.sanad.incident;

import dev.sanad.chat.NamedPeople;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everybody whom the plan counts on. */
@Component
class PlanPeople implements NamedPeople {

    private final Plan plan;

    PlanPeople(Plan plan) {
        this.plan = plan;
    }

    @Override
    public Collection<String> names() {
        return Stream.concat(
                        plan.roster().stream()
                                .flatMap(duty -> Stream.concat(Stream.of(duty.person()), duty.deputyNames().stream())),
                        plan.teams().stream().flatMap(team -> team.people().stream()))
                .distinct()
                .toList();
    }
}
