package dev.sanad.testing.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsCustomRateLimitResolver;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** The SDK with a limiter that lets many calls pass: a test suite says in minutes what a workspace says in weeks. */
@TestConfiguration(proxyBeanMethods = false)
public class UnpacedSlack {

    private static final Optional<Integer> PER_MINUTE = Optional.of(1_000_000);

    @Bean(destroyMethod = "close")
    @Primary
    Slack unpacedSlack(Environment environment) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(environment.getRequiredProperty("sanad.slack.api-url"));
        config.getMethodsConfig().setExecutorName(UUID.randomUUID().toString());
        config.getMethodsConfig().setCustomRateLimitResolver(new Generous());
        return Slack.getInstance(config);
    }

    private static final class Generous implements MethodsCustomRateLimitResolver {

        @Override
        public Optional<Integer> getCustomAllowedRequestsPerMinute(String team, String method) {
            return PER_MINUTE;
        }

        @Override
        public Optional<Integer> getCustomAllowedRequestsForChatPostMessagePerMinute(String team, String channel) {
            return PER_MINUTE;
        }

        @Override
        public Optional<Integer> getCustomAllowedRequestsForAssistantThreadsSetStatusPerMinute(
                String team, String channel) {
            return PER_MINUTE;
        }
    }
}
