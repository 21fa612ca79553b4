package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.LogOfAProcess;
import dev.sanad.testing.SanadProcess;
import dev.sanad.testing.Tries;
import dev.sanad.testing.discord.DiscordClient;
import dev.sanad.testing.discord.DiscordWorld;
import dev.sanad.testing.discord.FakeDiscord;
import dev.sanad.testing.discord.FakeGateway;
import dev.sanad.testing.discord.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** How often Discord is tried while it cannot be reached, and what the log says of it: at the first connect, and at later ones. */
@TestMethodOrder(OrderAnnotation.class)
@Order(1)
class DiscordConnectionIT {

    private static final FakeDiscord DISCORD = new FakeDiscord();
    private static final FakeGateway GATEWAY = DISCORD.gateway();

    @TempDir
    private static Path folder;

    private static SanadProcess sanad;
    private static LogOfAProcess log;

    @BeforeAll
    static void start() throws IOException {
        GATEWAY.refuse(true);
        List<String> options = List.of(
                "--sanad.playground.enabled=true",
                "--sanad.config-dir=" + DiscordWorld.config(folder),
                "--sanad.discord.api-url=" + DISCORD.apiUrl(),
                "--sanad.discord.gateway-url=" + DISCORD.gatewayUrl());
        sanad = SanadProcess.start(
                folder.resolve("data"), SanadProcess.freePort(), options, Map.of("DISCORD_TOKEN", FakeDiscord.TOKEN));
        log = new LogOfAProcess(sanad);
    }

    @AfterAll
    static void stop() {
        sanad.close();
        DISCORD.close();
    }

    @AfterEach
    void eachHasItsOwnLines() {
        log.startAnew();
    }

    private static void assertTriedSeldom(int times) {
        Tries.awaitSeldom(GATEWAY.attempts(), times);
        Tries.awaitility()
                .untilAsserted(
                        () -> assertThat(log.lines("Discord cannot be reached")).isEqualTo(1));
        assertThat(log.text()).doesNotContain("\tat ", "Exception:", FakeDiscord.TOKEN);
        assertThat(log.lines(" WARN ") + log.lines(" ERROR ")).isEqualTo(1);
    }

    private void awaitBack() {
        Tries.awaitility()
                .untilAsserted(
                        () -> assertThat(log.lines("Discord is back after")).isEqualTo(1));
        DiscordWorld.awaitConnection(DISCORD, sanad.client());
        assertThat(new DiscordClient(DISCORD, sanad.client())
                        .say("mei", "general", "/incident help")
                        .text())
                .contains("/incident declare");
    }

    @Test
    @Order(1)
    void theFirstConnectIsTriedSeldom() {
        assertTriedSeldom(2);
        assertThat(GATEWAY.identified()).isZero();
        GATEWAY.refuse(false);
        awaitBack();
        assertThat(GATEWAY.identified()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void aLostConnectionIsTriedSeldomAndThenResumed() {
        int identified = GATEWAY.identified();
        int resumed = GATEWAY.resumed();
        GATEWAY.refuse(true);
        GATEWAY.drop();
        assertTriedSeldom(1);
        GATEWAY.refuse(false);
        awaitBack();
        assertThat(GATEWAY.resumed()).isEqualTo(resumed + 1);
        assertThat(GATEWAY.identified()).isEqualTo(identified);
    }

    @Test
    @Order(3)
    void whatIsClosedAsSoonAsItIsOpenIsTriedSeldom() {
        GATEWAY.closeAtOnce(true);
        GATEWAY.drop();
        assertTriedSeldom(2);
        GATEWAY.closeAtOnce(false);
        awaitBack();
    }

    @Test
    @Order(4)
    void noSessionIsBegunWhenNoneIsLeftToday() {
        int identified = GATEWAY.identified();
        GATEWAY.startsLeft(0, Duration.ofSeconds(12));
        GATEWAY.refuseResume(true);
        GATEWAY.drop();
        Tries.awaitility()
                .untilAsserted(() -> assertThat(log.lines("it lets no session begin for another 12 s"))
                        .isEqualTo(1));
        int attempts = GATEWAY.attempts().size();
        Awaitility.await()
                .during(Duration.ofSeconds(3))
                .until(() -> GATEWAY.attempts().size() == attempts);
        assertThat(GATEWAY.identified()).isEqualTo(identified);
        GATEWAY.startsLeft(1000, Duration.ofHours(12));
        GATEWAY.refuseResume(false);
        awaitBack();
        assertThat(GATEWAY.identified()).isEqualTo(identified + 1);
    }

    @Test
    @Order(5)
    void discordIsNotAskedBeforeItWantsToBe() {
        DISCORD.failNext("GET gateway/bot", Fault.rateLimited(Duration.ofSeconds(4)));
        GATEWAY.refuseResume(true);
        GATEWAY.drop();
        Tries.awaitility()
                .untilAsserted(
                        () -> assertThat(log.lines("its API answers 429")).isEqualTo(1));
        long asked = asked();
        Awaitility.await().during(Duration.ofSeconds(3)).until(() -> asked() == asked);
        GATEWAY.refuseResume(false);
        awaitBack();
    }

    private static long asked() {
        return DISCORD.calls().stream().filter("GET gateway/bot"::equals).count();
    }
}
