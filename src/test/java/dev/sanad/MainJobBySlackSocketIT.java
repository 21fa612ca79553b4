package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.ChatClient;
import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.RollCall;
import dev.sanad.testing.slack.FakeSlack;
import dev.sanad.testing.slack.Fault;
import dev.sanad.testing.slack.SlackClient;
import dev.sanad.testing.slack.SlackWorld;
import dev.sanad.testing.slack.Transport;
import dev.sanad.testing.slack.UnpacedSlack;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The contract in Slack, in Socket Mode, with every envelope delivered twice. */
@Import({UnpacedSlack.class, RollCall.class})
@Order(2)
class MainJobBySlackSocketIT extends MainJobContract {

    private static final FakeSlack SLACK = new FakeSlack();

    @LocalServerPort
    private int port;

    @TempDir
    private static Path folder;

    @Autowired
    private RollCall rollCall;

    @DynamicPropertySource
    static void connectSlack(DynamicPropertyRegistry properties) throws IOException {
        SlackWorld.configure(properties, SLACK, folder);
        properties.add("SLACK_APP_TOKEN", () -> FakeSlack.APP_TOKEN);
    }

    @AfterAll
    static void stop() {
        SLACK.close();
    }

    @Test
    void itIsToldWhoIsThere() {
        rollCall.awaitSomebody("Slack", "U0SARA");
    }

    @Test
    void aDroppedSocketIsOpenedAgain() {
        SLACK.sockets().drop();
        ChatClient.awaitility().until(() -> SLACK.sockets().connections() == 1);
        assertThat(talk().say("mei", "general", "/incident help").text()).contains("/incident declare");
    }

    @Test
    void aSocketThatSlackWantsRenewedIsReplaced() {
        int before = SLACK.sockets().opened();
        SLACK.sockets().warn();
        ChatClient.awaitility()
                .until(() ->
                        SLACK.sockets().opened() > before && SLACK.sockets().connections() == 1);
        assertThat(talk().say("mei", "general", "/incident help").text()).contains("/incident declare");
    }

    @Test
    void aSocketThatSlackRefusesAtFirstIsOpenedLater() {
        SLACK.failNext("apps.connections.open", Fault.error("internal_error"));
        SLACK.failNext("apps.connections.open", Fault.of(Fault.Kind.BROKEN));
        SLACK.sockets().drop();
        ChatClient.awaitility().until(() -> SLACK.sockets().connections() == 1);
        assertThat(talk().say("mei", "general", "/incident help").text()).contains("/incident declare");
    }

    private ChatClient talk() {
        return client(port);
    }

    @Override
    ChatClient client(int port) {
        PlaygroundClient server = new PlaygroundClient(port);
        SlackWorld.awaitConnection(server);
        return new SlackClient(SLACK, new Transport.Socket(SLACK, 2), server);
    }
}
