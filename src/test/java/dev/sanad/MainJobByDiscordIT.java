package dev.sanad;

import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.discord.DiscordClient;
import dev.sanad.testing.discord.DiscordWorld;
import dev.sanad.testing.discord.FakeDiscord;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The contract in Discord. */
@DirtiesContext
class MainJobByDiscordIT extends MainJobContract {

    private static final FakeDiscord DISCORD = new FakeDiscord();

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void connectDiscord(DynamicPropertyRegistry properties) throws IOException {
        DiscordWorld.configure(properties, DISCORD, folder);
    }

    @AfterAll
    static void stop() {
        DISCORD.close();
    }

    @Override
    DiscordClient client(int port) {
        PlaygroundClient server = new PlaygroundClient(port);
        DiscordWorld.awaitConnection(DISCORD, server);
        DiscordClient client = new DiscordClient(DISCORD, server);
        DiscordWorld.meetEverybody(client);
        return client;
    }
}
