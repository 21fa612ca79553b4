package dev.sanad.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sanad.config.ConfigProblem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ManagementPortTests {

    @ParameterizedTest
    @CsvSource({"8080, 9080", "80, 1080", "64535, 65535", "64536, 63536", "65535, 64535", "0, 0"})
    void isBesideTheServersOwn(String server, String expected) {
        assertThat(portWith(Map.of("server.port", server))).isEqualTo(expected);
    }

    @Test
    void isBesideTheUsualPortWhenNothingIsSaid() {
        assertThat(portWith(Map.of())).isEqualTo("9080");
    }

    @Test
    void isTheOperatorsWhenOneIsNamed() {
        assertThat(portWith(Map.of("server.port", "8090", "management.server.port", "7000")))
                .isEqualTo("7000");
        assertThat(portWith(Map.of("management.server.port", "0"))).isEqualTo("0");
        assertThat(portWith(Map.of("management.server.port", ""))).isEqualTo("9080");
    }

    @Test
    void isNeverTheServersOwn() {
        assertThatThrownBy(() -> portWith(Map.of("server.port", "8090", "management.server.port", "8090")))
                .isInstanceOf(ConfigProblem.class);
        assertThatThrownBy(() -> portWith(Map.of("management.server.port", "8080")))
                .isInstanceOf(ConfigProblem.class);
    }

    private static String portWith(Map<String, Object> given) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        new ManagementPort().postProcessEnvironment(environment, new SpringApplication());
        return environment.getRequiredProperty("management.server.port");
    }
}
