package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.DirectMessage;
import dev.sanad.chat.DirectMessages;
import dev.sanad.chat.Message;
import dev.sanad.chat.MessageId;
import dev.sanad.chat.Permission;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Reply;
import dev.sanad.chat.Telling;
import dev.sanad.testing.ChatClient;
import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.discord.DiscordAdmin;
import dev.sanad.testing.discord.DiscordClient;
import dev.sanad.testing.discord.DiscordWorld;
import dev.sanad.testing.discord.FakeDiscord;
import dev.sanad.testing.discord.Fault;
import dev.sanad.wording.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Discord on its bad days. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
@Order(2)
class DiscordTroubleIT {

    private static final FakeDiscord DISCORD = new FakeDiscord();
    private static final DiscordAdmin ADMIN = new DiscordAdmin(DISCORD);
    private static final Slow SLOW = new Slow();
    private static final int MANAGE_CHANNELS = 4;

    @TempDir
    private static Path folder;

    @Autowired
    private DirectMessages direct;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private PlaygroundClient server = new PlaygroundClient(0);
    private DiscordClient client = new DiscordClient(DISCORD, server);

    @DynamicPropertySource
    static void connectDiscord(DynamicPropertyRegistry properties) throws IOException {
        DiscordWorld.configure(properties, DISCORD, folder);
    }

    @AfterAll
    static void stop() {
        DISCORD.close();
    }

    @BeforeEach
    void connect() {
        server = new PlaygroundClient(port);
        DiscordWorld.awaitConnection(DISCORD, server);
        client = new DiscordClient(DISCORD, server);
    }

    /** A button whose work takes as long as a test wants. */
    private static final class Slow implements ButtonHandler {

        static final String VERB = "test.slow";

        private volatile CountDownLatch held = new CountDownLatch(0);

        void hold() {
            held = new CountDownLatch(1);
        }

        void release() {
            held.countDown();
        }

        @Override
        public String verb() {
            return VERB;
        }

        @Override
        public @Nullable Permission permission() {
            return null;
        }

        @Override
        public Reply press(ButtonPress press) {
            try {
                assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return press.action().subject().isEmpty() ? Reply.say(Text.plain("It took long.")) : Reply.nothing();
        }
    }

    @TestConfiguration
    static class SlowWork {

        @Bean
        ButtonHandler slow() {
            return SLOW;
        }
    }

    private record Incident(String name, String room) {}

    private Incident declare(String title) {
        String said = client.declare("mei", title, Map.of()).text();
        Matcher name = Pattern.compile("(INC-\\d+) .*#(inc-\\d+[a-z0-9-]*)").matcher(said);
        assertThat(name.find()).as(said).isTrue();
        client.awaitText("mei", name.group(2), name.group(1));
        return new Incident(name.group(1), name.group(2));
    }

    static Stream<Fault> faults() {
        return Stream.of(
                Fault.rateLimited(Duration.ofMillis(700)),
                Fault.of(Fault.Kind.BROKEN),
                Fault.of(Fault.Kind.BROKEN_AFTERWARDS),
                Fault.of(Fault.Kind.LOST_AFTERWARDS));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whateverHappensToAMessageItIsThereOnceAndInOrder(Fault fault) {
        String room = declare("Messages are lost").room();
        DISCORD.failNext("POST channels/", fault);
        client.say("mei", room, "/incident note first of two");
        client.say("mei", room, "/incident note second of two");
        client.awaitText("mei", room, "second of two");
        assertThat(client.messages("mei", room).stream()
                        .map(Shown::text)
                        .filter(text -> text.contains("of two") && text.startsWith("📝")))
                .satisfiesExactly(
                        first -> assertThat(first).contains("first"),
                        second -> assertThat(second).contains("second"));
    }

    @Test
    void aMessageWhoseNonceIsForgottenIsFoundAgain() {
        String room = declare("Nonce is forgotten").room();
        ADMIN.forgetNonces(true);
        DISCORD.failNext("POST channels/", Fault.of(Fault.Kind.LOST_AFTERWARDS));
        client.say("mei", room, "/incident note said <once> & not *twice*");
        client.say("mei", room, "/incident note the next");
        client.awaitText("mei", room, "the next");
        ADMIN.forgetNonces(false);
        assertThat(client.messages("mei", room))
                .filteredOn(message ->
                        message.text().contains("said <once>") && message.text().startsWith("📝"))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whateverHappensToARoomItIsMadeOnce(Fault fault) {
        DISCORD.failNext("POST guilds/", fault);
        Incident incident = declare("Rooms are lost");
        assertThat(client.rooms("mei")).filteredOn(incident.room()::equals).hasSize(1);
    }

    @Test
    void aDroppedConnectionIsResumedAndNothingIsMissed() {
        Incident incident = declare("Dropped");
        int resumed = DISCORD.gateway().resumed();
        DISCORD.gateway().drop();
        client.say("mei", incident.room(), "/incident note said while nobody listened");
        client.awaitText("mei", incident.room(), "said while nobody listened");
        assertThat(DISCORD.gateway().resumed()).isEqualTo(resumed + 1);
    }

    @Test
    void whatIsSentAgainAfterAResumeHasOneEffect() {
        Incident incident = declare("Sent again");
        DISCORD.gateway().repeat(true);
        client.say("mei", incident.room(), "/incident note came once");
        client.say("mei", incident.room(), "/incident note came last");
        client.awaitText("mei", incident.room(), "came last");
        DISCORD.gateway().repeat(false);
        assertThat(client.messages("mei", incident.room()))
                .filteredOn(message ->
                        message.text().startsWith("📝") && message.text().contains("came once"))
                .hasSize(1);
    }

    @Test
    void aSessionThatCannotBeResumedIsBegunAnew() {
        int identified = DISCORD.gateway().identified();
        DISCORD.gateway().refuseResume(true);
        DISCORD.gateway().drop();
        ChatClient.awaitility().until(() -> DISCORD.gateway().identified() > identified);
        DISCORD.gateway().refuseResume(false);
        DiscordWorld.awaitConnection(DISCORD, server);
        assertThat(client.say("mei", "general", "/incident help").text()).contains("/incident declare");
    }

    @Test
    void aConnectionThatNoLongerAnswersIsReplaced() {
        int before = DISCORD.gateway().resumed();
        DISCORD.gateway().takeHeartbeats(false);
        ChatClient.awaitility().until(() -> DISCORD.gateway().resumed() > before);
        DISCORD.gateway().takeHeartbeats(true);
        DiscordWorld.awaitConnection(DISCORD, server);
        assertThat(client.say("mei", "general", "/incident help").text()).contains("/incident declare");
    }

    @Test
    void whoseDirectMessagesAreClosedIsToldInTheRoom() {
        ADMIN.closeToDirect("sara", true);
        Incident incident = declare("Closed to direct");
        client.say("jonas", incident.room(), "/incident lead @sara");
        Shown told = client.awaitText("sara", incident.room(), "@Sara Lindgren, I cannot write to you directly");
        ADMIN.closeToDirect("sara", false);
        assertThat(told.text()).contains("You lead the communication of 🟠 " + incident.name());
        assertThat(client.press("sara", told, "update.draft").values()).containsKey("text");
    }

    @Test
    void whomDiscordDoesNotLetTheBotWriteToIsToldOf() {
        ADMIN.closeToDirect("leila", true);
        awaitState(tell("leila", "closed", Telling.atOnce()), DirectMessage.State.CLOSED);
        ADMIN.without("leila", () -> {
            awaitState(tell("leila", "left, said as if closed", Telling.atOnce()), DirectMessage.State.LEFT);
            ADMIN.closeToDirect("leila", false);
            awaitState(tell("leila", "left, and said so", Telling.atOnce()), DirectMessage.State.LEFT);
        });
        awaitState(tell("leila", "open again", Telling.atOnce()), DirectMessage.State.DELIVERED);
    }

    @Test
    void whileDiscordAsksToWaitWithWhatGoesToManyAnIncidentGoesOn() {
        String room = declare("Polls are slow").room();
        awaitState(tell("noor", "before", Telling.atOnce()), DirectMessage.State.DELIVERED);
        String limited = "POST channels/" + ADMIN.directId("noor") + "/messages";
        int before = DISCORD.calls().size();
        DISCORD.failNext(limited, Fault.rateLimited(Duration.ofSeconds(12)));
        List<MessageId> polls = Stream.of("noor", "leila", "omar")
                .map(person -> tell(person, "poll", Telling.atOnce().bulk()))
                .toList();
        ChatClient.awaitility()
                .until(() -> DISCORD.calls().stream().skip(before).anyMatch(limited::equals));
        client.say("mei", room, "/incident note heard at once");
        client.awaitText("mei", room, "heard at once");
        polls.forEach(poll -> assertThat(direct.state(poll)).contains(DirectMessage.State.WAITING));
        transaction.executeWithoutResult(
                status -> polls.forEach(poll -> direct.withdraw(poll, Message.of(Text.plain("over")))));
    }

    private MessageId tell(String person, String text, Telling how) {
        PersonId id = PersonId.parse(ADMIN.personId(person));
        return Objects.requireNonNull(
                transaction.execute(status -> direct.tell(id, Message.of(Text.plain(text)), how)));
    }

    private void awaitState(MessageId message, DirectMessage.State state) {
        ChatClient.awaitility()
                .untilAsserted(() -> assertThat(direct.state(message)).contains(state));
    }

    @Test
    void aDeletedRoomIsToldToWhoCanAct() {
        Incident incident = declare("Room goes away");
        client.say("jonas", incident.room(), "/incident lead @sara");
        client.awaitText("sara", "direct-sara", "You lead the communication of 🟠 " + incident.name());
        ADMIN.delete(incident.room());
        client.say("mei", "general", "/incident note " + incident.name() + " said into the void");
        client.awaitText("sara", "direct-sara", incident.name() + ": what I say does not reach its room");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAnswerThatTakesLongIsAnnouncedAndComesLaterOneWayOrAnother(boolean tooLate) throws Exception {
        String room = declare("Slow answer").room();
        Shown card = client.awaitText("mei", room, "Slow answer");
        int announced = ADMIN.announced();
        SLOW.hold();
        try (ExecutorService people = Executors.newSingleThreadExecutor()) {
            Future<Answer> answer = people.submit(() -> client.press("mei", card.id(), Slow.VERB));
            ChatClient.awaitility().until(() -> ADMIN.announced() > announced);
            ADMIN.forgetHooks(tooLate);
            SLOW.release();
            if (tooLate) {
                client.awaitText("mei", "direct-mei", "It took long.");
            } else {
                assertThat(answer.get().text()).isEqualTo("It took long.");
            }
        } finally {
            ADMIN.forgetHooks(false);
        }
    }

    @Test
    void whoHasLeftTheServerKeepsNobodyOutOfAThread() {
        ADMIN.forbid(MANAGE_CHANNELS);
        try {
            ADMIN.without("leila", () -> {
                String room = declare("One has left").room();
                assertThat(ADMIN.isThread(room)).isTrue();
                client.say("jonas", room, "/incident note the others are here");
                client.awaitText("mei", room, "the others are here");
            });
        } finally {
            ADMIN.allowAll();
        }
    }

    @Test
    void aPressThatTakesLongAndHasNothingToSayLeavesNothingBehind() throws Exception {
        String room = declare("Slow press").room();
        Shown card = client.awaitText("mei", room, "Slow press");
        int announced = ADMIN.announced();
        SLOW.hold();
        try (ExecutorService people = Executors.newSingleThreadExecutor()) {
            Future<Answer> answer = people.submit(() -> client.press("mei", card.id(), Slow.VERB + ":quiet"));
            ChatClient.awaitility().until(() -> ADMIN.announced() > announced);
            SLOW.release();
            assertThat(answer.get().replies()).isEmpty();
        }
    }

    @Test
    void aBotThatIsRemovedAndAddedAgainSaysWhatWaited() {
        Incident incident = declare("Removed and added");
        ADMIN.removeBot();
        server.advanceClock(Duration.ofMinutes(11));
        ADMIN.addBot();
        client.awaitText("mei", incident.room(), "for the first update");
    }

    @Test
    void commandsAreRegisteredWhenTheyChangedAndNotElse() {
        int registrations = ADMIN.registrations();
        int identified = DISCORD.gateway().identified();
        DISCORD.gateway().refuseResume(true);
        DISCORD.gateway().drop();
        ChatClient.awaitility().until(() -> DISCORD.gateway().identified() > identified);
        DISCORD.gateway().refuseResume(false);
        DiscordWorld.awaitConnection(DISCORD, server);
        client.say("mei", "general", "/incident help");
        assertThat(ADMIN.registrations()).isEqualTo(registrations);
    }

    @Test
    void aRefusedTokenDegradesTheBotUntilItIsTakenAgain() {
        DISCORD.changeToken("another");
        ChatClient.awaitility().untilAsserted(() -> {
            assertThat(server.operatorsPage("/actuator/health/degraded").statusCode())
                    .isEqualTo(503);
            assertThat(server.page("/readyz").statusCode()).isEqualTo(200);
            assertThat(server.operatorsPage("/actuator/health/degraded").body())
                    .contains("DISCORD_TOKEN", "not valid")
                    .doesNotContain(FakeDiscord.TOKEN);
        });
        DISCORD.changeToken(FakeDiscord.TOKEN);
        Awaitility.await("what waits is tried again within a minute")
                .atMost(Duration.ofSeconds(75))
                .until(() -> server.operatorsPage("/actuator/health/degraded").statusCode() == 200);
        DiscordWorld.awaitConnection(DISCORD, server);
        assertThat(server.operatorsPage("/actuator/health/degraded").statusCode())
                .isEqualTo(200);
        assertThat(client.say("mei", "general", "/incident help").text()).contains("/incident declare");
    }

    @Test
    void aSecondServerHasItsOwnRoomsAndPeople() {
        String other = ADMIN.addServer();
        DiscordWorld.awaitConnection(DISCORD, server);
        DiscordClient there = new DiscordClient(DISCORD, server, other);
        String said = there.declare("mei", "In the other server", Map.of()).text();
        String room = said.replaceFirst("(?s).*#(inc-\\d+-in-the-other-server).*", "$1");
        there.awaitText("mei", room, "In the other server");
        assertThat(client.rooms("mei")).doesNotContain(room);
    }
}
