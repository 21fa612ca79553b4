package dev.sanad.discord;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@DiscordOnly
class DiscordConfiguration {

    @Bean
    DiscordSettings discordSettings(Environment environment) {
        return DiscordSettings.of(environment);
    }

    /** On which what people ask for is handled. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService discordExecutor() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }
}
