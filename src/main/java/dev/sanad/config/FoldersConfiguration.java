package dev.sanad.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class FoldersConfiguration {

    @Bean
    SanadFolders folders(Environment environment) {
        return SanadFolders.of(environment);
    }
}
