package dev.sanad.slack;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether Slack takes the tokens, and whether what people do in it comes in. Of what does not go out, the delivery queue tells when it
 * has lasted too long.
 */
@Component("slack")
class SlackHealthIndicator implements HealthIndicator {

    private final ObjectProvider<SlackWorkspace> workspace;
    private final ObjectProvider<SlackConnection> connection;

    SlackHealthIndicator(ObjectProvider<SlackWorkspace> workspace, ObjectProvider<SlackConnection> connection) {
        this.workspace = workspace;
        this.connection = connection;
    }

    @Override
    public Health health() {
        SlackWorkspace known = workspace.getIfAvailable();
        return known == null
                ? Health.up().withDetail("workspace", "not configured").build()
                : health(known, connection.getObject().isClosedForLong());
    }

    private static Health health(SlackWorkspace known, boolean isClosedForLong) {
        return known.refusals().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .findFirst()
                .map(refusal -> refused(refusal.getKey(), refusal.getValue()))
                .orElseGet(() -> reached(known, isClosedForLong));
    }

    private static Health refused(String token, String reason) {
        return Health.down()
                .withDetail("token", token)
                .withDetail("reason", reason)
                .build();
    }

    private static Health reached(SlackWorkspace known, boolean isClosedForLong) {
        String team = known.identity().map(SlackWorkspace.Identity::team).orElse("not reached yet");
        return (isClosedForLong ? Health.outOfService() : Health.up())
                .withDetail("workspace", team)
                .withDetail("connected", known.isConnected())
                .build();
    }
}
