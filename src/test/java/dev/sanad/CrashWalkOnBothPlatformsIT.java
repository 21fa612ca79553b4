package dev.sanad;

import dev.sanad.testing.ChatClient;
import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.SanadProcess;
import dev.sanad.testing.discord.DiscordClient;
import dev.sanad.testing.discord.DiscordWorld;
import dev.sanad.testing.discord.FakeDiscord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** In Discord, with the token from the environment; killed after every other step, beginning with the second. */
class CrashWalkByDiscordIT extends CrashWalkContract {

    private final FakeDiscord discord = new FakeDiscord();

    @AfterEach
    void stopDiscord() {
        discord.close();
    }

    @Override
    SanadProcess start(Path folder, int port) throws IOException {
        SanadProcess started = SanadProcess.start(
                folder.resolve("data"),
                port,
                List.of(
                        "--sanad.discord.api-url=" + discord.apiUrl(),
                        "--sanad.discord.gateway-url=" + discord.gatewayUrl(),
                        "--sanad.config-dir=" + DiscordWorld.config(folder),
                        "--sanad.playground.enabled=true"),
                Map.of("DISCORD_TOKEN", FakeDiscord.TOKEN));
        DiscordWorld.awaitConnection(discord, started.client());
        return started;
    }

    @Override
    boolean isCrashed(int step) {
        return step % 2 == 1;
    }

    @Override
    ChatClient client(int port) {
        return new DiscordClient(discord, new PlaygroundClient(port));
    }
}
