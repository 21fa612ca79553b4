package dev.sanad.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SanadFoldersTests {

    private final StandardEnvironment environment = new StandardEnvironment();

    @ParameterizedTest
    @ValueSource(strings = {"data", "db", "file:x", "classpath:x", "http://x", "/var/lib/sanad/", " x", "a;b%c"})
    void areTakenAsWritten(String path) {
        assertThat(given("sanad.data-dir", path).dataDir()).isEqualTo(Path.of(path));
        assertThat(given("sanad.config-dir", path).configDir()).isEqualTo(Path.of(path));
        assertThat(given("sanad.templates-dir", path).templatesDir()).isEqualTo(Path.of(path));
    }

    @Test
    void areBelowTheHomeWhenTheySaySo() {
        Path home = Path.of(System.getProperty("user.home"));
        assertThat(given("sanad.data-dir", "~").dataDir()).isEqualTo(home);
        assertThat(given("sanad.data-dir", "~/sanad").dataDir()).isEqualTo(home.resolve("sanad"));
        assertThat(given("sanad.data-dir", "~sanad").dataDir()).isEqualTo(Path.of("~sanad"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SANAD_DATA_DIR", "SANAD_DATADIR"})
    void comeFromTheEnvironmentToo(String variable) {
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(variable, "x;y")));
        ConfigurationPropertySources.attach(environment);
        assertThat(SanadFolders.of(environment).dataDir()).isEqualTo(Path.of("x;y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void areTheUsualOnesWhenNoneIsNamed(String nothing) {
        assertThat(given("sanad.data-dir", nothing))
                .isEqualTo(new SanadFolders(Path.of("bot-config"), Path.of("message-templates"), Path.of("data")));
    }

    @Test
    void thatCannotBeAreSaidKindly() {
        assertThatThrownBy(() -> given("sanad.data-dir", "a\0b"))
                .isInstanceOf(ConfigProblem.class)
                .hasMessageContaining("--sanad.data-dir")
                .hasMessageContaining("cannot be the name of a folder");
    }

    private SanadFolders given(String property, String value) {
        environment.getPropertySources().addFirst(new MapPropertySource(property, Map.of(property, value)));
        return SanadFolders.of(environment);
    }
}
