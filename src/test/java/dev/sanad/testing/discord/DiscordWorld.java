package dev.sanad.testing.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.ChatClient;
import dev.sanad.testing.FolderCopy;
import dev.sanad.testing.PlaygroundClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A bot that is connected to a {@link FakeDiscord}. The playground stays on for its clock only. */
public final class DiscordWorld {

    /** So that a test need not wait for weeks, by the clock that it moves. */
    private static final String ARCHIVE = "archive-rooms-after: 3h\n";

    private DiscordWorld() {}

    public static void configure(DynamicPropertyRegistry properties, FakeDiscord discord, Path folder)
            throws IOException {
        Path config = config(folder);
        properties.add("DISCORD_TOKEN", () -> FakeDiscord.TOKEN);
        properties.add("sanad.discord.api-url", discord::apiUrl);
        properties.add("sanad.discord.gateway-url", discord::gatewayUrl);
        properties.add("sanad.playground.enabled", () -> true);
        properties.add("sanad.config-dir", config::toString);
        properties.add("sanad.data-dir", () -> folder.resolve("data").toString());
    }

    /** The product's configuration, with the plan's people under their ids in Discord. */
    public static Path config(Path folder) throws IOException {
        FolderCopy copy = FolderCopy.of("bot-config", folder);
        for (String person : List.of("sara", "omar", "jonas", "leila")) {
            copy.replaceAll("plan.yml", person, FakeWorld.id(person));
        }
        copy.append("plan.yml", ARCHIVE);
        return copy.path();
    }

    /** Discord's id of somebody of the cast. */
    public static String id(String person) {
        return FakeWorld.id(person);
    }

    /** Waits until the bot has settled in every server, which ends with its commands. */
    public static void awaitConnection(FakeDiscord discord, PlaygroundClient server) {
        ChatClient.awaitility().untilAsserted(() -> {
            assertThat(server.operatorsPage("/actuator/health/degraded").body()).contains("\"connected\":true");
            assertThat(discord.world().guilds())
                    .allSatisfy(
                            guild -> assertThat(discord.rest().commands(guild)).isNotEmpty());
        });
    }

    /** Has everybody ask for something once: until then, Discord does not tell who speaks which language. */
    public static void meetEverybody(DiscordClient client) {
        FakeWorld.CAST.forEach(person -> client.say(person, "general", "/incident help"));
    }
}
