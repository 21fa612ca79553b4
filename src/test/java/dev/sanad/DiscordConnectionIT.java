package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.Tries;
import dev.sanad.testing.discord.DiscordClient;
import dev.sanad.testing.discord.DiscordWorld;
import dev.sanad.testing.discord.FakeDiscord;
import dev.sanad.testing.discord.FakeGateway;
import dev.sanad.testing.discord.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How often Discord is tried while it cannot be reached, and what the log says of it: at the first connect, and at later ones. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
@TestMethodOrder(OrderAnnotation.class)
@Isolated("it counts what the whole process writes to the log")
class DiscordConnectionIT {

    private static final FakeDiscord DISCORD = new FakeDiscord();
    private static final FakeGateway GATEWAY = DISCORD.gateway();

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void connectDiscord(DynamicPropertyRegistry properties) throws IOException {
        GATEWAY.refuse(true);
        DiscordWorld.configure(properties, DISCORD, folder);
    }

    @AfterAll
    static void stop() {
        DISCORD.close();
    }

    private static long lines(CapturedOutput output, String words) {
        return output.getAll().lines().filter(line -> line.contains(words)).count();
    }

    private static void assertTriedSeldom(CapturedOutput output, int times) {
        Tries.awaitSeldom(GATEWAY.attempts(), times);
        Tries.awaitility()
                .untilAsserted(() ->
                        assertThat(lines(output, "Discord cannot be reached")).isEqualTo(1));
        assertThat(output.getAll()).doesNotContain("\tat ", "Exception:", FakeDiscord.TOKEN);
        assertThat(lines(output, " WARN ") + lines(output, " ERROR ")).isEqualTo(1);
    }

    private void awaitBack(CapturedOutput output) {
        Tries.awaitility()
                .untilAsserted(
                        () -> assertThat(lines(output, "Discord is back after")).isEqualTo(1));
        DiscordWorld.awaitConnection(DISCORD, new PlaygroundClient(port));
        assertThat(new DiscordClient(DISCORD, new PlaygroundClient(port))
                        .say("mei", "general", "/incident help")
                        .text())
                .contains("/incident declare");
    }

    @Test
    @Order(1)
    void theFirstConnectIsTriedSeldom(CapturedOutput output) {
        assertTriedSeldom(output, 2);
        assertThat(GATEWAY.identified()).isZero();
        GATEWAY.refuse(false);
        awaitBack(output);
        assertThat(GATEWAY.identified()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void aLostConnectionIsTriedSeldomAndThenResumed(CapturedOutput output) {
        int identified = GATEWAY.identified();
        int resumed = GATEWAY.resumed();
        GATEWAY.refuse(true);
        GATEWAY.drop();
        assertTriedSeldom(output, 1);
        GATEWAY.refuse(false);
        awaitBack(output);
        assertThat(GATEWAY.resumed()).isEqualTo(resumed + 1);
        assertThat(GATEWAY.identified()).isEqualTo(identified);
    }

    @Test
    @Order(3)
    void whatIsClosedAsSoonAsItIsOpenIsTriedSeldom(CapturedOutput output) {
        GATEWAY.closeAtOnce(true);
        GATEWAY.drop();
        assertTriedSeldom(output, 2);
        GATEWAY.closeAtOnce(false);
        awaitBack(output);
    }

    @Test
    @Order(4)
    void noSessionIsBegunWhenNoneIsLeftToday(CapturedOutput output) {
        int identified = GATEWAY.identified();
        GATEWAY.startsLeft(0, Duration.ofSeconds(12));
        GATEWAY.refuseResume(true);
        GATEWAY.drop();
        Tries.awaitility()
                .untilAsserted(() -> assertThat(lines(output, "it lets no session begin for another 12 s"))
                        .isEqualTo(1));
        int attempts = GATEWAY.attempts().size();
        Awaitility.await()
                .during(Duration.ofSeconds(3))
                .until(() -> GATEWAY.attempts().size() == attempts);
        assertThat(GATEWAY.identified()).isEqualTo(identified);
        GATEWAY.startsLeft(1000, Duration.ofHours(12));
        GATEWAY.refuseResume(false);
        awaitBack(output);
        assertThat(GATEWAY.identified()).isEqualTo(identified + 1);
    }

    @Test
    @Order(5)
    void discordIsNotAskedBeforeItWantsToBe(CapturedOutput output) {
        DISCORD.failNext("GET gateway/bot", Fault.rateLimited(Duration.ofSeconds(4)));
        GATEWAY.refuseResume(true);
        GATEWAY.drop();
        Tries.awaitility()
                .untilAsserted(
                        () -> assertThat(lines(output, "its API answers 429")).isEqualTo(1));
        long asked = asked();
        Awaitility.await().during(Duration.ofSeconds(3)).until(() -> asked() == asked);
        GATEWAY.refuseResume(false);
        awaitBack(output);
    }

    private static long asked() {
        return DISCORD.calls().stream().filter("GET gateway/bot"::equals).count();
    }
}
