package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.ChatClient;
import dev.sanad.testing.ChatClient.Shown;
import dev.sanad.testing.FolderCopy;
import dev.sanad.testing.Pings;
import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.slack.FakeSlack;
import dev.sanad.testing.slack.SlackAdmin;
import dev.sanad.testing.slack.SlackClient;
import dev.sanad.testing.slack.SlackWorld;
import dev.sanad.testing.slack.Transport;
import dev.sanad.testing.slack.UnpacedSlack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The contract in Slack, over signed HTTP requests. */
@Import(UnpacedSlack.class)
@Order(2)
class MainJobBySlackHttpIT extends MainJobContract {

    private static final String SIGNING_SECRET = "a-secret-for-tests";
    private static final FakeSlack SLACK = new FakeSlack();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void connectSlack(DynamicPropertyRegistry properties) throws IOException {
        SlackWorld.configure(properties, SLACK, folder);
        new FolderCopy(folder.resolve("bot-config")).append("plan.yml", LongOutage.ESCALATION_ROOM);
        properties.add("SLACK_SIGNING_SECRET", () -> SIGNING_SECRET);
    }

    @AfterAll
    static void stop() {
        SLACK.close();
    }

    @Test
    void aMessageIsKeptOnTheTimelineOnce() {
        SlackClient slack = client(port);
        String declared = slack.declare("mei", "Kept words", Map.of()).text();
        String room = declared.replaceFirst("(?s).*#(inc-\\d+-kept-words).*", "$1");
        slack.awaitText("mei", room, "Kept words");
        slack.say("jonas", room, "The <primary> is @sara & full");
        Shown said = slack.awaitText("mei", room, "The <primary> is");
        assertThat(slack.shortcut("mei", said.id(), "incident.keep").replies()).isEmpty();
        slack.react("sara", said.id(), "pushpin");
        slack.react("sara", said.id(), "tada");
        slack.awaitText("mei", room, "📌 @Mei Tanaka kept what @Jonas Weber wrote: The <primary> is");
        slack.say("mei", room, "Said later");
        slack.react("sara", slack.awaitText("mei", room, "Said later").id(), "pushpin");
        slack.awaitText("mei", room, "📌 @Sara Lindgren kept what @Mei Tanaka wrote: Said later");
        assertThat(slack.messages("mei", room))
                .filteredOn(each -> each.text().startsWith("📌"))
                .hasSize(2);
        assertThat(slack.say("mei", room, "/incident status").text()).contains("kept what @Jonas Weber wrote at");
    }

    @Test
    void theHomeTabShowsWhatConcernsAPerson() {
        SlackClient slack = client(port);
        String declared = slack.declare("mei", "Seen at home", Map.of("impact", "pay", "scope", "all"))
                .text();
        String room = declared.replaceFirst("(?s).*#(inc-\\d+-seen-at-home).*", "$1");
        slack.awaitText("mei", room, "Seen at home");
        slack.say("jonas", room, "/incident lead @sara");
        slack.submit("sara", slack.say("sara", room, "/incident draft acknowledged"), Map.of());
        assertThat(slack.home("sara").text())
                .contains("Seen at home", "Waiting for your approval", "Acknowledged · #" + room)
                .contains("You read English, and your times are in Europe/Berlin.");
        assertThat(slack.home("leila").text()).contains("زبان شما", "فارسی", "Asia/Tehran");
        assertThat(slack.press("leila", "home", "command.run:incident:declare").values())
                .containsKey("title");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aChangeOfTheProfileIsFollowed(boolean told) {
        SlackClient slack = client(port);
        SlackAdmin admin = new SlackAdmin(SLACK, new Transport.Http(port, SIGNING_SECRET));
        admin.speak("noor", "ar-EG", told);
        assertThat(slack.home("noor").text()).contains("العربية");
        admin.speak("noor", "en-US", told);
        assertThat(slack.home("noor").text()).contains("You read English");
    }

    @Test
    void whoIsAddedToAGroupMayWhatItsRoleMayHoweverManyAreAdded() {
        SlackClient slack = client(port);
        String room = slack.declare("mei", "More hands", Map.of())
                .text()
                .replaceFirst("(?s).*#(inc-\\d+-more-hands).*", "$1");
        slack.awaitText("mei", room, "More hands");
        assertThat(slack.say("mei", room, "/incident severity severe").text()).contains("a right that you do not have");
        SlackAdmin admin = new SlackAdmin(SLACK, new Transport.Http(port, SIGNING_SECRET));
        long before = groupsRead();
        admin.changeGroup("responders", List.of("jonas", "mei"), 50);
        ChatClient.awaitility()
                .untilAsserted(() -> assertThat(slack.say("mei", room, "/incident severity severe")
                                .replies())
                        .isEmpty());
        admin.changeGroup("responders", List.of("jonas"), 1);
        ChatClient.awaitility()
                .untilAsserted(() -> assertThat(slack.say("mei", room, "/incident severity serious")
                                .text())
                        .contains("a right that you do not have"));
        assertThat(groupsRead() - before).isLessThan(25);
    }

    private static long groupsRead() {
        return SLACK.calls().stream().filter("usergroups.list"::equals).count();
    }

    @Test
    void aChannelSaysWhatItIsForLeadsToTheStatusPageAndIsArchivedInTheEnd() {
        SlackClient slack = client(port);
        String room = slack.declare("mei", "Soon <archived>", Map.of("impact", "pay", "scope", "all"))
                .text()
                .replaceFirst("(?s).*#(inc-\\d+-soon-archived).*", "$1");
        slack.awaitText("mei", room, "Soon <archived>");
        ChatClient.awaitility()
                .untilAsserted(() ->
                        assertThat(SLACK.bookmarks(room)).containsExactly("Status page http://localhost:8080/status"));
        ChatClient.awaitility()
                .untilAsserted(() ->
                        assertThat(SLACK.pins(room)).singleElement().asString().contains("Still unknown"));
        assertThat(SLACK.topic(room)).matches("INC-\\d+: Soon &lt;archived&gt;");
        assertThat(SLACK.purpose(room)).startsWith("The room of INC-").contains("/incident help");

        slack.close(room);
        slack.advanceClock(Duration.ofHours(3).plusMinutes(1));
        slack.awaitText("mei", room, "I archive this room");
        ChatClient.awaitility().until(() -> SLACK.isArchived(room));
    }

    @Test
    void whatCanWaitWaitsForTheEndOfDoNotDisturbAndWhatCannotDoesNot() {
        SlackClient slack = client(port);
        String room = slack.declare("mei", "Quiet hours", Map.of())
                .text()
                .replaceFirst("(?s).*#(inc-\\d+-quiet-hours).*", "$1");
        slack.awaitText("mei", room, "Quiet hours");
        slack.say("jonas", room, "/incident lead @sara");
        Instant end = Instant.ofEpochSecond(Instant.now().getEpochSecond() + 4);
        SLACK.doNotDisturb("sara", end);
        String name = "INC-" + room.replaceAll("\\D", "");
        slack.say("jonas", room, "/incident lead @omar"); // that she no longer leads can wait
        slack.say("sara", room, "/incident lead @sara"); // that she leads again cannot
        slack.awaitText("sara", "direct-sara", "You lead the communication of 🟠 " + name);
        assertThat(Instant.now()).isBefore(end);
        String waits = "@Omar Haddad now leads the communication of " + name;
        assertThat(slack.messages("sara", "direct-sara"))
                .noneMatch(message -> message.text().contains(waits) && !message.edited()); // an edit notifies nobody
        slack.await("sara", "direct-sara", message -> message.text().contains(waits) && !message.edited());
        assertThat(Instant.now()).isAfterOrEqualTo(end);
    }

    @Test
    void onlyWhoMustActIsNotifiedAndOnce() {
        SlackAdmin admin = new SlackAdmin(SLACK, new Transport.Http(port, SIGNING_SECRET));
        new Pings(client(port), admin::notified).walk();
    }

    @Test
    void nobodyIsForgottenInThirtyHoursOfSilence() {
        new LongOutage(client(port), new PlaygroundClient(port), jdbc).inSilence();
    }

    @Test
    void nobodyIsForgottenWhenTheLeadChangesThreeTimes() {
        new LongOutage(client(port), new PlaygroundClient(port), jdbc).withThreeLeads();
    }

    @Override
    SlackClient client(int port) {
        PlaygroundClient server = new PlaygroundClient(port);
        SlackWorld.awaitConnection(server);
        return new SlackClient(SLACK, new Transport.Http(port, SIGNING_SECRET), server);
    }
}
