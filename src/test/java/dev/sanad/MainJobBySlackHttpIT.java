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

/** The contract in Slack, over signed HTTP requests. */
@DirtiesContext
@Import(UnpacedSlack.class)
class MainJobBySlackHttpIT extends MainJobContract {

    private static final String SIGNING_SECRET = "a-secret-for-tests";
    private static final FakeSlack SLACK = new FakeSlack();

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void connectSlack(DynamicPropertyRegistry properties) throws IOException {
        SlackWorld.configure(properties, SLACK, folder);
        properties.add("SLACK_SIGNING_SECRET", () -> SIGNING_SECRET);
    }

    @AfterAll
    static void stop() {
        SLACK.close();
    }

    @Override
    ChatClient client(int port) {
        PlaygroundClient server = new PlaygroundClient(port);
        SlackWorld.awaitConnection(server);
        return new SlackClient(SLACK, new Transport.Http(port, SIGNING_SECRET), server);
    }
}
