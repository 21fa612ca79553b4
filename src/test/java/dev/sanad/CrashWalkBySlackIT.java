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

/** In Socket Mode and over HTTP by turns, with secrets from the environment and the SDK's own pace; killed after every other step. */
class CrashWalkBySlackIT extends CrashWalkContract {

    private static final String SIGNING_SECRET = "a-secret-for-tests";

    private final FakeSlack slack = new FakeSlack();
    private Transport transport = new Transport.Socket(slack, 1);
    private int starts;

    @AfterEach
    void stopSlack() {
        slack.close();
    }

    @Override
    SanadProcess start(Path folder, int port) throws IOException {
        boolean overHttp = starts++ % 2 == 1;
        SanadProcess started = SanadProcess.start(
                folder.resolve("data"),
                port,
                List.of(
                        "--sanad.slack.api-url=" + slack.apiUrl(),
                        "--sanad.config-dir=" + SlackWorld.config(folder),
                        "--sanad.playground.enabled=true"),
                overHttp
                        ? Map.of("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN, "SLACK_SIGNING_SECRET", SIGNING_SECRET)
                        : Map.of("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN, "SLACK_APP_TOKEN", FakeSlack.APP_TOKEN));
        transport = overHttp ? new Transport.Http(port, SIGNING_SECRET) : new Transport.Socket(slack, 1);
        SlackWorld.awaitConnection(started.client());
        return started;
    }

    @Override
    boolean isCrashed(int step) {
        return step % 2 == 0;
    }

    @Override
    ChatClient client(int port) {
        return new SlackClient(slack, new Transport.Changing(() -> transport), new PlaygroundClient(port));
    }
}
