package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.ChatClient;
import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.discord.DiscordAdmin;
import dev.sanad.testing.discord.DiscordClient;
import dev.sanad.testing.discord.DiscordWorld;
import dev.sanad.testing.discord.FakeDiscord;
import dev.sanad.testing.slack.FakeSlack;
import dev.sanad.testing.slack.SlackClient;
import dev.sanad.testing.slack.SlackWorld;
import dev.sanad.testing.slack.Transport;
import dev.sanad.testing.slack.UnpacedSlack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One incident with people in Slack and in Discord, whose commands are registered once for all servers. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
@Import(UnpacedSlack.class)
class BothPlatformsIT {

    private static final String SIGNING_SECRET = "a-secret-for-tests";
    private static final FakeSlack SLACK = new FakeSlack();
    private static final FakeDiscord DISCORD = new FakeDiscord();
    private static final DiscordAdmin DISCORD_ADMIN = new DiscordAdmin(DISCORD);

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    private PlaygroundClient server = new PlaygroundClient(0);
    private SlackClient slack = new SlackClient(SLACK, new Transport.Http(0, SIGNING_SECRET), server);
    private DiscordClient discord = new DiscordClient(DISCORD, server);

    @DynamicPropertySource
    static void connect(DynamicPropertyRegistry properties) throws IOException {
        SlackWorld.configure(properties, SLACK, folder);
        properties.add("SLACK_SIGNING_SECRET", () -> SIGNING_SECRET);
        properties.add("DISCORD_TOKEN", () -> FakeDiscord.TOKEN);
        properties.add("sanad.discord.api-url", DISCORD::apiUrl);
        properties.add("sanad.discord.gateway-url", DISCORD::gatewayUrl);
        properties.add("sanad.discord.commands", () -> "global");
    }

    @AfterAll
    static void stop() {
        SLACK.close();
        DISCORD.close();
    }

    @BeforeEach
    void meet() {
        server = new PlaygroundClient(port);
        slack = new SlackClient(SLACK, new Transport.Http(port, SIGNING_SECRET), server);
        discord = new DiscordClient(DISCORD, server);
        DiscordWorld.awaitConnection(DISCORD, server);
        DiscordWorld.meetEverybody(discord);
    }

    /** An incident of Slack that Sara leads there; the name of its room. */
    private String declared(String title, Map<String, String> answers) {
        String room = slack.declare("mei", title, answers).text().replaceFirst("(?s).*#(inc-\\d+[a-z0-9-]*).*", "$1");
        slack.awaitText("mei", room, title);
        slack.say("jonas", room, "/incident lead @sara");
        slack.awaitText("sara", room, title);
        return room;
    }

    private static String name(String room) {
        return "INC-" + room.replaceFirst("inc-(\\d+).*", "$1");
    }

    private Shown inBoth(String room, String words) {
        discord.awaitText("noor", room, words);
        return slack.awaitText("mei", room, words);
    }

    @Test
    void aJoinedIncidentIsCarriedFromBothSides() {
        String room = declared("Carried together", Map.of("impact", "pay", "scope", "customers in Europe"));
        slack.submit("sara", slack.say("sara", room, "/incident draft acknowledged"), Map.of());
        slack.awaitText("sara", room, "Acknowledged · revision 1");
        slack.say("mei", room, "/incident note said before anybody came");

        Answer joined = discord.say("noor", "general", "/incident join " + name(room));
        assertThat(joined.text()).contains("You are in #" + room);
        inBoth(room, name(room) + " is in Discord");
        List<Shown> there = discord.messages("noor", room);
        assertThat(there.getFirst().text()).contains(name(room), "Carried together", "@Sara Lindgren");
        assertThat(there).noneMatch(message -> message.text().contains("said before anybody came"));

        Shown draft = discord.await("noor", room, message -> message.has("update.edit"));
        Answer edited = discord.submit(
                "jonas",
                discord.press("jonas", draft, "update.edit"),
                Map.of("text", "Customers in Europe cannot pay. Next update in 15 minutes."));
        assertThat(edited.replies()).isEmpty();
        inBoth(room, "Acknowledged · revision 2 by @Jonas Weber");
        Shown shown = slack.await("sara", room, message -> message.text().contains("revision 2"));
        assertThat(discord.press("noor", draft.id(), shown.action("update.approve"))
                        .text())
                .contains("Only the comms lead approves: @Sara Lindgren");
        assertThat(slack.press("sara", shown, "update.approve").replies()).isEmpty();
        inBoth(room, "by @Sara Lindgren (revision 2)");
        assertThat(discord.press("noor", draft.id(), shown.action("update.approve"))
                        .text())
                .contains("Already published");

        discord.say("noor", room, "/incident note the bank answers");
        inBoth(room, "📝 @Noor Salem: the bank answers");
        server.advanceClock(Duration.ofMinutes(11));
        Shown reminder = inBoth(room, "customers were promised an update by");
        slack.submit("sara", slack.press("sara", reminder, "reminder.snooze"), Map.of("reason", "the bank calls back"));
        inBoth(room, "the bank calls back");
        for (ChatClient each : List.of(slack, discord)) {
            ChatClient.awaitility()
                    .untilAsserted(() -> assertThat(each.messages("noor", room))
                            .noneMatch(message -> message.text().contains("customers were promised")));
        }
    }

    @Test
    void whoeverLeadsFromTheOtherPlatformHasARoomThere() {
        String room = declared("Led from elsewhere", Map.of("impact", "pay", "scope", "all"));
        discord.say("noor", "general", "/incident join " + name(room));
        Answer form =
                slack.press("sara", slack.awaitText("sara", "direct-sara", "Led from elsewhere"), "incident.hand-over");
        String omar = option(form, "Omar Haddad · Discord · ");
        assertThat(slack.submit("sara", form, Map.of("person", omar)).text()).contains("@Omar Haddad leads");
        Shown told = discord.awaitText("omar", "direct-omar", "Led from elsewhere");
        assertThat(told.text()).contains("#" + room);
        inBoth(room, "@Omar Haddad leads the communication");

        discord.submit("omar", discord.press("omar", told, "update.draft"), Map.of());
        discord.press("omar", discord.await("omar", room, message -> message.has("update.approve")), "update.approve");
        slack.awaitText("mei", room, "by @Omar Haddad (revision 1)");
        discord.submit("omar", discord.say("omar", room, "/incident resolve"), Map.of());
        Shown allClear = discord.await("omar", room, message -> message.text().contains("Resolved · revision 1"));
        discord.press("omar", allClear, "update.approve");
        inBoth(room, name(room) + " is over");
        assertThat(server.page("/status/incidents/" + name(room)).body().split("<article class=\"update\">", -1))
                .hasSize(3);
        server.advanceClock(Duration.ofHours(3).plusMinutes(1));
        inBoth(room, "is long over, so I archive this room");
        ChatClient.awaitility().until(() -> DISCORD_ADMIN.isReadOnly(room));
    }

    @Test
    void aPrivateIncidentIsJoinedByThoseOnlyWhoTakePart() {
        String room = declared("Between us", Map.of("visibility", "private"));
        assertThat(discord.say("noor", "general", "/incident join " + name(room))
                        .text())
                .contains("There is no such incident");
        assertThat(discord.rooms("noor")).doesNotContain(room);
        slack.submit(
                "sara",
                slack.press("sara", slack.awaitText("sara", "direct-sara", "Between us"), "incident.hand-over"),
                Map.of("person", DISCORD_ADMIN.personId("omar")));
        discord.awaitText("omar", room, "Between us");
        assertThat(discord.rooms("noor")).doesNotContain(room);
    }

    @Test
    void manyWhoFollowAtOnceGetOneRoom() throws Exception {
        String room = declared("Followed", Map.of());
        Shown card = discord.awaitText("noor", "status-updates", "Followed");
        try (ExecutorService people = Executors.newFixedThreadPool(5)) {
            List<Callable<Answer>> presses = Stream.of("noor", "jonas", "mei", "sara", "leila")
                    .map(person -> (Callable<Answer>) () -> discord.press(person, card, "incident.follow"))
                    .toList();
            for (Future<Answer> answer : people.invokeAll(presses)) {
                assertThat(answer.get().text()).contains("You are in #" + room);
            }
        }
        discord.awaitText("noor", room, name(room) + " is in Discord");
        assertThat(discord.rooms("noor")).containsOnlyOnce(room);
        assertThat(discord.messages("noor", room))
                .filteredOn(message -> message.text().contains("is in Discord"))
                .hasSize(1);
    }

    @Test
    void anIncidentOfDiscordIsFollowedInSlack() {
        String room = discord.declare("mei", "Seen here first", Map.of())
                .text()
                .replaceFirst("(?s).*#(inc-\\d+[a-z0-9-]*).*", "$1");
        discord.awaitText("mei", room, "Seen here first");
        assertThat(slack.say("noor", "general", "/incident list").text()).contains("Seen here first");
        assertThat(slack.say("noor", "general", "/incident join " + name(room)).text())
                .contains("You are in #" + room);
        slack.awaitText("noor", room, name(room) + " is in Slack as well now");
        slack.say("jonas", room, "/incident severity severe");
        discord.awaitText("mei", room, "Changed by @Jonas Weber");
        discord.await("mei", room, message -> message.edited() && message.text().contains("Severe · since"));
        assertThat(slack.say("noor", "general", "/incident join " + name(room)).text())
                .contains("You are in #" + room);
    }

    @Test
    void aRoomThatSomebodyDeletedIsOpenedAnewAndTheOthersGoOn() {
        String room = declared("Deleted there", Map.of());
        discord.say("noor", "general", "/incident join " + name(room));
        inBoth(room, name(room) + " is in Discord");
        DISCORD_ADMIN.delete(room);
        slack.say("mei", room, "/incident note is anybody there");
        slack.awaitText("sara", "direct-sara", "does not reach its room in Discord");
        slack.say("mei", room, "/incident note only here");
        slack.awaitText("mei", room, "only here");

        discord.say("noor", "general", "/incident join " + name(room));
        discord.awaitText("noor", room, name(room) + " is in Discord");
        assertThat(discord.messages("noor", room).getFirst().text()).contains("Deleted there");
        slack.say("mei", room, "/incident note back again");
        inBoth(room, "back again");
    }

    /** Makes somebody's account in Slack and one in Discord one person. */
    private void link(String inSlack, String inDiscord) {
        Shown asked = discord.say(inDiscord, "general", "/sanad link " + code(inSlack))
                .replies()
                .getFirst();
        discord.press(inDiscord, asked, "people.link-claim");
        discord.press(inDiscord, asked, "people.link-claim");
        Shown question = slack.awaitText(inSlack, "direct-" + inSlack, "Is that you?");
        assertThat(slack.press(inSlack, question, "people.link-confirm").text())
                .contains("You are one person for me now");
        assertThat(slack.press(inSlack, question, "people.link-confirm").text()).contains("I know you as one person");
    }

    private String code(String inSlack) {
        String offered = slack.say(inSlack, "general", "/sanad link").text();
        return offered.replaceFirst("(?s).*/sanad link \\W?([A-Z0-9]{8}).*", "$1");
    }

    @Test
    void linkedAccountsAreOnePerson() {
        String room = declared("Led by two accounts", Map.of("impact", "pay", "scope", "all"));
        discord.say("mei", "general", "/incident join " + name(room));
        slack.submit("sara", slack.say("sara", room, "/incident draft acknowledged"), Map.of());
        Shown draft = discord.await("mei", room, message -> message.has("update.approve"));
        assertThat(discord.press("mei", draft, "update.approve").text())
                .contains("Only the comms lead approves: @Sara Lindgren");
        link("sara", "mei");
        discord.awaitText(
                "mei", "direct-mei", "You are one person for me now: Sara Lindgren · Slack, Mei Tanaka · Discord");
        assertThat(discord.press("mei", draft, "update.approve").replies()).isEmpty();
        slack.awaitText("sara", room, "by @Sara Lindgren (revision 1)");
        discord.awaitText("mei", room, "by @Mei Tanaka (revision 1)");

        assertThat(slack.messages("sara", "direct-sara"))
                .filteredOn(message -> message.text().contains("Is that you?"))
                .hasSize(1);
        Answer settings = discord.say("mei", "general", "/sanad me");
        discord.submit("mei", settings, Map.of("contact", DISCORD_ADMIN.personId("mei")));
        server.advanceClock(Duration.ofMinutes(11));
        discord.awaitText("mei", "direct-mei", "customers were promised an update by");
        assertThat(slack.messages("sara", "direct-sara"))
                .noneMatch(message ->
                        message.text().contains(name(room)) && message.text().contains("customers were promised"));

        Shown linked = discord.say("mei", "general", "/sanad link").replies().getFirst();
        assertThat(linked.text()).contains("I know you as one person: Sara Lindgren · Slack, Mei Tanaka · Discord");
        assertThat(discord.press("mei", linked, "people.unlink").text()).contains("stays with Sara Lindgren · Slack");
        assertThat(discord.say("mei", room, "/incident severity severe").text())
                .contains("a right that you do not have");
    }

    @Test
    void nothingIsLinkedUnlessBothSaySo() {
        assertThat(discord.say("noor", "general", "/sanad link NONESUCH").text())
                .contains("I do not know this code");
        String code = code("leila");
        assertThat(slack.say("leila", "general", "/sanad link " + code).text()).contains("کد این‌جا برای شما");
        assertThat(slack.say("omar", "general", "/sanad link " + code).text()).contains("مساحة العمل نفسها");
        Shown asked = discord.say("noor", "general", "/sanad link " + code.toLowerCase(Locale.ROOT))
                .replies()
                .getFirst();
        assertThat(asked.text()).contains("Is Leila Karimi · Slack your account, too?");
        String yes = asked.action("people.link-claim");
        assertThat(discord.press("jonas", asked.id(), yes).text()).contains("I do not know this code");
        DISCORD_ADMIN.closeToDirect("noor", true);
        discord.press("noor", asked, "people.link-claim");
        assertThat(discord.say("jonas", "general", "/sanad link " + code).text())
                .contains("I do not know this code");
        Shown question = slack.say("leila", "general", "/sanad link").replies().getFirst();
        String confirm = question.action("people.link-confirm");
        assertThat(slack.press("noor", question.id(), confirm).text()).contains("I do not know this code");
        slack.press("leila", question, "people.link-refuse");
        assertThat(slack.press("leila", question.id(), confirm).text()).contains("این کد را نمی‌شناسم");
        DISCORD_ADMIN.closeToDirect("noor", false);

        String late = code("leila");
        server.advanceClock(Duration.ofMinutes(11));
        assertThat(discord.say("noor", "general", "/sanad link " + late).text()).contains("I do not know this code");
        assertThat(discord.say("noor", "general", "/sanad me").values()).doesNotContainKey("contact");
    }

    private static String option(Answer form, String label) {
        return form.form()
                .get("fields")
                .valueStream()
                .flatMap(field -> field.get("options").valueStream())
                .filter(option -> option.get("label").asString().startsWith(label))
                .map(option -> option.get("value").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " in " + form.form()));
    }
}
