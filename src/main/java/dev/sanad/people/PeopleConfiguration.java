package dev.sanad.people;

import dev.sanad.config.ConfigFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    Roles roles(ConfigFolder folder) {
        return folder.read("roles.yml", Roles.class);
    }
}
