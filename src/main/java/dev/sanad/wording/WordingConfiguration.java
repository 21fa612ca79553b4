package dev.sanad.wording;

import dev.sanad.config.ConfigFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WordingConfiguration {

    @Bean
    Organisation organisation(ConfigFolder folder) {
        return folder.read("sanad.yml", Organisation.class);
    }
}
