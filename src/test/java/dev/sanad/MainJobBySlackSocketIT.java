package dev.sanad;

import dev.sanad.testing.ChatClient;
import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.slack.FakeSlack;
import dev.sanad.testing.slack.SlackClient;
import dev.sanad.testing.slack.SlackWorld;
import dev.sanad.testing.slack.Transport;
import dev.sanad.testing.slack.UnpacedSlack;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The contract in Slack, in Socket Mode, with every envelope delivered twice. */
@DirtiesContext
@Import(UnpacedSlack.class)
class MainJobBySlackSocketIT extends MainJobContract {

    private static final FakeSlack SLACK = new FakeSlack();

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void connectSlack(DynamicPropertyRegistry properties) throws IOException {
        SlackWorld.configure(properties, SLACK, folder);
        properties.add("SLACK_APP_TOKEN", () -> FakeSlack.APP_TOKEN);
    }

    @AfterAll
    static void stop() {
        SLACK.close();
    }

    @Override
    ChatClient client(int port) {
        PlaygroundClient server = new PlaygroundClient(port);
        SlackWorld.awaitConnection(server);
        return new SlackClient(SLACK, new Transport.Socket(SLACK, 2), server);
    }
}
