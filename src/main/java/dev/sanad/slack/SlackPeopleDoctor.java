package dev.sanad.slack;

import com.slack.api.methods.MethodsClient;
import dev.sanad.chat.EverybodyKnown;
import dev.sanad.chat.PeopleCheck;
import dev.sanad.operations.Check;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether those whom configuration counts on are in Slack, and may do what is expected of them. */
@Component
@SlackOnly
@Order(2)
class SlackPeopleDoctor implements Check {

    private final MethodsClient slack;
    private final SlackCalls calls;
    private final SlackWorkspace workspace;
    private final SlackRoster roster;
    private final ObjectProvider<PeopleCheck> checks;

    SlackPeopleDoctor(
            MethodsClient slack,
            SlackCalls calls,
            SlackWorkspace workspace,
            SlackRoster roster,
            ObjectProvider<PeopleCheck> checks) {
        this.slack = slack;
        this.calls = calls;
        this.workspace = workspace;
        this.roster = roster;
        this.checks = checks;
    }

    @Override
    public String about() {
        return "Slack's list of people";
    }

    @Override
    public List<Finding> examine() {
        try {
            workspace.learn(calls.call(() -> slack.authTest(test -> test)));
        } catch (SlackFailure e) {
            // Said by the doctor who looks at the token.
            return List.of();
        }
        try {
            roster.readGroups();
            EverybodyKnown known = roster.readPeople(workspace.identity().orElseThrow());
            return findings(known);
        } catch (SlackFailure e) {
            return List.of(Finding.ill(
                    "Slack does not tell who is there: " + e.error() + ".",
                    "Look at the scopes above; without its people, nobody of the plan can be put in charge."));
        }
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
