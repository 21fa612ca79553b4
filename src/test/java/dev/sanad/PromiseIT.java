package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.ChatClient;
import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.Settled;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The promise of the next update: a value of the draft, kept by reminders until the update or the all-clear. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class PromiseIT {

    private static final Pattern NAME = Pattern.compile("(INC-\\d+).*#(inc-[a-z0-9-]+)");

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private ChatClient client = new PlaygroundClient(0);

    @DynamicPropertySource
    static void keepDataApart(DynamicPropertyRegistry properties) {
        properties.add("sanad.data-dir", () -> folder.resolve("data").toString());
    }

    @BeforeEach
    void connect() {
        client = new PlaygroundClient(port);
    }

    private record Scene(String name, String room) {}

    private Scene declare(String title, String severity) {
        return declare(title, Map.of("impact", "pay", "scope", "all", "severity", severity));
    }

    private Scene declare(String title, Map<String, String> answers) {
        String declared = client.declare("mei", title, answers).text();
        Matcher name = NAME.matcher(declared);
        assertThat(name.find()).as(declared).isTrue();
        Scene scene = new Scene(name.group(1), name.group(2));
        client.awaitText("mei", scene.room(), scene.name());
        client.say("jonas", scene.room(), "/incident lead @sara");
        client.awaitText("sara", scene.room(), scene.name());
        return scene;
    }

    private Shown draft(Scene scene, String phase, Map<String, String> answers) {
        Answer form = client.say("sara", scene.room(), "/incident draft " + phase);
        client.submit("sara", form, answers);
        return client.await(
                "sara",
                scene.room(),
                message -> message.text().contains("revision 1 by") && message.has("update.edit"));
    }

    private Shown revision(Scene scene, int number) {
        return client.await("sara", scene.room(), message -> message.text().contains("revision " + number + " by"));
    }

    private void publish(Scene scene, Map<String, String> answers) {
        assertThat(client.press("sara", draft(scene, "acknowledged", answers), "update.approve")
                        .replies())
                .isEmpty();
        client.awaitText("sara", scene.room(), "📣 Published");
    }

    @Test
    void theTimeChosenInTheFormIsPrintedShownAndKept() {
        Scene scene = declare("Promised in the form", "serious");
        Shown draft = draft(scene, "acknowledged", Map.of("next", "45"));
        String clock = draft.text().replaceFirst("(?s).*Next update here at (\\d\\d:\\d\\d) Berlin time.*", "$1");
        assertThat(draft.text()).contains("Next update: ⏰ " + clock);
        assertThat(client.press("sara", draft, "update.approve").replies()).isEmpty();
        client.awaitText("sara", scene.room(), "⏰ " + clock + ", promised at");
        assertThat(client.page("/status/incidents/" + scene.name()).body()).contains(clock);

        client.advanceClock(Duration.ofMinutes(39));
        new Settled(jdbc).await();
        assertThat(client.messages("sara", scene.room()))
                .noneMatch(message -> message.text().startsWith("⏰"));
        client.advanceClock(Duration.ofMinutes(2));
        client.awaitText("sara", scene.room(), "customers were promised an update by " + clock);
    }

    @Test
    void aTextThatDisagreesIsSettledByOnePressEitherWay() {
        Scene scene = declare("Two times", "serious");
        String text = "Some customers cannot pay. Next update in two hours.";
        Shown blocked = draft(scene, "acknowledged", Map.of("text", text));
        assertThat(blocked.text()).contains("It says “in two hours”, but the next update is promised for");
        assertThat(blocked.has("update.approve")).isFalse();

        client.press("sara", blocked, "update.take-time");
        Shown taken = revision(scene, 2);
        assertThat(taken.text()).contains("Next update in two hours.").doesNotContain("🛑");
        assertThat(taken.has("update.approve")).isTrue();

        Answer form = client.press("sara", taken, "update.edit");
        client.submit("sara", form, Map.of("next", "30"));
        Shown followed = revision(scene, 3);
        assertThat(followed.text())
                .as("a time that the writer left alone follows the value")
                .containsPattern("Next update at \\d\\d:\\d\\d Berlin time\\.")
                .doesNotContain("🛑");

        Answer again = client.press("sara", followed, "update.edit");
        client.submit("sara", again, Map.of("text", "Some customers cannot pay. Next update at 25:00."));
        Shown unclear = revision(scene, 4);
        assertThat(unclear.text()).contains("🛑");
        client.press("sara", unclear, "update.use");
        assertThat(revision(scene, 5).text()).containsPattern("Next update at \\d\\d:\\d\\d Berlin time\\.");
    }

    @Test
    void aPromiseThatHasPassedIsAskedForAndThenPublishedAsShown() {
        Scene scene = declare("An old draft", "serious");
        Shown draft = draft(scene, "acknowledged", Map.of());
        client.advanceClock(Duration.ofMinutes(40));
        Shown asked = client.press("sara", draft, "update.approve").replies().getFirst();
        assertThat(asked.text()).contains("is past, or too near");
        String next = asked.text().replaceFirst("(?s).*What would go out now promises (\\d\\d:\\d\\d):.*", "$1");
        assertThat(asked.text()).contains("Next update here at " + next + " Berlin time.");
        assertThat(client.page("/status/incidents/" + scene.name()).statusCode())
                .isEqualTo(404);

        assertThat(client.press("sara", asked, "update.promise").replies()).isEmpty();
        client.awaitText("sara", scene.room(), "approved by @Sara Lindgren (revision 2)");
        assertThat(client.page("/status/incidents/" + scene.name()).body())
                .contains("Next update here at " + next + " Berlin time.");
        client.awaitText("sara", scene.room(), "⏰ " + next + ", promised at");
    }

    @Test
    void aRiseInSeverityGivesTheFirstUpdateItsFullTime() {
        Scene scene = declare("Worse than thought", "minimal");
        client.advanceClock(Duration.ofMinutes(30));
        client.say("jonas", scene.room(), "/incident severity serious");
        client.awaitText("sara", scene.room(), "Serious · since");
        new Settled(jdbc).await();
        assertThat(client.messages("sara", scene.room()))
                .noneMatch(message -> message.text().contains("overdue since"));
        client.advanceClock(Duration.ofMinutes(5));
        client.awaitText("sara", scene.room(), "customers are owed the first update now");
        client.say("jonas", scene.room(), "/incident severity minimal");
        client.say("jonas", scene.room(), "/incident severity serious");
        ChatClient.awaitility()
                .untilAsserted(() -> assertThat(client.messages("sara", scene.room()))
                        .filteredOn(message -> message.text().contains("is now 🟠 Serious; it was 🔵 Minimal"))
                        .hasSize(2));
        assertThat(client.messages("sara", scene.room()))
                .filteredOn(message -> message.text().startsWith("⏰"))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}, which goes to announcement rooms: {1}")
    @CsvSource({"negligible, false", "minimal, false", "significant, true", "serious, true"})
    void anAnnouncementRoomShowsTheLastUpdateOnlyWhenItWentThere(String severity, boolean isShown) {
        Scene scene = declare("Seen by some, " + severity, severity);
        publish(scene, Map.of("text", "Words about it: we are looking. Next update in 45 minutes.", "next", "45"));
        Predicate<Shown> card = message -> message.text().contains(scene.name() + " · Seen by some")
                && message.text().contains("Who is affected")
                && message.text().contains("Acknowledged");
        Shown brief = client.await("noor", "status-updates", card.and(message -> message.has("incident.follow")));
        assertThat(brief.text().contains("Words about it")).isEqualTo(isShown);
        assertThat(brief.text().contains("Last update")).isEqualTo(isShown);
        assertThat(client.await("sara", scene.room(), card.and(message -> message.has("incident.facts")))
                        .text())
                .contains("Last update", "Words about it");
    }

    @Test
    void whoeverIsRemindedOfAPrivateIncidentAndTakesItIsLetIntoItsRoom() {
        Scene scene = declare("Taken by another", Map.of("severity", "serious", "visibility", "private"));
        publish(scene, Map.of("text", "We are looking. Next update in 15 minutes.", "next", "15"));
        assertThat(client.rooms("noor")).doesNotContain(scene.room());
        client.advanceClock(Duration.ofHours(3));
        Shown reminder = client.await(
                "noor",
                "direct-noor",
                message -> message.text().contains(scene.name() + " ") && message.has("reminder.stand-in"));
        assertThat(client.press("noor", reminder, "reminder.stand-in").text()).contains("#" + scene.room());
        client.awaitText("noor", scene.room(), "@Noor Salem stands in for the comms lead of " + scene.name());
    }

    @Test
    void anIncidentThatOwesNothingIsAskedAboutOnceADay() {
        Scene scene = declare("Nobody outside sees it", "negligible");
        client.advanceClock(Duration.ofHours(23));
        new Settled(jdbc).await();
        assertThat(client.messages("sara", scene.room()))
                .noneMatch(message -> message.text().contains("Is it still going on?"));
        client.advanceClock(Duration.ofHours(2));
        Shown question = client.await(
                "sara",
                "direct-sara",
                message -> message.text().contains(scene.name() + " ")
                        && message.text().contains("Is it still going on?"));
        assertThat(client.press("sara", question, "reminder.still-open").text()).contains("I ask again in a day");
        client.await(
                "sara",
                "direct-sara",
                message -> message.id().equals(question.id())
                        && message.text().equals(scene.name() + " stays open. I ask again in a day."));
        client.advanceClock(Duration.ofHours(25));
        client.await(
                "sara",
                "direct-sara",
                message -> message.text().contains(scene.name() + " ")
                        && message.text().contains("Is it still going on?"));
    }

    @Test
    void aLongIncidentIsOfferedASlowerRhythmAndCustomersReadOfIt() {
        Scene scene = declare("It goes on", "serious");
        publish(scene, Map.of());
        client.advanceClock(Duration.ofMinutes(125));
        Shown offer = client.await(
                "sara",
                "direct-sara",
                message -> message.text().contains(scene.name() + " ")
                        && message.text().contains("a slower rhythm"));
        assertThat(client.press("sara", offer, "reminder.rhythm").text()).contains("every 30 min");
        Shown draft =
                client.await("sara", scene.room(), message -> message.text().contains("It goes on"));
        Answer form =
                client.press("sara", draft.id(), "update.draft:" + scene.name().substring(4) + ":investigating");
        assertThat(form.values()).containsEntry("next", "30");
        assertThat(form.values().get("text")).contains("From now on, the time between our updates is 30 minutes.");
    }

    @Test
    void aWaitingDraftIsOfferedByTheReminderInsteadOfASecondOne() {
        Scene scene = declare("A draft waits", "serious");
        publish(scene, Map.of());
        Answer form = client.say("jonas", scene.room(), "/incident draft investigating");
        client.submit("jonas", form, Map.of("next", "60"));
        client.awaitText("sara", scene.room(), "Investigating · revision 1");
        client.advanceClock(Duration.ofMinutes(12));
        Shown reminder = client.await(
                "sara",
                "direct-sara",
                message -> message.text().contains(scene.name() + " ")
                        && message.text().contains("customers were promised"));
        assertThat(reminder.text())
                .contains("A draft waits for approval: Investigating, revision 1", "Room: #" + scene.room());
        assertThat(reminder.has("reminder.no-news")).isFalse();
        assertThat(client.press("sara", reminder, "update.approve").text()).contains("#" + scene.room());
        client.awaitText("sara", "direct-sara", scene.name() + ": an update went out at");
    }

    @Test
    void whatWasRemindedOfOffersTheDraftAsItStandsNow() {
        Scene scene = declare("Written after the reminder", "serious");
        publish(scene, Map.of());
        client.advanceClock(Duration.ofMinutes(11));
        Shown reminder = client.await(
                "sara",
                "direct-sara",
                message -> message.text().contains(scene.name() + " ") && message.has("reminder.no-news"));

        Shown draft = draft(scene, "investigating", Map.of());
        awaitOffered(reminder, "update.approve", ":1");
        Answer form = client.press("jonas", draft, "update.edit");
        client.submit("jonas", form, Map.of("text", form.values().get("text") + " Sorry."));
        awaitOffered(reminder, "update.approve", ":2");
        client.press("sara", revision(scene, 2), "update.discard");
        awaitOffered(reminder, "reminder.no-news", "");
    }

    private Shown told(String person, Scene scene, String words) {
        return client.await(
                person,
                "direct-" + person,
                message ->
                        message.text().contains(scene.name()) && message.text().contains(words));
    }

    /** Somebody writes another revision of the draft that stands in the room. */
    private void revise(String person, Scene scene, int number, String text) {
        Answer form = client.press(person, revision(scene, number - 1), "update.edit");
        client.submit(person, form, Map.of("text", text + " Next update in 30 minutes.", "next", "30"));
        revision(scene, number);
    }

    private Scene drafted(String title, String text) {
        Scene scene = declare(title, "serious");
        draftBy("jonas", scene, "investigating", text);
        return scene;
    }

    private void draftBy(String person, Scene scene, String phase, String text) {
        Answer form = client.say(person, scene.room(), "/incident draft " + phase);
        client.submit(person, form, Map.of("text", text + " Next update in 30 minutes.", "next", "30"));
        client.awaitText("sara", scene.room(), text);
    }

    @Test
    void whatIsToldOfADraftShowsTheNewestRevisionUntilItIsPublished() {
        Scene scene = drafted("Told of a draft", "First words.");
        revise("sara", scene, 2, "Her words.");
        revise("jonas", scene, 3, "Better words.");
        Shown told = told("sara", scene, "a draft by @Jonas Weber waits for your approval");
        assertThat(told.action("update.approve")).endsWith(":3");
        revise("jonas", scene, 4, "Even better words.");
        Shown newest = told("sara", scene, "Even better words.");
        assertThat(newest.id()).isEqualTo(told.id());
        assertThat(newest.action("update.approve")).endsWith(":4");
        revise("jonas", scene, 5, "Our engineers will fix it in 10 minutes.");
        Shown blocked = told("sara", scene, "fix it in 10 minutes");
        assertThat(blocked.text()).contains("opens when every").doesNotContain("waits for your approval");
        assertThat(blocked.has("update.approve")).isFalse();
        revise("sara", scene, 6, "Her last words.");
        Shown own = told("sara", scene, "your own revision 6");
        assertThat(own.id()).isEqualTo(told.id());
        assertThat(own.has("update.approve")).isTrue();
        revise("jonas", scene, 7, "His last words.");
        Shown again = told("sara", scene, "His last words.");
        assertThat(again.id()).isNotEqualTo(told.id());

        client.press("sara", again, "update.approve");
        Shown published = told("sara", scene, "this draft was published at");
        assertThat(published.id()).isEqualTo(again.id());
        assertThat(published.actions()).isEmpty();
        assertThat(client.messages("sara", "direct-sara"))
                .noneMatch(message -> message.id().equals(told.id()));
    }

    @Test
    void whatIsToldOfADraftIsTakenBackWhenItWaitsForNobodyOrForAnother() {
        Scene scene = drafted("Taken back", "Discarded words.");
        client.say("jonas", scene.room(), "/incident lead @noor");
        Shown noors = told("noor", scene, "Discarded words.");
        client.say("noor", scene.room(), "/incident lead @sara");
        Shown forAnother = told("noor", scene, "this draft waits for @Sara Lindgren now");
        assertThat(forAnother.id()).isEqualTo(noors.id());
        assertThat(forAnother.actions()).isEmpty();
        Shown saras = told("sara", scene, "Discarded words.");
        client.press("jonas", client.awaitText("jonas", scene.room(), "Discarded words."), "update.discard");
        Shown discarded = told("sara", scene, "this draft was discarded");
        assertThat(discarded.id()).isEqualTo(saras.id());
        assertThat(discarded.actions()).isEmpty();

        draftBy("jonas", scene, "monitoring", "Forgotten words.");
        client.say("jonas", scene.room(), "/incident lead @noor");
        client.say("noor", scene.room(), "/incident lead @sara");
        Shown open = told("sara", scene, "Forgotten words.");
        client.close(scene.room());
        Shown over = told("sara", scene, "is over: this draft waits for nobody any more");
        assertThat(over.id()).isEqualTo(open.id());
        assertThat(over.actions()).isEmpty();
    }

    @Test
    void nobodyIsToldOfADraftThatIsPublishedByTheSamePress() {
        Scene scene = declare("Promised by a deputy", "serious");
        Shown draft = draft(scene, "acknowledged", Map.of());
        client.advanceClock(Duration.ofMinutes(40));
        Shown late = client.await("noor", scene.room(), message -> message.has("reminder.stand-in"));
        client.press("noor", late, "reminder.stand-in");
        client.awaitText("noor", scene.room(), "@Noor Salem stands in");
        Shown asked = client.press("noor", draft, "update.approve").replies().getFirst();
        assertThat(client.press("noor", asked, "update.promise").replies()).isEmpty();
        told("sara", scene, "an update went out at");
        assertThat(client.messages("sara", "direct-sara"))
                .filteredOn(message -> message.text().contains(scene.name() + ":")
                        || message.text().contains(scene.name() + " ·"))
                .noneMatch(message -> message.text().contains("this draft was published")
                        || message.text().contains("waits for your approval"));
    }

    @Test
    void whoeverTakesOverIsShownADraftByTheReminderAlone() {
        Scene scene = declare("Shown once", "serious");
        publish(scene, Map.of());
        Answer form = client.say("jonas", scene.room(), "/incident draft investigating");
        client.submit("jonas", form, Map.of("text", "Words that wait. Next update in 3 hours.", "next", "180"));
        client.awaitText("sara", scene.room(), "Words that wait.");
        client.advanceClock(Duration.ofMinutes(25));
        told("sara", scene, "customers have waited");
        client.say("jonas", scene.room(), "/incident lead @noor");
        Shown reminder = told("noor", scene, "Words that wait.");
        assertThat(reminder.text()).contains("customers have waited");
        assertThat(reminder.has("update.approve")).isTrue();
        client.say("noor", scene.room(), "/incident lead @sara");
        told("noor", scene, "@Sara Lindgren now leads the communication");
        assertThat(client.messages("noor", "direct-noor"))
                .filteredOn(message -> message.text().contains(scene.name()))
                .noneMatch(message -> message.text().contains("waits for your approval")
                        || message.text().contains("this draft waits for"));
    }

    private void awaitOffered(Shown reminder, String verb, String end) {
        client.await(
                "sara",
                "direct-sara",
                message -> message.id().equals(reminder.id())
                        && message.has(verb)
                        && message.action(verb).endsWith(end)
                        && (verb.equals("update.approve") || !message.has("update.approve")));
    }

    @Test
    void thePromisedFollowUpIsRemindedOfOnItsDayUntilItIsNotNeeded() {
        Scene scene = declare("Explained later", "serious");
        publish(scene, Map.of());
        client.submit("sara", client.say("sara", scene.room(), "/incident resolve"), Map.of());
        client.press(
                "sara",
                client.await("sara", scene.room(), message -> message.text().contains("Resolved · revision 1")),
                "update.approve");
        Shown offer = client.awaitText(
                "sara", scene.room(), scene.name() + " is over. Customers were told that we would explain");
        assertThat(client.press("mei", offer, "reminder.no-follow-up").text()).contains("@Sara Lindgren");
        client.advanceClock(Duration.ofDays(1));
        new Settled(jdbc).await();
        assertThat(client.messages("sara", "direct-sara"))
                .noneMatch(message -> message.text().startsWith(scene.name() + " · Explained later"));
        client.advanceClock(Duration.ofDays(2));
        Shown reminder = client.awaitText("sara", "direct-sara", scene.name() + " · Explained later");
        client.advanceClock(Duration.ofDays(7));
        Shown again = client.await(
                "sara",
                "direct-sara",
                message -> message.text().startsWith(scene.name() + " · Explained later")
                        && !message.id().equals(reminder.id()));
        assertThat(client.press("sara", again, "reminder.no-follow-up").text()).contains("no follow-up");
        client.awaitText("sara", "direct-sara", scene.name() + ": no follow-up is needed");
        client.advanceClock(Duration.ofDays(7));
        new Settled(jdbc).await();
        assertThat(client.messages("sara", "direct-sara"))
                .noneMatch(message -> message.text().startsWith(scene.name() + " · Explained later"));
    }
}
