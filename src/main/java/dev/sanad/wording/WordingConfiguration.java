package dev.sanad.wording;

import dev.sanad.config.ConfigFolder;
import dev.sanad.config.SanadFolders;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SanadFolders.class)
class WordingConfiguration {

    @Bean
    Organisation organisation(ConfigFolder folder) {
        return folder.read("sanad.yml", Organisation.class);
    }
}
