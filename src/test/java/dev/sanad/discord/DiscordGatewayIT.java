package dev.sanad.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sanad.chat.ConfiguredRooms;
import dev.sanad.chat.PeopleCheck;
import dev.sanad.operations.Check.Finding;
import dev.sanad.testing.discord.FakeDiscord;
import dev.sanad.testing.discord.FakeGateway;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.dv8tion.jda.api.JDA;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

/** A connection of JDA to a gateway, without the rest of the product. */
class DiscordGatewayIT {

    /** After which it goes on, unless it is held; after three attempts in vain, it is held for four seconds or more. */
    private static final Duration WAIT_OF_JDA = Duration.ofSeconds(1);

    private final FakeDiscord discord = new FakeDiscord();
    private final FakeGateway there = discord.gateway();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final DiscordSettings settings = DiscordSettings.of(new MockEnvironment()
            .withProperty("DISCORD_TOKEN", FakeDiscord.TOKEN)
            .withProperty("sanad.discord.api-url", discord.apiUrl())
            .withProperty("sanad.discord.gateway-url", discord.gatewayUrl()));
    private final DiscordGateway gateway = new DiscordGateway(settings, new DiscordStarts(settings), threads);

    @AfterEach
    void stop() {
        threads.shutdownNow();
        discord.close();
    }

    @Test
    void whoeverStopsMakesNoOtherAttempt() throws Exception {
        DiscordPace pace = new DiscordPace(Clock.systemUTC(), () -> {});
        DiscordGateway.Login login = gateway.login(List.of(), pace, true);
        login.open();
        shortly().until(() -> login.jda().getStatus() == JDA.Status.CONNECTED);
        int attempts = there.attempts().size() + 3;
        there.refuse(true);
        there.drop();
        shortly().until(() -> there.attempts().size() == attempts);
        await().during(WAIT_OF_JDA.plusMillis(500)).until(() -> there.attempts().size() == attempts);
        login.close();
        shortly().until(() -> login.jda().getStatus() == JDA.Status.SHUTDOWN);
        assertThat(there.attempts()).hasSize(attempts);
    }

    @ParameterizedTest
    @ValueSource(ints = {4011, 4013, 4014})
    void theDoctorSaysWhyTheGatewayLetsNobodyIn(int code) {
        there.closeAtOnce(code);
        DiscordDoctor doctor = new DiscordDoctor(
                gateway,
                settings,
                Mockito.mock(ConfiguredRooms.class),
                Mockito.mock(DiscordRoster.class),
                new StaticListableBeanFactory().getBeanProvider(PeopleCheck.class),
                Clock.systemUTC());
        assertThat(doctor.examine())
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .contains("it closed with code " + code);
    }

    private static ConditionFactory shortly() {
        return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(10));
    }
}
