package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.LogOfAProcess;
import dev.sanad.testing.SanadProcess;
import dev.sanad.testing.Tries;
import dev.sanad.testing.slack.FakeSlack;
import dev.sanad.testing.slack.FakeSockets;
import dev.sanad.testing.slack.Fault;
import dev.sanad.testing.slack.SlackClient;
import dev.sanad.testing.slack.SlackWorld;
import dev.sanad.testing.slack.Transport;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** How often Slack is tried while it cannot be reached, and what the log says of it: at the first connect, and at later ones. */
@TestMethodOrder(OrderAnnotation.class)
@Order(2)
class SlackConnectionIT {

    private static final FakeSlack SLACK = new FakeSlack();
    private static final FakeSockets SOCKETS = SLACK.sockets();

    @TempDir
    private static Path folder;

    private static SanadProcess sanad;
    private static LogOfAProcess log;

    @BeforeAll
    static void start() throws IOException {
        SOCKETS.refuse(true);
        List<String> options = List.of(
                "--sanad.playground.enabled=true",
                "--sanad.config-dir=" + SlackWorld.config(folder),
                "--sanad.slack.api-url=" + SLACK.apiUrl());
        sanad = SanadProcess.start(
                folder.resolve("data"),
                SanadProcess.freePort(),
                options,
                Map.of("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN, "SLACK_APP_TOKEN", FakeSlack.APP_TOKEN));
        log = new LogOfAProcess(sanad);
    }

    @AfterAll
    static void stop() {
        sanad.close();
        SLACK.close();
    }

    @AfterEach
    void eachHasItsOwnLines() {
        log.startAnew();
    }

    private static void assertTriedSeldom(int times) {
        Tries.awaitSeldom(SOCKETS.attempts(), times);
        Tries.awaitility()
                .untilAsserted(
                        () -> assertThat(log.lines("Slack cannot be reached")).isEqualTo(1));
        assertToldOnce();
    }

    private static void assertToldOnce() {
        assertThat(log.lines("Slack cannot be reached")).isEqualTo(1);
        assertThat(log.text()).doesNotContain("\tat ", "Exception:", FakeSlack.APP_TOKEN, FakeSlack.BOT_TOKEN);
        assertThat(log.lines(" WARN ") + log.lines(" ERROR ")).isEqualTo(1);
    }

    private void awaitBack() {
        Tries.awaitility()
                .untilAsserted(
                        () -> assertThat(log.lines("Slack is back after")).isEqualTo(1));
        SlackWorld.awaitConnection(sanad.client());
        assertThat(SOCKETS.connections()).isEqualTo(1);
        assertThat(new SlackClient(SLACK, new Transport.Socket(SLACK, 1), sanad.client())
                        .say("mei", "general", "/incident help")
                        .text())
                .contains("/incident declare");
    }

    @Test
    @Order(1)
    void theFirstConnectIsTriedSeldom() {
        assertTriedSeldom(2);
        assertThat(SLACK.calls()).doesNotContain("users.list");
        SLACK.failNext("users.list", Fault.rateLimited(12));
        SOCKETS.refuse(false);
        aSocketLostWhileTheWorkspaceIsReadIsOpenedAgain();
        awaitBack();
    }

    private static void aSocketLostWhileTheWorkspaceIsReadIsOpenedAgain() {
        Tries.awaitility().until(() -> SOCKETS.connections() == 1 && !SLACK.isFailing("users.list"));
        int before = SOCKETS.opened();
        SOCKETS.drop();
        Tries.awaitility().until(() -> SOCKETS.opened() > before);
        assertThat(degraded().body()).contains("\"connected\":false");
    }

    private static HttpResponse<String> degraded() {
        return sanad.client().operatorsPage("/actuator/health/degraded");
    }

    @Test
    @Order(2)
    void aRefusedAppTokenDegradesTheBotUntilItIsTakenAgain() {
        SLACK.failNext("apps.connections.open", Fault.error("token_revoked"));
        SLACK.failNext("apps.connections.open", Fault.error("token_revoked"));
        SOCKETS.drop();
        Tries.awaitility().untilAsserted(() -> {
            assertThat(degraded().statusCode()).isEqualTo(503);
            assertThat(degraded().body()).contains("SLACK_APP_TOKEN", "token_revoked");
        });
        Tries.awaitility()
                .untilAsserted(() -> assertThat(degraded().statusCode()).isEqualTo(200));
        awaitBack();
        assertThat(log.lines("Slack opens no socket with SLACK_APP_TOKEN: token_revoked"))
                .isEqualTo(1);
    }

    @Test
    @Order(3)
    void aLostSocketIsTriedSeldom() {
        SOCKETS.refuse(true);
        SOCKETS.drop();
        assertTriedSeldom(1);
        SOCKETS.refuse(false);
        awaitBack();
    }

    @Test
    @Order(4)
    void slackIsNotAskedBeforeItWantsToBe() {
        SLACK.failNext("apps.connections.open", Fault.rateLimited(4));
        SOCKETS.drop();
        Tries.awaitility()
                .untilAsserted(() -> assertThat(log.lines("Slack cannot be reached (ratelimited"))
                        .isEqualTo(1));
        long asked = asked();
        Awaitility.await().during(Duration.ofSeconds(3)).until(() -> asked() == asked);
        awaitBack();
        assertToldOnce();
    }

    @Test
    @Order(5)
    void aSocketThatComesAndGoesIsTriedMoreAndMoreSeldom() {
        int before = SOCKETS.attempts().size();
        Awaitility.await()
                .during(Duration.ofSeconds(6))
                .atMost(Duration.ofSeconds(10))
                .until(() -> {
                    SOCKETS.drop();
                    return SOCKETS.attempts().size() < before + 5;
                });
        SlackWorld.awaitConnection(sanad.client());
    }

    private static long asked() {
        return SLACK.calls().stream().filter("apps.connections.open"::equals).count();
    }
}
