package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.util.thread.DaemonThreadExecutorServiceProvider;
import dev.sanad.chat.DirectMessage;
import dev.sanad.chat.DirectMessages;
import dev.sanad.chat.Message;
import dev.sanad.chat.MessageId;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Telling;
import dev.sanad.testing.ChatClient;
import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.slack.FakeSlack;
import dev.sanad.testing.slack.Fault;
import dev.sanad.testing.slack.SlackClient;
import dev.sanad.testing.slack.SlackWorld;
import dev.sanad.testing.slack.Transport;
import dev.sanad.testing.slack.UnpacedSlack;
import dev.sanad.wording.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Slack on its bad days. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
@Import(UnpacedSlack.class)
@Order(2)
class SlackTroubleIT {

    private static final String SIGNING_SECRET = "a-secret-for-tests";
    private static final FakeSlack SLACK = new FakeSlack();

    private static final String SLACK_TEAM = "T0BAZAAR";

    @TempDir
    private static Path folder;

    @Autowired
    private Slack sdk;

    @Autowired
    private DirectMessages direct;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private PlaygroundClient server = new PlaygroundClient(0);
    private SlackClient client = new SlackClient(SLACK, new Transport.Http(0, SIGNING_SECRET), server);

    @DynamicPropertySource
    static void connectSlack(DynamicPropertyRegistry properties) throws IOException {
        SlackWorld.configure(properties, SLACK, folder);
        properties.add("SLACK_SIGNING_SECRET", () -> SIGNING_SECRET);
    }

    @AfterAll
    static void stop() {
        SLACK.close();
    }

    @BeforeEach
    void connect() {
        server = new PlaygroundClient(port);
        SlackWorld.awaitConnection(server);
        client = new SlackClient(SLACK, new Transport.Http(port, SIGNING_SECRET), server);
    }

    private record Incident(int number, String room) {}

    private Incident declare(String title) {
        String said = client.declare("mei", title, Map.of()).text();
        Matcher name = Pattern.compile("INC-(\\d+) .*#(inc-\\d+[a-z0-9-]*)").matcher(said);
        assertThat(name.find()).as(said).isTrue();
        Incident declared = new Incident(Integer.parseInt(name.group(1)), name.group(2));
        ChatClient.awaitility()
                .until(() -> SLACK.channels("inc-" + declared.number() + "-").size() == 1);
        return declared;
    }

    static Stream<Fault> faults() {
        return Stream.of(
                Fault.rateLimited(1),
                Fault.of(Fault.Kind.BROKEN),
                Fault.of(Fault.Kind.BROKEN_AFTERWARDS),
                Fault.of(Fault.Kind.LOST_AFTERWARDS),
                Fault.error("internal_error"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whateverHappensToAMessageItIsThereOnceAndInOrder(Fault fault) {
        String room = declare("Messages are lost").room();
        client.awaitText("mei", room, "INC-");
        SLACK.failNext("chat.postMessage", fault);
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
    void asLongAsSlackAsksToWaitNothingIsSent() {
        String room = declare("Too fast").room();
        client.awaitText("mei", room, "INC-");
        Instant asked = Instant.now();
        SLACK.failNext("chat.postMessage", Fault.rateLimited(3));
        client.say("mei", room, "/incident note sent in time");
        client.awaitText("mei", room, "sent in time");
        assertThat(Duration.between(asked, Instant.now())).isGreaterThan(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource({"restricted_action", "invalid_name_specials", "missing_scope"})
    void aRoomThatSlackRefusesIsToldToWhoCanAct(String error) {
        SLACK.failNext("conversations.create", Fault.error(error));
        String said = client.declare("mei", "Refused", Map.of()).text();
        String name = said.replaceFirst("(?s).*(INC-\\d+).*", "$1");
        client.awaitText("mei", "direct-mei", name + ": what I say does not reach its room in Slack (" + error + ")");
    }

    @ParameterizedTest
    @CsvSource({"user_disabled, LEFT", "user_not_found, LEFT", "cannot_dm_bot, CLOSED"})
    void whomSlackDoesNotLetTheBotWriteToIsToldOf(String error, DirectMessage.State state) {
        awaitState(tell("leila", "before", Telling.atOnce()), DirectMessage.State.DELIVERED);
        SLACK.unreachable("leila", error);
        awaitState(tell("leila", "into the void", Telling.atOnce()), state);
        SLACK.unreachable("leila", "");
        awaitState(tell("leila", "after", Telling.atOnce()), DirectMessage.State.DELIVERED);
    }

    @ParameterizedTest
    @MethodSource("untold")
    void whoDoesNotWantToBeDisturbedIsNotWhenSlackDoesNotSayWhetherTheyDo(Fault fault) {
        SLACK.doNotDisturb("noor", Instant.now().plusSeconds(3600));
        SLACK.failNext("dnd.info", fault);
        MessageId said = tell("noor", "can wait", Telling.inTime());
        ChatClient.awaitility().until(() -> !SLACK.isFailing("dnd.info") && inState("held") == 1);
        SLACK.doNotDisturb("noor", Instant.EPOCH);
        assertThat(direct.state(said)).contains(DirectMessage.State.WAITING);
        transaction.executeWithoutResult(status -> direct.withdraw(said, Message.of(Text.plain("over"))));
    }

    static Stream<Fault> untold() {
        return Stream.of(
                Fault.of(Fault.Kind.BROKEN),
                Fault.of(Fault.Kind.LOST_AFTERWARDS),
                Fault.error("internal_error"),
                Fault.rateLimited(1));
    }

    @ParameterizedTest
    @CsvSource({"missing_scope", "user_not_found", "not_allowed_token_type"})
    void whatSlackWillNeverSayKeepsNothingBack(String error) {
        SLACK.failNext("dnd.info", Fault.error(error));
        awaitState(tell("leila", "said at once", Telling.inTime()), DirectMessage.State.DELIVERED);
    }

    private long inState(String state) {
        return jdbc.sql("select count(*) from delivery where state = ?")
                .params(state)
                .query(Long.class)
                .single();
    }

    @Test
    void whileSlackAsksToWaitWithWhatGoesToManyAnIncidentGoesOn() {
        String room = declare("Polls are slow").room();
        client.awaitText("mei", room, "INC-");
        awaitState(tell("noor", "before", Telling.atOnce()), DirectMessage.State.DELIVERED);
        awaitSilence();
        SLACK.failNext("chat.postMessage", Fault.rateLimited(12));
        List<MessageId> polls = Stream.of("noor", "leila", "omar")
                .map(person -> tell(person, "poll", Telling.atOnce().bulk()))
                .toList();
        ChatClient.awaitility().until(() -> !SLACK.isFailing("chat.postMessage"));
        client.say("mei", room, "/incident note heard at once");
        client.awaitText("mei", room, "heard at once");
        polls.forEach(poll -> assertThat(direct.state(poll)).contains(DirectMessage.State.WAITING));
        transaction.executeWithoutResult(
                status -> polls.forEach(poll -> direct.withdraw(poll, Message.of(Text.plain("over")))));
    }

    @Test
    void theSdkHasItsOwnThreadsAlthoughBoltBringsSome() {
        assertThat(sdk.getConfig().getMethodsConfig().getExecutorServiceProvider())
                .isNotSameAs(DaemonThreadExecutorServiceProvider.getInstance());
    }

    private MessageId tell(String person, String text, Telling how) {
        PersonId id = new PersonId(SLACK_TEAM, "U0" + person.toUpperCase(Locale.ROOT));
        return Objects.requireNonNull(
                transaction.execute(status -> direct.tell(id, Message.of(Text.plain(text)), how)));
    }

    /** Until nothing is on its way, so that the next call is the one that a test means. */
    private void awaitSilence() {
        ChatClient.awaitility()
                .until(() -> jdbc.sql("select count(*) from delivery where state in ('waiting', 'sending', 'later')")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private void awaitState(MessageId message, DirectMessage.State state) {
        ChatClient.awaitility()
                .untilAsserted(() -> assertThat(direct.state(message)).contains(state));
    }

    @Test
    void anAnswerWhoseAddressHasExpiredComesDirectly() {
        String room = declare("Answered late").room();
        Shown card = client.awaitText("mei", room, "INC-");
        client.pressLate("mei", card.id(), "gone:1");
        client.awaitText("mei", "direct-mei", "This button is from another time");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whateverHappensToARoomItIsMadeOnce(Fault fault) {
        SLACK.failNext("conversations.create", fault);
        Incident incident = declare("Rooms are lost");
        client.awaitText("mei", incident.room(), "INC-" + incident.number());
        assertThat(SLACK.channels("inc-" + incident.number() + "-")).hasSize(1);
    }

    @Test
    void aTakenNameLeadsToTheNextFreeOne() {
        int next = declare("Before it").number() + 1;
        SLACK.createChannel("inc-" + next + "-name-is-taken");
        client.declare("mei", "Name is taken", Map.of());
        client.awaitText("sara", "inc-" + next + "-name-is-taken-2", "INC-" + next);
    }

    @Test
    void anArchivedRoomIsToldToWhoCanAct() {
        Incident incident = declare("Room goes away");
        client.awaitText("mei", incident.room(), "INC-" + incident.number());
        client.say("jonas", incident.room(), "/incident lead @sara");
        SLACK.archive(incident.room());
        client.say("mei", "general", "/incident note INC-" + incident.number() + " said into the void");
        client.awaitText("sara", "direct-sara", "does not reach its room in Slack (is_archived)");
    }

    @Test
    void aFormThatComesTooLateIsOneButtonAway() {
        Answer late = client.sayLate("mei", "general", "/incident declare Slow network & more");
        assertThat(late.form().isNull()).isTrue();
        assertThat(late.text()).isEqualTo("Your form is ready.");
        Answer opened = client.press("mei", late.replies().getFirst(), "slack.again");
        assertThat(opened.values()).containsEntry("title", "Slow network & more");
    }

    @Test
    void aRefusedTokenDegradesTheBotUntilItIsTakenAgain() {
        String room = declare("Token is revoked").room();
        client.awaitText("mei", room, "INC-");
        awaitSilence();
        SLACK.failNext("chat.postMessage", Fault.error("token_revoked"));
        client.say("mei", room, "/incident note waits for the token");
        ChatClient.awaitility().untilAsserted(() -> {
            assertThat(server.operatorsPage("/actuator/health/degraded").statusCode())
                    .isEqualTo(503);
            assertThat(server.page("/readyz").statusCode()).isEqualTo(200);
            assertThat(server.operatorsPage("/actuator/health/degraded").body())
                    .contains("SLACK_BOT_TOKEN", "token_revoked")
                    .doesNotContain(FakeSlack.BOT_TOKEN);
        });
        client.say("mei", room, "/incident checklist");
        assertThat(server.operatorsPage("/actuator/health/degraded").statusCode())
                .isEqualTo(200);
    }
}
