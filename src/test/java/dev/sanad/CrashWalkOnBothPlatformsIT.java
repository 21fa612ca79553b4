package dev.sanad;

import dev.sanad.testing.ChatClient;
import dev.sanad.testing.ChatClient.Shown;
import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.SanadProcess;
import dev.sanad.testing.discord.DiscordClient;
import dev.sanad.testing.discord.DiscordWorld;
import dev.sanad.testing.discord.FakeDiscord;
import dev.sanad.testing.slack.FakeSlack;
import dev.sanad.testing.slack.SlackClient;
import dev.sanad.testing.slack.SlackWorld;
import dev.sanad.testing.slack.Transport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;

/**
 * An incident of Discord that is joined from Slack, where Sara approves with an account that is linked to the other one. Slack speaks in
 * Socket Mode and over HTTP by turns; tokens from the environment and the SDKs' own pace; killed
 * after two of every three steps, and in the playground after the third.
 */
@Order(1)
class CrashWalkOnBothPlatformsIT extends CrashWalkContract {

    private static final String SIGNING_SECRET = "a-secret-for-tests";

    private final FakeDiscord discord = new FakeDiscord();
    private final FakeSlack slack = new FakeSlack();
    private Transport transport = new Transport.Socket(slack, 1);
    private int starts;

    @AfterEach
    void stopPlatforms() {
        discord.close();
        slack.close();
    }

    @Override
    SanadProcess start(Path folder, int port) throws IOException {
        slack.sockets().waitUpTo(Duration.ofSeconds(15)); // other tests run beside a process that has just begun
        boolean overHttp = starts++ % 2 == 1;
        SanadProcess started = SanadProcess.start(
                folder.resolve("data"),
                port,
                List.of(
                        "--sanad.discord.api-url=" + discord.apiUrl(),
                        "--sanad.discord.gateway-url=" + discord.gatewayUrl(),
                        "--sanad.slack.api-url=" + slack.apiUrl(),
                        "--sanad.config-dir=" + DiscordWorld.config(folder),
                        "--sanad.playground.enabled=true"),
                Map.of(
                        "DISCORD_TOKEN",
                        FakeDiscord.TOKEN,
                        "SLACK_BOT_TOKEN",
                        FakeSlack.BOT_TOKEN,
                        overHttp ? "SLACK_SIGNING_SECRET" : "SLACK_APP_TOKEN",
                        overHttp ? SIGNING_SECRET : FakeSlack.APP_TOKEN));
        transport = overHttp ? new Transport.Http(port, SIGNING_SECRET) : new Transport.Socket(slack, 1);
        DiscordWorld.awaitConnection(discord, started.client());
        SlackWorld.awaitConnection(started.client());
        ChatClient.awaitility().until(() -> overHttp || slack.sockets().connections() == 1);
        awaitAnswer(new DiscordClient(discord, started.client()));
        return started;
    }

    /** A process that has just begun may be too late for its first question on a busy machine: people ask again. */
    private static void awaitAnswer(ChatClient client) {
        ChatClient.awaitility()
                .ignoreExceptions()
                .atMost(Duration.ofSeconds(70))
                .until(() -> !client.say("mei", "general", "/incident help")
                        .replies()
                        .isEmpty());
    }

    @Override
    boolean isCrashed(int step) {
        return step % 3 != 2;
    }

    @Override
    ChatClient client(int port) {
        return new DiscordClient(discord, new PlaygroundClient(port));
    }

    @Override
    ChatClient approver(int port) {
        return new SlackClient(slack, new Transport.Changing(() -> transport), new PlaygroundClient(port));
    }

    @Override
    void declared(ChatClient client, ChatClient approver) {
        String offered = client.say("sara", "general", "/sanad link").text();
        String code = offered.replaceFirst("(?s).*/sanad link ([A-Z0-9]{8}).*", "$1");
        Shown claimed =
                approver.say("sara", "general", "/sanad link " + code).replies().getFirst();
        approver.press("sara", claimed, "people.link-claim");
        Shown question = client.say("sara", "general", "/sanad link").replies().getFirst();
        client.press("sara", question, "people.link-confirm");
        approver.say("sara", "general", "/incident join INC-1");
    }
}
