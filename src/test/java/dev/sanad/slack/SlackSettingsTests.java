package dev.sanad.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sanad.config.ConfigProblem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SlackSettingsTests {

    private static SlackSettings settings(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", variables));
        return SlackSettings.of(environment);
    }

    @Test
    void socketModeNeedsTwoTokens() {
        SlackSettings settings = settings(Map.of("SLACK_BOT_TOKEN", "xoxb-secret", "SLACK_APP_TOKEN", "xapp-secret"));
        assertThat(settings.appToken()).contains("xapp-secret");
        assertThat(settings.timelineReaction()).isEqualTo("pushpin");
        assertThat(settings.toString()).contains("Socket Mode").doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "xoxp-other, xapp-1, SLACK_BOT_TOKEN",
        "xapp-1, xapp-1, SLACK_BOT_TOKEN",
        "xoxb-1, xoxb-1, SLACK_APP_TOKEN",
        "xoxb-1, ' ', SLACK_APP_TOKEN"
    })
    void aTokenOfAnotherKindStopsTheStartWithoutBeingShown(String bot, String app, String named) {
        assertThatThrownBy(() -> settings(Map.of("SLACK_BOT_TOKEN", bot, "SLACK_APP_TOKEN", app)))
                .isInstanceOf(ConfigProblem.class)
                .hasMessageContaining(named)
                .hasMessageNotContaining("-other");
    }

    @Test
    void theSigningSecretAloneIsEnoughForHttp() {
        assertThat(settings(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "s"))
                        .signingSecret())
                .contains("s");
    }
}
