package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.slack.FakeSlack;
import dev.sanad.testing.slack.Fault;
import dev.sanad.testing.slack.SlackWorld;
import dev.sanad.testing.slack.Transport;
import dev.sanad.testing.slack.UnpacedSlack;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What comes to {@code /slack/events} from others than Slack, or broken. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
@Import(UnpacedSlack.class)
class SlackEndpointIT {

    private static final String SIGNING_SECRET = "a-secret-for-tests";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String COMMAND =
            "team_id=T0BAZAAR&channel_id=C01&user_id=U0MEI&command=%2Fincident&text=list&trigger_id=1.2&response_url=";
    private static final FakeSlack SLACK = new FakeSlack();

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void connectSlack(DynamicPropertyRegistry properties) throws IOException {
        SLACK.failNext("usergroups.list", Fault.error("missing_scope"));
        SlackWorld.configure(properties, SLACK, folder);
        properties.add("SLACK_SIGNING_SECRET", () -> SIGNING_SECRET);
    }

    @AfterAll
    static void stop() {
        SLACK.close();
    }

    @BeforeEach
    void connect() {
        SlackWorld.awaitConnection(new PlaygroundClient(port));
    }

    /** The connection that every test here waits for came about although the groups were refused. */
    @Test
    void aWorkspaceWhoseGroupsCannotBeReadIsServed() {
        assertThat(SLACK.calls()).contains("usergroups.list", "users.list");
        assertThat(signed(COMMAND.replace("list", "help").replace("1.2", "1.3"), Instant.now())
                        .body())
                .contains("/incident declare");
    }

    @Test
    void aSignedCommandIsAnswered() {
        HttpResponse<String> answer = signed(COMMAND, Instant.now());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("No open incidents");
    }

    @ParameterizedTest
    @ValueSource(longs = {-3600, -301, 301, 3600})
    void aTimestampFarFromNowIsRefused(long seconds) {
        assertThat(signed(COMMAND, Instant.now().plusSeconds(seconds)).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v0=", "v0=00", "", "v1=abc", "v0=\u00e4"})
    void whatSlackDidNotSignIsRefused(String signature) {
        String now = String.valueOf(Instant.now().getEpochSecond());
        assertThat(Transport.Http.post(port, COMMAND, FORM, now, "x" + signature)
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "-1", "99999999999999999999", "1e9", " "})
    void whatIsNoTimestampIsRefused(String timestamp) {
        String signature = Transport.Http.sign(SIGNING_SECRET, timestamp, COMMAND);
        assertThat(Transport.Http.post(port, COMMAND, FORM, timestamp, signature)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aRecordedRequestIsRefused() {
        String timestamp = String.valueOf(Instant.now().getEpochSecond());
        String body = COMMAND.replace("1.2", "replayed");
        String signature = Transport.Http.sign(SIGNING_SECRET, timestamp, body);
        assertThat(Transport.Http.post(port, body, FORM, timestamp, signature).statusCode())
                .isEqualTo(200);
        assertThat(Transport.Http.post(port, body, FORM, timestamp, signature).statusCode())
                .isEqualTo(401);
    }

    @Test
    void theAddressIsVerifiedForSlackOnly() {
        String body = "{\"type\":\"url_verification\",\"token\":\"x\",\"challenge\":\"3eZbrw1aB\"}";
        assertThat(signed(body, Instant.now()).body()).contains("3eZbrw1aB");
        String now = String.valueOf(Instant.now().getEpochSecond());
        assertThat(Transport.Http.post(port, body, "application/json", now, "v0=00")
                        .body())
                .doesNotContain("3eZbrw1aB");
    }

    @Test
    void aHugeRequestIsRefusedUnread() {
        assertThat(signed("text=" + "x".repeat(2_000_000), Instant.now()).statusCode())
                .isEqualTo(413);
    }

    private HttpResponse<String> signed(String body, Instant at) {
        String timestamp = String.valueOf(at.getEpochSecond());
        String type = body.startsWith("{") ? "application/json" : FORM;
        return Transport.Http.post(port, body, type, timestamp, Transport.Http.sign(SIGNING_SECRET, timestamp, body));
    }
}
