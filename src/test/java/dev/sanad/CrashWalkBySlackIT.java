package dev.sanad;

import dev.sanad.testing.ChatClient;
import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.SanadProcess;
import dev.sanad.testing.slack.FakeSlack;
import dev.sanad.testing.slack.SlackClient;
import dev.sanad.testing.slack.SlackWorld;
import dev.sanad.testing.slack.Transport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** In Socket Mode, with secrets from the environment and the SDK's own pace. */
class CrashWalkBySlackIT extends CrashWalkContract {

    private final FakeSlack slack = new FakeSlack();

    @AfterEach
    void stopSlack() {
        slack.close();
    }

    @Override
    SanadProcess start(Path folder, int port) throws IOException {
        SanadProcess started = SanadProcess.start(
                folder.resolve("data"),
                port,
                List.of(
                        "--sanad.slack.api-url=" + slack.apiUrl(),
                        "--sanad.config-dir=" + SlackWorld.config(folder),
                        "--sanad.playground.enabled=true"),
                Map.of("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN, "SLACK_APP_TOKEN", FakeSlack.APP_TOKEN));
        SlackWorld.awaitConnection(started.client());
        return started;
    }

    @Override
    ChatClient client(int port) {
        return new SlackClient(slack, new Transport.Socket(slack, 1), new PlaygroundClient(port));
    }
}
