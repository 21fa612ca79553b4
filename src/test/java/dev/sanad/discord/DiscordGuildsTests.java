package dev.sanad.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.sanad.chat.ConfiguredRooms;
import dev.sanad.chat.Rooms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.requests.RestAction;
import org.junit.jupiter.api.Test;

class DiscordGuildsTests {

    private final DiscordGuilds guilds = new DiscordGuilds(
            mock(DiscordCommands.class),
            mock(DiscordRoster.class),
            new DiscordSettings("token", Optional.empty(), Optional.empty(), Optional.empty(), false),
            mock(Rooms.class),
            mock(ConfiguredRooms.class),
            mock());

    @Test
    void aRegistrationThatTakesLongIsNotBegunASecondTime() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        JDA jda = mock(JDA.class);
        ReadyEvent event = mock(ReadyEvent.class);
        when(event.getJDA()).thenReturn(jda);
        RestAction<List<Command>> slow = mock();
        when(jda.retrieveCommands(true)).thenReturn(slow);
        when(slow.complete()).thenAnswer(call -> {
            asked.countDown();
            answered.await();
            return List.of();
        });
        Thread first = Thread.ofVirtual().start(() -> guilds.onReady(event));
        assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
        Thread second = Thread.ofVirtual().start(() -> guilds.onReady(event));
        assertThat(second.join(Duration.ofSeconds(5)))
                .as("it is not waited for")
                .isTrue();
        answered.countDown();
        assertThat(first.join(Duration.ofSeconds(5))).isTrue();
        verify(jda, times(1)).retrieveCommands(true);
        guilds.onReady(event);
        verify(jda, times(2)).retrieveCommands(true);
    }
}
