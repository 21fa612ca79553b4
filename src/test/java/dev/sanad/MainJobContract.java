package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.ChatClient;
import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import dev.sanad.testing.PlaygroundClient;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/**
 * What must hold on every database and every platform, as people type, press and read there. What no platform can get wrong is asked
 * less often: {@link DatabaseContract} and {@link MainJobOnH2IT}.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
abstract class MainJobContract {

    static final String PROMISED = " Customers cannot pay (Serious): customers were promised an update by";
    private static final String MARKUP = "<script>alert(1)</script> **x** & \"y\" @everyone";

    @LocalServerPort
    private int port;

    private ChatClient client = new PlaygroundClient(0);

    @BeforeEach
    void connect() {
        client = client(port);
    }

    /** The people of the platform. */
    ChatClient people() {
        return client;
    }

    /** The platform on which people talk to the bot. */
    ChatClient client(int port) {
        return new PlaygroundClient(port);
    }

    /** An incident of its own, led by Sara. */
    record Scene(String name, String room) {

        String number() {
            return name.substring("INC-".length());
        }
    }

    Scene scene(String title, Map<String, String> answers) {
        String declared = client.declare("mei", title, answers).text();
        Matcher name = Pattern.compile("(INC-\\d+).*#(inc-[a-z0-9-]+)").matcher(declared);
        assertThat(name.find()).as(declared).isTrue();
        Scene scene = new Scene(name.group(1), name.group(2));
        client.awaitText("mei", scene.room(), scene.name());
        if (!declared.contains("@Sara Lindgren leads")) {
            client.say("jonas", scene.room(), "/incident lead @sara");
            client.awaitText("sara", scene.room(), scene.name()); // she is brought into the room after the answer
        }
        return scene;
    }

    Scene scene() {
        return scene("Customers cannot pay", Map.of("impact", "pay", "scope", "customers in Europe"));
    }

    Shown draft(Scene scene, String text) {
        Answer form = client.say("sara", scene.room(), "/incident draft acknowledged");
        client.submit("sara", form, text.isEmpty() ? Map.of() : Map.of("text", text));
        return client.await("sara", scene.room(), message -> message.text().contains("revision 1 by"));
    }

    @Test
    void anIncidentHasARoomWithItsPeopleAndLiveCards() {
        Scene scene = scene();
        for (String person : List.of("mei", "sara", "jonas", "leila")) {
            assertThat(client.rooms(person)).contains(scene.room());
        }
        client.awaitText("mei", "status-updates", scene.name() + " · Customers cannot pay");
        client.say("jonas", scene.room(), "/incident severity severe");
        client.await(
                "sara",
                scene.room(),
                message -> message.edited() && message.text().contains("Severe · since"));
        client.await(
                "mei",
                "status-updates",
                message -> message.text().contains(scene.name() + " · ")
                        && message.text().contains("Severe"));
    }

    @Test
    void theCommsLeadApprovesExactlyTheTextOnce() {
        Scene scene = scene();
        Shown draft = draft(scene, "Customers in Europe cannot pay. Next update in 15 minutes.");
        Answer refused = client.press("jonas", draft, "update.approve");
        assertThat(refused.text()).contains("Only the comms lead approves: @Sara Lindgren");
        assertThat(refused.replies().getFirst().has("update.edit")).isTrue();

        assertThat(client.press("sara", draft, "update.approve").replies()).isEmpty();
        assertThat(client.press("sara", draft.id(), draft.action("update.approve"))
                        .text())
                .startsWith("Already published at");
        String page = client.page("/status/incidents/" + scene.name()).body();
        assertThat(page).contains("Customers in Europe cannot pay. Next update in 15 minutes.");
        assertThat(page.split("<article class=\"update\">", -1)).hasSize(2);
        client.awaitText("sara", scene.room(), "✅ #status-updates");
    }

    @Test
    void manyApprovalsAtOncePublishOnce() throws Exception {
        Scene scene = scene();
        Shown draft = draft(scene, "");
        String approve = draft.action("update.approve");
        Callable<Answer> press = () -> client.press("sara", draft.id(), approve);
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Future<Answer>> answers = people.invokeAll(Collections.nCopies(8, press));
            int published = 0;
            for (Future<Answer> answer : answers) {
                if (answer.get().replies().isEmpty()) {
                    published++;
                } else {
                    assertThat(answer.get().text()).startsWith("Already published");
                }
            }
            assertThat(published).isEqualTo(1);
        }
        assertThat(client.page("/status/incidents/" + scene.name()).body().split("<article class=\"update\">", -1))
                .hasSize(2);
    }

    @Test
    void anEditVoidsWhatWasOnTheScreen() {
        Scene scene = scene();
        Shown first = draft(scene, "Customers in Europe cannot pay. Next update in 15 minutes.");
        Answer form = client.press("jonas", first, "update.edit");
        client.submit(
                "jonas", form, Map.of("text", "Customers in Europe cannot pay by card. Next update in 15 minutes."));
        Answer stale = client.press("sara", first.id(), first.action("update.approve"));
        assertThat(stale.text()).contains("Revision 2 by @Jonas Weber is newer");
        assertThat(client.page("/status/incidents/" + scene.name()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void ofTwoWhoEditAtOnceTheSecondIsToldAndLosesNothing() {
        Scene scene = scene();
        Shown first = draft(scene, "");
        Answer saras = client.press("sara", first, "update.edit");
        Answer jonas = client.press("jonas", first, "update.edit");
        assertThat(client.submit("jonas", jonas, Map.of("text", "Jonas' words. Next update in 15 minutes."))
                        .replies())
                .isEmpty();
        Answer told = client.submit("sara", saras, Map.of("text", "Sara's words. Next update in 15 minutes."));
        assertThat(told.text()).contains("@Jonas Weber saved revision 2", "kept as revision 3", "Jonas' words.");
        client.await(
                "sara",
                scene.room(),
                message ->
                        message.text().contains("revision 3") && message.text().contains("Sara's words."));
    }

    @Test
    void thePromiseIsRemindedOfSnoozedAndEscalated() {
        Scene scene = scene();
        client.press(
                "sara", draft(scene, "Customers in Europe cannot pay. Next update in 15 minutes."), "update.approve");
        client.advanceClock(Duration.ofMinutes(11));
        Shown before = client.awaitText("sara", scene.room(), scene.name() + PROMISED);
        client.awaitText("sara", "direct-sara", scene.name() + PROMISED);
        assertThat(client.press("jonas", before, "reminder.snooze").text()).contains("@Sara Lindgren");
        Answer why = client.press("sara", before, "reminder.snooze");
        assertThat(client.submitWrong("sara", why, Map.of("reason", " ")).has("reason"))
                .isTrue();
        client.submit("sara", why, Map.of("reason", "waiting for the database team"));
        client.awaitText("sara", scene.room(), "by @Sara Lindgren: waiting for the database team");
        ChatClient.awaitility()
                .untilAsserted(() -> assertThat(client.messages("sara", scene.room()))
                        .noneMatch(message -> message.id().equals(before.id())));
        client.awaitText("sara", "direct-sara", scene.name() + ": this reminder was put off to");

        client.advanceClock(Duration.ofMinutes(6));
        client.awaitText("sara", scene.room(), "is due now");
        client.awaitText("sara", scene.room(), "overdue since");
        client.advanceClock(Duration.ofMinutes(4));
        Shown late = client.await(
                "omar",
                "direct-omar",
                message -> message.text().contains(scene.name() + "\u2069")
                        && message.text().contains("ما زال العملاء ينتظرون"));
        client.press("omar", late, "reminder.stand-in");
        client.awaitText("sara", scene.room(), "@Omar Haddad stands in for the comms lead");
        Shown draft = draft(scene, "Customers in Europe still cannot pay. Next update in 15 minutes.");
        assertThat(client.press("omar", draft, "update.approve").replies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/incident status INC-999999|There is no such incident",
                "/incident lead @nobody INC-1|anybody called \"nobody\"",
                "/incident draft no-news and more|and more",
                "/incident severity terrible|terrible",
                "/incident note|",
                "/sanad|I don't know \"/sanad\". Did you mean /sanad me?",
                "/incidents list|I don't know \"/incidents\". Did you mean /incident list?"
            })
    void aSlipInACommandIsSaidPlainly(String typed, String words) {
        Answer answer = client.say("sara", "general", typed);
        assertThat(answer.form().isNull()).isTrue();
        assertThat(answer.text()).contains(words == null ? "" : words).doesNotContain("Something broke");
    }

    @Test
    void theIncidentClosesWithTheAllClearAndNotBefore() {
        Scene scene = scene();
        client.press("sara", draft(scene, ""), "update.approve");
        client.submit("sara", client.say("sara", scene.room(), "/incident resolve"), Map.of());
        Shown allClear =
                client.await("sara", scene.room(), message -> message.text().contains("Resolved · revision 1"));
        assertThat(client.say("sara", "general", "/incident list").text()).contains(scene.name());
        client.press("sara", allClear, "update.approve");
        Shown offer = client.awaitText("sara", scene.room(), scene.name() + " is over");
        assertThat(client.say("sara", "general", "/incident list").text()).doesNotContain(scene.name() + " Customers");
        Shown card = client.awaitText("sara", scene.room(), "✅ " + scene.name() + " · ");
        assertThat(card.actions()).isEmpty();
        Answer late = client.press("sara", card.id(), "update.draft:" + scene.number());
        assertThat(late.form().get("title").asString()).contains("Follow-up");
        assertThat(client.say("jonas", scene.room(), "/incident severity minimal")
                        .text())
                .contains("is over since");

        Answer followUp = client.press("sara", offer, "update.draft");
        assertThat(followUp.values().get("text"))
                .contains("## What happened", "## How we fixed it", "## What we are changing");
    }

    @Test
    void aPrivateIncidentReachesNobodyOutside() {
        Scene scene = scene("Payroll was sent twice", Map.of("visibility", "private", "impact", "x"));
        Shown unmade = draft(scene, "Some people got their pay twice. Next update in 15 minutes.");
        assertThat(unmade.text()).contains("Goes to: nowhere outside this room", "Promise it, or leave it out");
        client.press("sara", unmade, "update.take-time");
        Shown draft =
                client.await("sara", scene.room(), message -> message.text().contains("revision 2"));
        client.press("sara", draft, "update.approve");
        client.awaitText("sara", scene.room(), "Seen in this room only.");
        assertThat(client.page("/status").body()).doesNotContain("Payroll");
        assertThat(client.page("/status/incidents/" + scene.name()).statusCode())
                .isEqualTo(404);
        assertThat(client.messages("noor", "status-updates"))
                .noneMatch(message -> message.text().contains("Payroll"));
        assertThat(client.rooms("noor")).doesNotContain(scene.room());
        assertThat(client.say("noor", "general", "/incident list").text()).doesNotContain("Payroll");
        assertThat(client.say("noor", "general", "/incident status " + scene.name())
                        .text())
                .doesNotContain("Payroll");
        assertThat(client.press(
                                "noor",
                                client.say("noor", "general", "/incident")
                                        .replies()
                                        .getFirst()
                                        .id(),
                                "incident.facts:" + scene.number())
                        .text())
                .contains("There is no such incident");
    }

    @Test
    void theChecklistIsAnsweredInPiecesByTwo() {
        Scene scene = scene();
        Answer meis = client.say("mei", scene.room(), "/incident checklist");
        Answer jonas = client.say("jonas", scene.room(), "/incident checklist");
        client.submit("mei", meis, Map.of("safe", "Orders already placed are safe"));
        client.submit("jonas", jonas, Map.of("teams", "engineering teams"));
        Shown card = client.await(
                "mei",
                scene.room(),
                message -> message.text().contains("Still unknown")
                        && !message.text().contains("teams"));
        assertThat(card.text()).doesNotContain("what is safe").contains("another way");
        Answer form = client.say("mei", scene.room(), "/incident draft acknowledged");
        assertThat(form.values().get("text"))
                .contains("Orders already placed are safe.", "Our engineering teams are on it.");
    }

    @Test
    void markupStaysTextEverywhere() {
        Scene scene = scene(MARKUP, Map.of("impact", MARKUP, "scope", MARKUP));
        client.say("mei", scene.room(), "/incident note " + MARKUP);
        client.say("mei", scene.room(), MARKUP);
        client.press("sara", draft(scene, MARKUP + " Some. Next update in 15 minutes."), "update.approve");
        client.awaitText("sara", scene.room(), "✅ #status-updates");
        for (String room : List.of(scene.room(), "status-updates")) {
            assertThat(client.messages("sara", room))
                    .allSatisfy(message -> assertThat(message.html()).doesNotContain("<script"));
        }
        assertThat(client.page("/status").body()).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(client.page("/status/incidents/" + scene.name()).body()).doesNotContain("<script");
    }

    @Test
    void aFormSentTwiceHasOneEffect() {
        Answer form = client.say("mei", "general", "/incident declare Sent twice");
        String first = client.submit("mei", form, Map.of()).text();
        assertThat(client.submit("mei", form, Map.of()).text()).isEqualTo(first);
        assertThat(client.rooms("mei").stream().filter(room -> room.contains("sent-twice")))
                .hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title | ''",
                "title | '   '",
                "title | '\u200B\u200F'",
                "since | whenever",
                "since | 2999-01-01 10:00",
                "severity | dreadful",
                "visibility | secret"
            })
    void whatCannotBeTakenIsSaidBesideItsField(String field, String value) {
        Answer form = client.say("mei", "general", "/incident declare Something");
        assertThat(client.submitWrong("mei", form, Map.of(field, value))
                        .get(field)
                        .asString())
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🔥 Shop is on fire 🔥",
                "العملاء لا يستطيعون الدفع",
                "مشتریان نمی‌توانند پرداخت کنند",
                "a\u202Egnihton\u200B z"
            })
    void titlesOfAnyScriptAreTaken(String title) {
        Scene scene = scene(title, Map.of());
        Shown card = client.awaitText("sara", scene.room(), scene.name() + " · ");
        assertThat(card.text())
                .contains(title.replace("\u202E", "").replace("\u200B", ""))
                .doesNotContain("\u202E");
    }

    @Test
    void anUnknownCommandMeetsItsLikelyMeaning() {
        Answer answer = client.say("mei", "general", "/incident declrae");
        assertThat(answer.text()).isEqualTo("I don't know \"declrae\". Did you mean /incident declare?");
        assertThat(client.press("mei", answer.replies().getFirst(), "command.run")
                        .values())
                .containsKey("title");
        assertThat(client.say("mei", "general", "/nonsense").text()).contains("nonsense");
        assertThat(client.say("mei", "general", "/incident severity dreadful").text())
                .contains("right");
    }

    @Test
    void whoDraftsFromADirectMessageIsToldWhereTheDraftIs() {
        Scene scene = scene();
        client.say("sara", scene.room(), "/incident lead @omar");
        Shown told =
                client.awaitText("omar", "direct-omar", "أنتم من يتولى التواصل مع العملاء في 🟠 \u2068" + scene.name());
        Answer done = client.submit("omar", client.press("omar", told, "update.draft"), Map.of());
        assertThat(done.text()).isEqualTo("المسودة في \u2068#" + scene.room() + "\u2069.");
    }

    @Test
    void handingOverTellsBoth() {
        Scene scene = scene();
        client.say("sara", scene.room(), "/incident lead @omar");
        client.awaitText("omar", "direct-omar", "أنتم من يتولى التواصل مع العملاء في 🟠 \u2068" + scene.name());
        client.awaitText("sara", "direct-sara", "@Omar Haddad now leads the communication of " + scene.name());
        assertThat(client.say("mei", scene.room(), "/incident lead").text()).startsWith("@Omar Haddad leads");
    }

    @Test
    void helpListsEveryCommand() {
        String help = client.say("mei", "general", "/incident help").text();
        assertThat(help)
                .contains(
                        "/incident declare",
                        "/incident list",
                        "/incident status",
                        "/incident severity",
                        "/incident note",
                        "/incident lead",
                        "/incident checklist",
                        "/incident draft",
                        "/incident resolve",
                        "/incident help");
    }

    @Test
    void operatorsAreToldWhatReadinessAndDegradationAreMadeOf() {
        PlaygroundClient server = new PlaygroundClient(port);
        assertThat(server.operatorsPage("/actuator/health/readiness").body())
                .contains("\"db\"", "\"timers\"", "\"readinessState\"", "\"UP\"")
                .doesNotContain("delivery", "slack", "discord");
        assertThat(server.operatorsPage("/actuator/health/degraded").body())
                .contains("\"delivery\"", "\"slack\"", "\"discord\"", "\"UP\"");
        assertThat(server.operatorsPage("/actuator/prometheus").body())
                .contains("sanad_commands_seconds", "sanad_deliveries_queued{state=\"waiting\"}");
    }

    @Test
    void everybodyElseIsToldNothingButWhetherItIsReady() {
        PlaygroundClient server = new PlaygroundClient(port);
        for (String path : List.of("/livez", "/readyz", "/actuator/health/readiness", "/actuator/health/liveness")) {
            assertThat(server.page(path).statusCode()).as(path).isEqualTo(200);
            assertThat(server.page(path).body()).as(path).isEqualTo("{\"status\":\"UP\"}");
        }
        for (String path : List.of(
                "/actuator",
                "/actuator/prometheus",
                "/actuator/health",
                "/actuator/health/db",
                "/actuator/health/degraded",
                "/actuator/health/readiness/db")) {
            assertThat(server.page(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
