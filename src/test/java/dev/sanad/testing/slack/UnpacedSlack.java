package dev.sanad.testing.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.methods.MethodsCustomRateLimitResolver;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Has the SDK's limiter let many calls pass: a test suite says in minutes what a workspace says in weeks. */
public class UnpacedSlack implements BeanPostProcessor {

    private static final Optional<Integer> PER_MINUTE = Optional.of(1_000_000);

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Slack slack) {
            MethodsConfig config = slack.getConfig().getMethodsConfig();
            config.setExecutorName(UUID.randomUUID().toString());
            config.setCustomRateLimitResolver(new Generous());
        }
        return bean;
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
