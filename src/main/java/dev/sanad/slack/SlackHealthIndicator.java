package dev.sanad.slack;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether Slack takes the bot's token. Of a Slack that does not answer, the delivery queue tells when it has lasted too long. */
@Component("slack")
class SlackHealthIndicator implements HealthIndicator {

    private final ObjectProvider<SlackWorkspace> workspace;

    SlackHealthIndicator(ObjectProvider<SlackWorkspace> workspace) {
        this.workspace = workspace;
    }

    @Override
    public Health health() {
        SlackWorkspace known = workspace.getIfAvailable();
        return known == null
                ? Health.up().withDetail("workspace", "not configured").build()
                : health(known);
    }

    private static Health health(SlackWorkspace known) {
        if (known.refusal().isPresent()) {
            return Health.down()
                    .withDetail("token", "SLACK_BOT_TOKEN")
                    .withDetail("reason", known.refusal().get())
                    .build();
        }
        String team = known.identity().map(SlackWorkspace.Identity::team).orElse("not reached yet");
        return Health.up()
                .withDetail("workspace", team)
                .withDetail("connected", known.isConnected())
                .build();
    }
}
