package dev.sanad.playground;

import dev.sanad.config.ConfigFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@PlaygroundOnly
class PlaygroundConfiguration {

    @Bean
    Cast cast(ConfigFolder folder) {
        return folder.read("playground.yml", Cast.class);
    }
}
