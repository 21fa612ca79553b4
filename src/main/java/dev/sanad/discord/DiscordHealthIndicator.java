package dev.sanad.discord;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether Discord takes the token, and whether what people do in it comes in. Of what does not go out, the delivery queue tells when it
 * has lasted too long.
 */
@Component("discord")
class DiscordHealthIndicator implements HealthIndicator {

    private final ObjectProvider<DiscordSession> session;
    private final ObjectProvider<DiscordConnection> connection;

    DiscordHealthIndicator(ObjectProvider<DiscordSession> session, ObjectProvider<DiscordConnection> connection) {
        this.session = session;
        this.connection = connection;
    }

    @Override
    public Health health() {
        DiscordSession known = session.getIfAvailable();
        if (known == null) {
            return Health.up().withDetail("servers", "not configured").build();
        }
        if (known.refusal().isPresent()) {
            return Health.down()
                    .withDetail("token", "DISCORD_TOKEN")
                    .withDetail("reason", known.refusal().get())
                    .build();
        }
        return (connection.getObject().isClosedForLong() ? Health.outOfService() : Health.up())
                .withDetail("connected", known.isConnected())
                .withDetail(
                        "servers",
                        known.jda().map(jda -> jda.getGuilds().size()).orElse(0))
                .build();
    }
}
