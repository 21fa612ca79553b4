package dev.sanad.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.ChatClient;
import dev.sanad.testing.ChatClient.Shown;
import dev.sanad.testing.PlaygroundClient;
import dev.sanad.timers.MovableClock;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of promises, reminders and offers when the severity changes, somebody else leads, or a timer is overtaken. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class PromiseAndSeverityIT {

    private static final Pattern NAME = Pattern.compile("INC-(\\d+).*#(inc-[a-z0-9-]+)");

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private FollowUp followUp;

    @Autowired
    private StillOpen stillOpen;

    private ChatClient client = new PlaygroundClient(0);

    @DynamicPropertySource
    static void keepDataApart(DynamicPropertyRegistry properties) {
        properties.add("sanad.data-dir", () -> folder.resolve("data").toString());
    }

    @BeforeEach
    void connect() {
        client = new PlaygroundClient(port);
    }

    private record Scene(long number, String room) {

        String name() {
            return "INC-" + number;
        }

        boolean isOf(Shown message) {
            return message.text().contains(name() + " ") || message.text().contains(name() + ":");
        }
    }

    private Scene declare(String title, String severity) {
        String declared = client.declare("mei", title, Map.of("impact", "pay", "scope", "all", "severity", severity))
                .text();
        Matcher name = NAME.matcher(declared);
        assertThat(name.find()).as(declared).isTrue();
        Scene scene = new Scene(Long.parseLong(name.group(1)), name.group(2));
        client.awaitText("mei", scene.room(), scene.name());
        client.say("jonas", scene.room(), "/incident lead @sara");
        client.awaitText("sara", scene.room(), scene.name());
        return scene;
    }

    private void severity(Scene scene, String severity) {
        client.say("jonas", scene.room(), "/incident severity " + severity);
    }

    private Shown draft(Scene scene, String command) {
        client.submit("sara", client.say("sara", scene.room(), "/incident " + command), Map.of());
        return client.await(
                "sara",
                scene.room(),
                message -> message.text().contains("revision 1 by") && message.has("update.approve"));
    }

    private void publish(Scene scene, String command) {
        int before = updates(scene);
        client.press("sara", draft(scene, command), "update.approve");
        Awaitility.await().untilAsserted(() -> assertThat(updates(scene)).isGreaterThan(before));
    }

    private int updates(Scene scene) {
        return jdbc.sql("select count(*) from published_update where incident = ?")
                .params(scene.number())
                .query(Integer.class)
                .single();
    }

    private Shown direct(String person, Scene scene, String text) {
        return client.await(
                person,
                "direct-" + person,
                message -> scene.isOf(message) && message.text().contains(text));
    }

    private String page(Scene scene) {
        return client.page("/status/incidents/" + scene.name()).body();
    }

    /** Each with the minutes that it gave, which are rounded for one that customers read. */
    private List<String> promises(Scene scene) {
        return jdbc.sql("select kind, state, made_at, due_at from promise where incident = ? order by id")
                .params(scene.number())
                .query((row, number) -> row.getString("kind") + " " + row.getString("state")
                        + (row.getString("kind").equals("NEXT") ? "" : " " + minutes(row)))
                .list();
    }

    private static long minutes(ResultSet row) throws SQLException {
        return Duration.between(
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("due_at").toInstant())
                .plusSeconds(30)
                .toMinutes();
    }

    private Optional<Instant> timer(String kind, Scene scene) {
        try {
            return Optional.ofNullable(scheduler.getTrigger(TriggerKey.triggerKey(scene.number() + "", kind)))
                    .map(Trigger::getJobDataMap)
                    .map(data -> Instant.parse(data.getString("due")));
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSnoozeIsOverWhenTheMomentIsMoved() {
        Scene scene = declare("Snoozed and lowered", "serious");
        client.advanceClock(Duration.ofMinutes(5));
        Shown reminder = direct("sara", scene, "customers are owed the first update now");
        client.submit("sara", client.press("sara", reminder, "reminder.snooze"), Map.of("reason", "soon"));
        client.advanceClock(Duration.ofMinutes(1));
        severity(scene, "significant");
        client.advanceClock(Duration.ofMinutes(6));
        assertThat(promises(scene)).containsExactly("FIRST OPEN 30");
        assertThat(timer("reminders.promise", scene))
                .hasValueSatisfying(
                        next -> assertThat(next).isAfter(clock.instant().plus(Duration.ofMinutes(5))));
    }

    @Test
    void whoeverWasToldNothingIsOwedTheFirstUpdateByARise() {
        Scene scene = declare("Told inside only", "negligible");
        publish(scene, "draft investigating");
        assertThat(promises(scene)).isEmpty();
        severity(scene, "severe");
        client.awaitText("sara", scene.room(), ", the first");
        assertThat(promises(scene)).containsExactly("FIRST OPEN 5");
        client.advanceClock(Duration.ofMinutes(6));
        direct("sara", scene, "customers are owed the first update now");
    }

    @Test
    void whoeverWasToldSomethingIsOwedMoreByARise() {
        Scene scene = declare("Lowered and raised", "serious");
        publish(scene, "draft acknowledged");
        severity(scene, "negligible");
        publish(scene, "draft monitoring");
        assertThat(promises(scene)).containsExactly("FIRST KEPT 5", "NEXT KEPT");
        severity(scene, "severe");
        Awaitility.await()
                .untilAsserted(() -> assertThat(promises(scene)).last().isEqualTo("OWED OPEN 15"));
        client.advanceClock(Duration.ofMinutes(11));
        direct("sara", scene, "customers are owed an update by");
        severity(scene, "negligible");
        direct("sara", scene, "customers are owed no update now");
        assertThat(promises(scene)).hasSize(2);
        assertThat(timer("reminders.promise", scene)).isEmpty();
        assertThat(timer("reminders.still-open", scene)).isPresent();
    }

    @Test
    void whoeverWasToldIsToldTheEndAtAnySeverity() {
        Scene scene = declare("Ends at a low severity", "serious");
        publish(scene, "draft acknowledged");
        severity(scene, "negligible");
        client.advanceClock(Duration.ofMinutes(11));
        direct("sara", scene, "customers were promised an update by");
        Shown draft = draft(scene, "draft identified");
        assertThat(draft.text()).contains("status page").contains("#status-updates");
        client.press("sara", draft, "update.approve");
        Awaitility.await().untilAsserted(() -> assertThat(page(scene)).contains("Identified"));
        assertThat(promises(scene)).containsExactly("FIRST KEPT 5", "NEXT KEPT");
        client.advanceClock(Duration.ofMinutes(20));
        assertThat(page(scene)).doesNotContain("This update is late");
        publish(scene, "resolve");
        assertThat(page(scene)).containsSubsequence("Resolved", "Identified");
        assertThat(page(scene)).contains("Resolved");
        client.awaitText("sara", scene.room(), "Customers were told that we would explain");
    }

    @Test
    void aMovedMomentTakesBackThatItIsLateAndStaysBroken() {
        Scene scene = declare("Late, then lowered", "serious");
        client.advanceClock(Duration.ofMinutes(11));
        direct("sara", scene, "customers have waited");
        severity(scene, "significant");
        direct("sara", scene, "an update is due at");
        Awaitility.await()
                .untilAsserted(() -> assertThat(client.messages("sara", scene.room()))
                        .noneMatch(message -> message.text().contains("customers have waited")));
        client.advanceClock(Duration.ofMinutes(9));
        publish(scene, "draft acknowledged");
        assertThat(promises(scene)).startsWith("FIRST BROKEN 30");
    }

    @Test
    void whoeverIsPutInChargeReadsThePromise() {
        Scene scene = declare("Raised before somebody else leads", "minimal");
        client.advanceClock(Duration.ofMinutes(40));
        severity(scene, "severe");
        client.say("jonas", scene.room(), "/incident lead @noor");
        String due = direct("noor", scene, "You lead the communication").text();
        assertThat(due).contains("First update due");
        String time = due.replaceFirst("(?s).*First update due .*?(\\d\\d:\\d\\d).*", "$1");
        client.await("noor", scene.room(), message -> message.text().contains("⏰ " + time + ", the first"));
        publishAs(scene);
        client.say("jonas", scene.room(), "/incident lead @sara");
        assertThat(client.await(
                                "sara",
                                "direct-sara",
                                message -> scene.isOf(message)
                                        && message.text().contains("You lead")
                                        && message.text().contains("Severe"))
                        .text())
                .doesNotContain("First update due");
    }

    private void publishAs(Scene scene) {
        client.submit("noor", client.say("noor", scene.room(), "/incident draft acknowledged"), Map.of());
        Shown draft = client.await("noor", scene.room(), message -> message.has("update.approve"));
        client.press("noor", draft, "update.approve");
        Awaitility.await().untilAsserted(() -> assertThat(updates(scene)).isPositive());
    }

    @Test
    void aSlowerRhythmIsOfferedToWhoeverLeadsAtAQuickSeverityAndOnce() {
        Scene scene = declare("Long at changing severities", "minimal");
        publish(scene, "draft acknowledged");
        client.advanceClock(Duration.ofMinutes(125));
        assertThat(offers(scene)).isEmpty();
        severity(scene, "serious");
        direct("sara", scene, "a slower rhythm");

        client.say("jonas", scene.room(), "/incident lead @noor");
        direct("sara", scene, "sees to it now");
        Shown offer = direct("noor", scene, "a slower rhythm");
        assertThat(offers(scene)).containsExactly("SERIOUS noor true", "SERIOUS sara false");
        severity(scene, "minimal");
        direct("noor", scene, "the severity has changed");
        severity(scene, "serious");
        assertThat(timer("reminders.slower-rhythm", scene)).isEmpty();

        client.press("noor", offer.id(), "reminder.rhythm:" + scene.number() + ":30");
        severity(scene, "severe");
        direct("noor", scene, "a slower rhythm");
        severity(scene, "serious");
        assertThat(rhythm(scene)).isEqualTo("30 SERIOUS");
        client.say("jonas", scene.room(), "/incident lead @sara");
        assertThat(timer("reminders.slower-rhythm", scene)).isEmpty();
    }

    @Test
    void anOfferIsOverWithTheIncident() {
        Scene scene = declare("Long and over", "serious");
        publish(scene, "draft acknowledged");
        client.advanceClock(Duration.ofMinutes(125));
        Shown offer = direct("sara", scene, "a slower rhythm");
        publish(scene, "resolve");
        client.await(
                "sara",
                "direct-sara",
                message -> message.id().equals(offer.id()) && message.text().contains("is over"));
        assertThat(offers(scene)).containsExactly("SERIOUS sara false");
    }

    private List<String> offers(Scene scene) {
        return jdbc.sql(
                        "select severity, person, message from rhythm_offer where incident = ? order by person, severity")
                .params(scene.number())
                .query((row, number) -> row.getString("severity") + " "
                        + row.getString("person").replace("playground:", "") + " "
                        + (row.getString("message") != null))
                .list();
    }

    private String rhythm(Scene scene) {
        return jdbc.sql("select rhythm_minutes, rhythm_at from incident where number = ?")
                .params(scene.number())
                .query((row, number) -> row.getInt("rhythm_minutes") + " " + row.getString("rhythm_at"))
                .single();
    }

    @Test
    void notNeededCountsForATimerThatFiresAlready() {
        Scene scene = declare("Explained to nobody", "serious");
        publish(scene, "draft acknowledged");
        publish(scene, "resolve");
        Instant due = timer("reminders.follow-up", scene).orElseThrow();
        client.press("sara", client.awaitText("sara", scene.room(), "we would explain"), "reminder.no-follow-up");
        fireFollowUp(scene, due);
        assertThat(reminders(scene)).isZero();
        assertThat(timer("reminders.follow-up", scene)).isEmpty();
    }

    @Test
    void aFollowUpIsRemindedOfOnceForAMoment() {
        Scene scene = declare("Explained later, fired twice", "serious");
        publish(scene, "draft acknowledged");
        publish(scene, "resolve");
        Instant due = clock.instant().minusSeconds(1);
        fireFollowUp(scene, due);
        fireFollowUp(scene, due);
        assertThat(jdbc.sql("select reminded from follow_up where incident = ?")
                        .params(scene.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whetherItIsStillOpenIsAskedOnceForAMoment() {
        Scene scene = declare("Asked about twice", "negligible");
        client.advanceClock(Duration.ofHours(25));
        Shown question = direct("sara", scene, "Is it still going on?");
        Instant asked = clock.instant();
        client.press("sara", question, "reminder.still-open");
        transaction.executeWithoutResult(status -> stillOpen.fire(scene.number() + "", asked.minusSeconds(1)));
        assertThat(reminders(scene)).isZero();
        assertThat(timer("reminders.still-open", scene))
                .hasValueSatisfying(
                        next -> assertThat(next).isAfter(clock.instant().plus(Duration.ofHours(23))));
    }

    private void fireFollowUp(Scene scene, Instant due) {
        transaction.executeWithoutResult(status -> followUp.fire(scene.number() + "", due));
    }

    private int reminders(Scene scene) {
        return jdbc.sql("select count(*) from reminder_message where incident = ?")
                .params(scene.number())
                .query(Integer.class)
                .single();
    }
}
