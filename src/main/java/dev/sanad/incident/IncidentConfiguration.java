package dev.sanad.incident;

import dev.sanad.config.ConfigFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IncidentConfiguration {

    @Bean
    Severities severities(ConfigFolder folder) {
        return folder.read("severities.yml", Severities.class);
    }

    @Bean
    Plan plan(ConfigFolder folder) {
        return folder.read(Plan.FILE, Plan.class);
    }
}
