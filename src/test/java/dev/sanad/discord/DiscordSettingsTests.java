package dev.sanad.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sanad.config.ConfigProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class DiscordSettingsTests {

    private static DiscordSettings settings(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", variables));
        return DiscordSettings.of(environment);
    }

    @Test
    void theTokenIsEnoughAndIsShownNowhere() {
        DiscordSettings settings = settings(Map.of("DISCORD_TOKEN", "very-secret"));
        assertThat(settings.commandsEverywhere()).isFalse();
        assertThat(settings.category()).isEmpty();
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "'', guild, DISCORD_TOKEN",
        "Bot abc, guild, DISCORD_TOKEN",
        "two words, guild, DISCORD_TOKEN",
        "abc, everywhere, sanad.discord.commands"
    })
    void whatCannotBeMeantStopsTheStart(String token, String commands, String named) {
        assertThatThrownBy(() -> settings(Map.of("DISCORD_TOKEN", token, "sanad.discord.commands", commands)))
                .isInstanceOf(ConfigProblem.class)
                .hasMessageContaining(named)
                .hasMessageNotContaining("abc");
    }

    @Test
    void theReadmesLinkAsksForWhatIsNeededAndNothingMore() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("&permissions=" + DiscordNeeds.raw() + "`");
    }
}
