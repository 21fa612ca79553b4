package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.ChatClient;
import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.FolderCopy;
import dev.sanad.testing.Pings;
import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.RollCall;
import dev.sanad.testing.discord.DiscordAdmin;
import dev.sanad.testing.discord.DiscordClient;
import dev.sanad.testing.discord.DiscordWorld;
import dev.sanad.testing.discord.FakeDiscord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

/** The contract in Discord. */
@Order(2)
@Import(RollCall.class)
class MainJobByDiscordIT extends MainJobContract {

    private static final FakeDiscord DISCORD = new FakeDiscord();

    private static final DiscordAdmin ADMIN = new DiscordAdmin(DISCORD);
    private static final int MANAGE_CHANNELS = 4;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private static Path folder;

    @Autowired
    private RollCall rollCall;

    @DynamicPropertySource
    static void connectDiscord(DynamicPropertyRegistry properties) throws IOException {
        DiscordWorld.configure(properties, DISCORD, folder);
        new FolderCopy(folder.resolve("bot-config")).append("plan.yml", LongOutage.ESCALATION_ROOM);
    }

    @AfterAll
    static void stop() {
        DISCORD.close();
    }

    private DiscordClient discord() {
        return client(port);
    }

    private static String room(Answer declared) {
        return declared.text().replaceFirst("(?s).*#(inc-\\d+[a-z0-9-]*).*", "$1");
    }

    @Test
    void itIsToldWhoOfThoseThatAreNamedIsThere() {
        rollCall.awaitSomebody("Discord", DiscordWorld.id("sara"));
    }

    @Test
    void aMessageIsKeptOnTheTimelineOnce() {
        DiscordClient discord = discord();
        String room = room(discord.declare("mei", "Kept words", Map.of()));
        discord.awaitText("mei", room, "Kept words");
        discord.say("jonas", room, "The <primary> is @sara & full");
        String said = discord.awaitText("mei", room, "The <primary> is").id();
        assertThat(discord.shortcut("mei", said, "Add to incident timeline").text())
                .startsWith("✅");
        discord.shortcut("sara", said, "Add to incident timeline");
        discord.awaitText("mei", room, "📌 @Mei Tanaka kept what @Jonas Weber wrote: The <primary> is");
        discord.say("mei", room, "/incident note the last");
        discord.awaitText("mei", room, "the last");
        assertThat(discord.messages("mei", room))
                .filteredOn(each -> each.text().startsWith("📌 @"))
                .hasSize(1);
    }

    @Test
    void whatIsTypedIsSuggestedAsFarAsThePersonMaySeeIt() {
        DiscordClient discord = discord();
        String name =
                discord.declare("mei", "Suggested to all", Map.of()).text().replaceFirst("(?s).*?(INC-\\d+).*", "$1");
        discord.declare("mei", "Suggested to some", Map.of("visibility", "private"));
        assertThat(discord.suggestions("noor", "general", "note", "incident", "suggested"))
                .containsExactly(name + " Suggested to all");
        assertThat(discord.suggestions("noor", "general", "status", "incident", name.toLowerCase(Locale.ROOT)))
                .contains(name + " Suggested to all");
        assertThat(discord.suggestions("noor", "general", "note", "incident", "no such thing"))
                .isEmpty();
    }

    @Test
    void aChannelSaysWhatItIsForLeadsToTheStatusPageAndIsReadOnlyInTheEnd() {
        DiscordClient discord = discord();
        String room = room(discord.declare("mei", "Soon over", Map.of("impact", "pay", "scope", "all")));
        discord.awaitText("mei", room, "Soon over");
        ChatClient.awaitility()
                .untilAsserted(
                        () -> assertThat(ADMIN.topic(room))
                                .matches(
                                        "(?s)INC-\\d+: Soon over\n.*/incident help.*\nStatus page: http://localhost:8080/status"));
        ChatClient.awaitility()
                .untilAsserted(() ->
                        assertThat(ADMIN.pins(room)).singleElement().asString().contains("Still unknown"));
        discord.close(room);
        assertThat(ADMIN.isReadOnly(room)).isFalse();
        discord.advanceClock(Duration.ofHours(3).plusMinutes(1));
        ChatClient.awaitility().until(() -> ADMIN.isReadOnly(room));
    }

    @Test
    void aPrivateRoomKeepsItsPeopleWhenMoreComeAndWhenItIsOver() {
        DiscordClient discord = discord();
        String room = room(discord.declare("mei", "Between us", Map.of("visibility", "private")));
        discord.awaitText("mei", room, "Between us");
        discord.say("jonas", room, "/incident lead @omar");
        discord.say("omar", room, "/incident lead @sara");
        ChatClient.awaitility().until(() -> discord.rooms("sara").contains(room));
        discord.close(room);
        discord.advanceClock(Duration.ofHours(3).plusMinutes(1));
        ChatClient.awaitility().until(() -> ADMIN.isReadOnly(room));
        for (String person : List.of("mei", "omar", "sara")) {
            assertThat(discord.rooms(person)).contains(room);
        }
        assertThat(discord.rooms("noor")).doesNotContain(room);
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "private"})
    void whereTheBotMayMakeNoChannelsItMakesAThread(String visibility) {
        DiscordClient discord = discord();
        ADMIN.forbid(MANAGE_CHANNELS);
        try {
            Answer declared = discord.declare("mei", "In a thread", Map.of("visibility", visibility));
            String room = room(declared);
            discord.awaitText("mei", room, "In a thread");
            assertThat(ADMIN.isThread(room)).isTrue();
            ChatClient.awaitility()
                    .untilAsserted(() -> assertThat(ADMIN.pins(room))
                            .filteredOn(pinned -> !pinned.contains("Still unknown"))
                            .hasSize(visibility.equals("public") ? 1 : 0)
                            .allMatch("[Status page](<http://localhost:8080/status>)"::equals));
            assertThat(discord.rooms("noor").contains(room)).isEqualTo(visibility.equals("public"));
            discord.say("jonas", room, "/incident lead @sara");
            discord.awaitText("sara", room, "In a thread");
            discord.close(room);
            discord.advanceClock(Duration.ofHours(3).plusMinutes(1));
            ChatClient.awaitility().until(() -> ADMIN.isReadOnly(room));
        } finally {
            ADMIN.allowAll();
        }
    }

    @Test
    void whoseTimeZoneIsNotKnownIsAskedOnceAndMayChoosePersianToo() {
        DiscordClient discord = discord();
        assertThat(discord.messages("leila", "general"))
                .filteredOn(message -> message.text().startsWith("I do not know your time zone."))
                .hasSize(1);
        String asked = discord.awaitText("leila", "general", "I do not know your time zone.")
                .id();
        Answer form = discord.press("leila", asked, "command.run:sanad:me");
        assertThat(form.values()).containsEntry("language", "en").containsEntry("zone", "");
        assertThat(discord.submitWrong("leila", form, Map.of("zone", "Atlantis"))
                        .get("zone")
                        .asString())
                .startsWith("I know no such time zone.");
        assertThat(discord.submit("leila", form, Map.of("language", "fa", "zone", "تهران"))
                        .text())
                .contains("فارسی", "Asia/Tehran");
        assertThat(discord.say("leila", "general", "/incident declare").form().toString())
                .contains("Asia/Tehran");
        assertThat(discord.say("leila", "general", "/sanad me").values())
                .containsEntry("language", "fa")
                .containsEntry("zone", "Asia/Tehran");
    }

    @Test
    void whoIsGivenARoleMayWhatItAllowsAtOnceAndNoLongerWhenItIsTaken() {
        DiscordClient discord = discord();
        String room = room(discord.declare("mei", "More hands", Map.of()));
        discord.awaitText("mei", room, "More hands");
        assertThat(discord.say("mei", room, "/incident severity severe").text())
                .contains("a right that you do not have");
        ADMIN.hold("mei", Set.of("responders"));
        assertThat(discord.say("mei", room, "/incident severity severe").text()).startsWith("✅");
        ADMIN.hold("mei", Set.of());
        assertThat(discord.say("mei", room, "/incident severity serious").text())
                .contains("a right that you do not have");
    }

    @Test
    void nobodyIsNotifiedByWhatSomebodyTyped() {
        DiscordClient discord = discord();
        String room = room(discord.declare("mei", "Hello @everyone and <@" + ADMIN.id("noor") + ">", Map.of()));
        discord.awaitText("mei", room, "Hello @everyone and <@" + ADMIN.id("noor") + ">");
        discord.say("jonas", room, "/incident note about @here");
        discord.say("jonas", room, "/incident lead @omar");
        discord.awaitText("mei", room, "about @here");
        discord.awaitText("sara", room, "INC-"); // she is in every public room
        discord.submit("sara", discord.say("sara", room, "/incident draft acknowledged"), Map.of());
        ChatClient.awaitility().until(() -> ADMIN.notified(room).contains("omar"));
        assertThat(ADMIN.notified(room)).containsExactly("omar");
    }

    @Test
    void onlyWhoMustActIsNotifiedAndOnce() {
        new Pings(discord(), ADMIN::notified).walk();
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
    DiscordClient client(int port) {
        PlaygroundClient server = new PlaygroundClient(port);
        DiscordWorld.awaitConnection(DISCORD, server);
        DiscordClient client = new DiscordClient(DISCORD, server);
        DiscordWorld.meetEverybody(client);
        return client;
    }
}
