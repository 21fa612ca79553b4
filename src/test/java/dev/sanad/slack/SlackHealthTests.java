package dev.sanad.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Health;

/** What an operator is told of Slack. */
class SlackHealthTests {

    private final SlackWorkspace workspace = new SlackWorkspace(Clock.systemUTC());
    private final SlackConnection connection = Mockito.mock(SlackConnection.class);
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final SlackHealthIndicator indicator = new SlackHealthIndicator(
            beans.getBeanProvider(SlackWorkspace.class), beans.getBeanProvider(SlackConnection.class));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, false, UP, -",
                "-, true, OUT_OF_SERVICE, -",
                "SLACK_BOT_TOKEN, false, DOWN, SLACK_BOT_TOKEN",
                "SLACK_APP_TOKEN, false, DOWN, SLACK_APP_TOKEN",
                "SLACK_APP_TOKEN, true, DOWN, SLACK_APP_TOKEN"
            })
    void saysWhatIsAmiss(String refused, boolean isClosedForLong, String status, String token) {
        beans.addBean("workspace", workspace);
        beans.addBean("connection", connection);
        Mockito.when(connection.isClosedForLong()).thenReturn(isClosedForLong);
        if (refused != null) {
            workspace.refused(refused, "token_revoked");
        }
        Health health = indicator.health();
        assertThat(health.getStatus().getCode()).isEqualTo(status);
        assertThat(health.getDetails().get("token")).isEqualTo(token);
    }

    @Test
    void aTokenThatIsTakenLeavesTheOtherRefused() {
        beans.addBean("workspace", workspace);
        beans.addBean("connection", connection);
        workspace.refused(SlackSettings.APP_TOKEN, "invalid_auth");
        workspace.accepted(SlackSettings.BOT_TOKEN);
        assertThat(indicator.health().getDetails()).containsEntry("reason", "invalid_auth");
    }

    @Test
    void isWellWhereSlackIsNotUsed() {
        assertThat(indicator.health().getStatus().getCode()).isEqualTo("UP");
    }
}
