package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.Tries;
import dev.sanad.testing.slack.FakeSlack;
import dev.sanad.testing.slack.FakeSockets;
import dev.sanad.testing.slack.Fault;
import dev.sanad.testing.slack.SlackClient;
import dev.sanad.testing.slack.SlackWorld;
import dev.sanad.testing.slack.Transport;
import dev.sanad.testing.slack.UnpacedSlack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How often Slack is tried while it cannot be reached, and what the log says of it: at the first connect, and at later ones. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
@Import(UnpacedSlack.class)
@TestMethodOrder(OrderAnnotation.class)
@Isolated("it counts what the whole process writes to the log")
class SlackConnectionIT {

    private static final FakeSlack SLACK = new FakeSlack();
    private static final FakeSockets SOCKETS = SLACK.sockets();

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void connectSlack(DynamicPropertyRegistry properties) throws IOException {
        SOCKETS.refuse(true);
        SlackWorld.configure(properties, SLACK, folder);
        properties.add("SLACK_APP_TOKEN", () -> FakeSlack.APP_TOKEN);
    }

    @AfterAll
    static void stop() {
        SLACK.close();
    }

    private static long lines(CapturedOutput output, String words) {
        return output.getAll().lines().filter(line -> line.contains(words)).count();
    }

    private static void assertTriedSeldom(CapturedOutput output, int times) {
        Tries.awaitSeldom(SOCKETS.attempts(), times);
        assertToldOnce(output);
    }

    private static void assertToldOnce(CapturedOutput output) {
        assertThat(lines(output, "Slack cannot be reached")).isEqualTo(1);
        assertThat(output.getAll()).doesNotContain("\tat ", "Exception:", FakeSlack.APP_TOKEN, FakeSlack.BOT_TOKEN);
        assertThat(lines(output, " WARN ") + lines(output, " ERROR ")).isEqualTo(1);
    }

    private void awaitBack(CapturedOutput output) {
        Tries.awaitility()
                .untilAsserted(
                        () -> assertThat(lines(output, "Slack is back after")).isEqualTo(1));
        SlackWorld.awaitConnection(new PlaygroundClient(port));
        assertThat(SOCKETS.connections()).isEqualTo(1);
        assertThat(new SlackClient(SLACK, new Transport.Socket(SLACK, 1), new PlaygroundClient(port))
                        .say("mei", "general", "/incident help")
                        .text())
                .contains("/incident declare");
    }

    @Test
    @Order(1)
    void theFirstConnectIsTriedSeldom(CapturedOutput output) {
        assertTriedSeldom(output, 2);
        assertThat(SLACK.calls()).doesNotContain("users.list");
        SOCKETS.refuse(false);
        awaitBack(output);
    }

    @Test
    @Order(2)
    void aLostSocketIsTriedSeldom(CapturedOutput output) {
        SOCKETS.refuse(true);
        SOCKETS.drop();
        assertTriedSeldom(output, 1);
        SOCKETS.refuse(false);
        awaitBack(output);
    }

    @Test
    @Order(3)
    void slackIsNotAskedBeforeItWantsToBe(CapturedOutput output) {
        SLACK.failNext("apps.connections.open", Fault.rateLimited(4));
        SOCKETS.drop();
        Tries.awaitility()
                .untilAsserted(() -> assertThat(lines(output, "Slack cannot be reached (ratelimited"))
                        .isEqualTo(1));
        long asked = asked();
        Awaitility.await().during(Duration.ofSeconds(3)).until(() -> asked() == asked);
        awaitBack(output);
        assertToldOnce(output);
    }

    @Test
    @Order(4)
    void aSocketThatComesAndGoesIsTriedMoreAndMoreSeldom() {
        int before = SOCKETS.attempts().size();
        Awaitility.await()
                .during(Duration.ofSeconds(6))
                .atMost(Duration.ofSeconds(10))
                .until(() -> {
                    SOCKETS.drop();
                    return SOCKETS.attempts().size() < before + 5;
                });
        SlackWorld.awaitConnection(new PlaygroundClient(port));
    }

    private static long asked() {
        return SLACK.calls().stream().filter("apps.connections.open"::equals).count();
    }
}
