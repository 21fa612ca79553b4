package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.ChatClient;
import dev.sanad.testing.ChatClient.Shown;
import dev.sanad.testing.SanadProcess;
import dev.sanad.testing.discord.DiscordClient;
import dev.sanad.testing.discord.DiscordWorld;
import dev.sanad.testing.discord.FakeDiscord;
import dev.sanad.testing.slack.FakeSlack;
import dev.sanad.testing.slack.SlackClient;
import dev.sanad.testing.slack.SlackWorld;
import dev.sanad.testing.slack.Transport;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas in one Slack workspace, each of which gets a copy of every envelope, until one is killed. */
@Order(1)
class ReplicasOnBothPlatformsIT {

    private static final int INCIDENTS = 3;

    @TempDir
    private Path folder;

    @Test
    void whatReachesBothHasOneEffectAndGoesOnWithTheOneThatIsLeft() throws IOException {
        Path config = SlackWorld.config(folder);
        try (FakeSlack slack = new FakeSlack();
                FakeDiscord discord = new FakeDiscord();
                EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                SanadProcess one = replica(slack, discord, postgres, config);
                SanadProcess two = replica(slack, discord, postgres, config)) {
            slack.sockets().waitUpTo(Duration.ofSeconds(15));
            SlackWorld.awaitConnection(one.client());
            SlackWorld.awaitConnection(two.client());
            DiscordWorld.awaitConnection(discord, two.client());
            ChatClient.awaitility()
                    .until(() -> slack.sockets().connections() == 2
                            && discord.gateway().connections() == 2);
            ChatClient both = new SlackClient(slack, new Transport.Socket(slack, 2), two.client());
            ChatClient elsewhere = new DiscordClient(discord, two.client());
            for (int number = 1; number <= INCIDENTS; number++) {
                publish(both, elsewhere, number);
            }
            assertThat(slack.channels("inc-")).hasSize(INCIDENTS);

            one.kill();
            ChatClient.awaitility()
                    .until(() -> slack.sockets().connections() == 1
                            && discord.gateway().connections() == 1);
            ChatClient left = new SlackClient(slack, new Transport.Socket(slack, 1), two.client());
            awaitLeases(left);
            for (int number = 1; number <= INCIDENTS; number++) {
                left.close(room(number));
            }
            ChatClient.awaitility().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                for (int number = 1; number <= INCIDENTS; number++) {
                    assertThat(count(left, room(number), "📣 Published")).isEqualTo(2);
                    assertThat(count(elsewhere, room(number), "📣 Published")).isEqualTo(2);
                    assertThat(count(left, "status-updates", "📣 INC-" + number + " "))
                            .isEqualTo(2);
                }
            });
        }
    }

    /** What the dead one had claimed, and what comes behind it, goes on when its lease is over. */
    private static void awaitLeases(ChatClient left) {
        for (int number = 1; number <= INCIDENTS; number++) {
            left.say("jonas", room(number), "/incident note said to the one that is left");
        }
        ChatClient.awaitility().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            for (int number = 1; number <= INCIDENTS; number++) {
                assertThat(count(left, room(number), "said to the one that is left"))
                        .isEqualTo(1);
            }
        });
    }

    private static void publish(ChatClient client, ChatClient elsewhere, int number) {
        String room = room(number);
        client.declare("mei", "Twice told", Map.of("impact", "pay", "scope", "customers in Europe"));
        client.awaitText("mei", room, "INC-" + number);
        client.say("jonas", room, "/incident lead @sara");
        client.awaitText("sara", room, "INC-" + number);
        elsewhere.say("noor", "general", "/incident join INC-" + number);
        elsewhere.awaitText("noor", room, "INC-" + number);
        elsewhere.say("noor", room, "/incident note heard by two");
        client.submit("sara", client.say("sara", room, "/incident draft acknowledged"), Map.of());
        Shown draft = client.await("sara", room, message -> message.has("update.approve"));
        client.press("sara", draft, "update.approve");
        client.awaitText("sara", room, "✅ #status-updates");
        for (ChatClient each : List.of(client, elsewhere)) {
            each.awaitText("sara", room, "📣 Published"); // rooms do not wait for each other
            each.awaitText("sara", "status-updates", "📣 INC-" + number + " ");
            assertThat(count(each, room, "heard by two")).isEqualTo(1);
            assertThat(count(each, room, "· Twice told")).isEqualTo(1);
            assertThat(count(each, room, "📣 Published")).isEqualTo(1);
            assertThat(count(each, "status-updates", "📣 INC-" + number + " ")).isEqualTo(1);
        }
        assertThat(count(client, room, "Your form is ready")).isZero();
        assertThat(client.page("/status/incidents/INC-" + number).body().split("<article class=\"update\">", -1))
                .hasSize(2);
    }

    private static String room(int number) {
        return "inc-" + number + "-twice-told";
    }

    private static long count(ChatClient client, String room, String words) {
        return client.messages("sara", room).stream()
                .filter(message -> message.text().contains(words))
                .count();
    }

    private SanadProcess replica(FakeSlack slack, FakeDiscord discord, EmbeddedPostgres postgres, Path config) {
        return SanadProcess.start(
                folder.resolve("unused"),
                SanadProcess.freePort(),
                List.of(
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--sanad.clustered=true",
                        "--sanad.slack.api-url=" + slack.apiUrl(),
                        "--sanad.discord.api-url=" + discord.apiUrl(),
                        "--sanad.discord.gateway-url=" + discord.gatewayUrl(),
                        "--sanad.config-dir=" + config),
                Map.of(
                        "SLACK_BOT_TOKEN",
                        FakeSlack.BOT_TOKEN,
                        "SLACK_APP_TOKEN",
                        FakeSlack.APP_TOKEN,
                        "DISCORD_TOKEN",
                        FakeDiscord.TOKEN));
    }
}
