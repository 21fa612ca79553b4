package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.chat.Rooms;
import dev.sanad.testing.ChatClient;
import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import dev.sanad.testing.FolderCopy;
import dev.sanad.testing.PlaygroundClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** On H2, which is asked also what depends neither on the database nor on the platform. */
@Order(1)
class MainJobOnH2IT extends DatabaseContract {

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Rooms rooms;

    @Autowired
    private ApplicationEventPublisher events;

    @DynamicPropertySource
    static void keepDataApart(DynamicPropertyRegistry properties) throws IOException {
        Path config = FolderCopy.of("bot-config", folder)
                .append("plan.yml", "archive-rooms-after: 3h\n" + LongOutage.ESCALATION_ROOM)
                .path();
        properties.add("sanad.config-dir", config::toString);
        properties.add("sanad.data-dir", () -> folder.resolve("data").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/playground/page/page.js",
                "/playground/api/people",
                "/%70layground/api/people",
                "/playground;x=1/api/people",
                "/playground/%61pi/people",
                "//playground/api/people",
                "/./playground/api/people",
                "/status/../playground/api/people",
                "/status/..;/playground/api/people"
            })
    void noSpellingOfAPathLeadsAForeignNamePastTheGuard(String path) throws IOException {
        assertThat(statusLine(path, "evil.example")).doesNotContain(" 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/playground/api/people", "/%70layground/api/people"})
    void thisMachineIsLetIn(String path) throws IOException {
        assertThat(statusLine(path, "localhost:" + port)).contains(" 200 ");
    }

    @Test
    void aRoomReadByManyTabsAtOnceIsReadOnce() throws Exception {
        Callable<JsonNode> read =
                () -> new PlaygroundClient(port).post("/rooms/support/read", Map.of("as", "noor"), 200);
        try (ExecutorService tabs = Executors.newFixedThreadPool(8)) {
            for (Future<JsonNode> answer : tabs.invokeAll(Collections.nCopies(24, read))) {
                assertThat(answer.get().isNull()).isTrue();
            }
        }
    }

    @Test
    void aTitleOfFiveThousandCharactersIsRefusedAndKept() {
        PlaygroundClient client = new PlaygroundClient(port);
        String long5000 = "x".repeat(5000);
        Answer form = client.say("mei", "general", "/incident declare " + long5000);
        assertThat(form.values().get("title")).isEqualTo(long5000);
        assertThat(client.submitWrong("mei", form, Map.of()).get("title").asString())
                .contains("5,000", "120");
    }

    @Test
    void aRoomLeadsToTheStatusPageAndIsArchivedInTheEnd() {
        PlaygroundClient client = new PlaygroundClient(port);
        String room = client.declare("mei", "Soon archived", Map.of("impact", "pay", "scope", "all"))
                .text()
                .replaceFirst("(?s).*#(inc-\\d+-soon-archived).*", "$1");
        client.awaitText("mei", room, "Soon archived");
        JsonNode shown = client.room("mei", room);
        assertThat(shown.get("topic").asString()).matches("INC-\\d+: Soon archived");
        assertThat(shown.get("bookmark").get("address").asString()).endsWith("/status");
        assertThat(shown.get("archived").asBoolean()).isFalse();

        client.close(room);
        client.advanceClock(Duration.ofHours(3).plusMinutes(1));
        client.awaitText("mei", room, "I archive this room");
        ChatClient.awaitility()
                .until(() -> client.room("mei", room).get("archived").asBoolean());
        JsonNode refused = client.post("/rooms/" + room + "/messages", Map.of("as", "mei", "text", "hello"), 400);
        assertThat(refused.get("detail").asString()).contains("archived");
    }

    @Test
    void thePageSaysThatAnUpdateIsLateFromTheMinuteAfterItsTime() {
        PlaygroundClient client = new PlaygroundClient(port);
        Scene scene = scene();
        client.press("sara", draft(scene, ""), "update.approve");
        client.awaitText("sara", scene.room(), "📣 Published");
        String path = "/status/incidents/" + scene.name();
        Instant promised = Instant.parse(client.page(path)
                .body()
                .replaceFirst("(?s).*Next update:</span>\\s*<span><time datetime=\"([^\"]+)\".*", "$1"));
        client.advanceClock(Duration.between(now(client), promised).plusSeconds(30));
        assertThat(client.page(path).body()).contains("Next update:").doesNotContain("is late");

        client.advanceClock(Duration.ofSeconds(30));
        for (HttpResponse<String> page : List.of(client.page(path), client.page("/status"))) {
            assertThat(page.body())
                    .containsPattern(
                            "This update is late\\. It was promised for</span>\\s*<span><time datetime=\"" + promised);
            assertThat(page.headers().firstValue("Cache-Control"))
                    .hasValue("max-age=10, public, stale-if-error=86400, stale-while-revalidate=30");
        }
        assertThat(client.page(path).body()).doesNotContain("Next update:");
        client.awaitText("sara", scene.room(), "overdue since");

        client.close(scene.room());
        assertThat(client.page(path).body()).doesNotContain("Next update:", "is late");
    }

    @Test
    void theCardSaysThatAnUpdateIsOverdueAlsoWhileTheReminderIsPutOff() {
        PlaygroundClient client = new PlaygroundClient(port);
        Scene scene = scene("Put off", Map.of("impact", "pay", "scope", "customers in Europe"));
        client.press("sara", draft(scene, ""), "update.approve");
        client.awaitText("sara", scene.room(), "📣 Published");
        client.advanceClock(Duration.ofMinutes(13));
        Shown reminder = client.await("sara", scene.room(), message -> message.has("reminder.snooze"));
        client.submit("sara", client.press("sara", reminder, "reminder.snooze"), Map.of("reason", "waiting"));
        client.awaitText("sara", scene.room(), "Snoozed to");
        client.advanceClock(Duration.ofMinutes(4));
        client.await(
                "sara",
                scene.room(),
                message -> message.text().contains("overdue since")
                        && message.text().contains("Comms lead"));
    }

    private static Instant now(PlaygroundClient client) {
        return Instant.parse(client.get("/clock").get("now").asString());
    }

    @Test
    void whatWaitsTooLongDegradesTheBotAndLeavesItReady() {
        PlaygroundClient client = new PlaygroundClient(port);
        Timestamp anHourAgo = Timestamp.from(Instant.now().minus(Duration.ofHours(1)));
        jdbc.sql("""
                        insert into delivery (id, lane, kind, payload, state, attempts, not_before, created_at)
                        values (?, 'stuck', 'nobody''s', '{}', 'later', 1, ?, ?)""")
                .params(UUID.randomUUID(), Timestamp.from(Instant.now().plus(Duration.ofHours(1))), anHourAgo)
                .update();
        try {
            HttpResponse<String> degraded = client.operatorsPage("/actuator/health/degraded");
            assertThat(degraded.statusCode()).isEqualTo(503);
            assertThat(degraded.body()).contains("OUT_OF_SERVICE", "oldestWaitingSeconds");
            assertThat(client.operatorsPage("/actuator/health/readiness").statusCode())
                    .isEqualTo(200);
            assertThat(client.page("/readyz").statusCode()).isEqualTo(200);
        } finally {
            jdbc.sql("delete from delivery where lane = 'stuck'").update();
        }
        assertThat(client.operatorsPage("/actuator/health/degraded").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsToldTwiceAtOnceIsKnownOnce() throws Exception {
        AtOnce atOnce = new AtOnce(jdbc, transaction, rooms, events);
        atOnce.aChannelIsOneRoom();
        atOnce.aPersonIsOne();
        atOnce.anAccountHasOneCode(new PlaygroundClient(port));
    }

    @Test
    void aRepairTimeBlocksApprovalUntilTheSuggestionIsUsed() {
        Scene scene = scene();
        Shown blocked = draft(
                scene, "Customers in Europe cannot pay. It will be fixed in 10 minutes. Next update in 15 minutes.");
        assertThat(blocked.text()).contains("🛑", "opens when every 🛑 is settled");
        assertThat(blocked.has("update.approve")).isFalse();
        Answer forced = people().press("sara", blocked.id(), "update.approve:" + draftNumber(blocked) + ":1");
        assertThat(forced.text()).startsWith("Not published yet");

        people().press("sara", blocked, "update.use");
        Shown settled =
                people().await("sara", scene.room(), message -> message.text().contains("revision 2"));
        assertThat(settled.text())
                .contains("We do not know yet how long this will take.")
                .doesNotContain("10 minutes");
        assertThat(settled.has("update.approve")).isTrue();
    }

    @Test
    void whoMayNotIsToldWhoMay() {
        Scene scene = scene();
        assertThat(people().say("mei", scene.room(), "/incident severity minimal")
                        .text())
                .contains("@Jonas Weber", "@Sara Lindgren");
        assertThat(people().say("mei", scene.room(), "/incident lead @jonas").text())
                .contains("@Sara Lindgren");
        assertThat(people().say("sara", scene.room(), "/incident lead @jonas").text())
                .contains("may not approve updates", "@Omar Haddad");
    }

    @Test
    void nobodyIsForgottenInThirtyHoursOfSilence() {
        new LongOutage(people(), new PlaygroundClient(port), jdbc).inSilence();
    }

    @Test
    void nobodyIsForgottenWhenTheLeadChangesThreeTimes() {
        new LongOutage(people(), new PlaygroundClient(port), jdbc).withThreeLeads();
    }

    /** Over a bare socket, since clients tidy paths up and choose the Host header themselves. */
    private String statusLine(String path, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(20), StandardCharsets.US_ASCII);
        }
    }

    private static String draftNumber(Shown draft) {
        return draft.action("update.edit").replaceFirst("^update.edit:(\\d+):.*$", "$1");
    }
}
