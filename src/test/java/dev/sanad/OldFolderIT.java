package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import dev.sanad.testing.OldFolder;
import dev.sanad.testing.PlaygroundClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The product starts on the folders of the version before promises were values, and goes on where that stopped. Methods without an
 * order of their own come first, at the moment of the stop; the others move the clock.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OldFolderIT {

    private static final Instant STOPPED = Instant.parse("2026-11-25T09:21:05Z");
    private static final int AFTER_AN_HOUR = Order.DEFAULT + 1;
    private static final int AFTER_A_DAY = AFTER_AN_HOUR + 1;

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private PlaygroundClient people = new PlaygroundClient(0);

    @DynamicPropertySource
    static void startOnTheOldFolders(DynamicPropertyRegistry properties) throws IOException {
        OldFolder.unpack("version-30d9fa4", folder);
        OldFolder.stopTime(folder.resolve("data"), STOPPED);
        properties.add("sanad.data-dir", () -> folder.resolve("data").toString());
        properties.add("sanad.config-dir", () -> folder.resolve("bot-config").toString());
        properties.add(
                "sanad.templates-dir", () -> folder.resolve("message-templates").toString());
        // As it is called where tests do not call it otherwise: its timers are known by that.
        properties.add("spring.quartz.scheduler-name", () -> "quartzScheduler");
    }

    @BeforeEach
    void connect() {
        people = new PlaygroundClient(port);
    }

    @Test
    void whatWaitedToBeSentArrives() {
        people.awaitText("mei", "status-updates", "What waited in a room arrives.");
        people.awaitText("sara", "direct-sara", "What waited for a person arrives.");
    }

    @Test
    void everyOpenPromiseHasItsTimer() {
        List<String> promised = jdbc.sql("select cast(incident as varchar) from promise where state = 'OPEN'")
                .query((row, number) -> row.getString(1))
                .list();
        List<String> timed = jdbc.sql(
                        "select trigger_name from qrtz_triggers where trigger_group = 'reminders.promise'")
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(promised).contains("1", "5").doesNotContain("4");
        assertThat(timed).hasSameElementsAs(promised);
    }

    @Test
    void whatIsOpenWasAsBadAsItIsFromItsDeclarationOn() {
        assertThat(jdbc.sql("select i.number || ' ' || s.severity from severity_reached s join incident i"
                                + " on i.number = s.incident where s.reached_at = i.declared_at")
                        .query(String.class)
                        .list())
                .contains("1 SERIOUS", "1 NEGLIGIBLE", "5 MINIMAL", "5 NEGLIGIBLE", "7 SIGNIFICANT", "7 MINIMAL")
                .doesNotContain("1 SEVERE", "5 SIGNIFICANT", "2 SERIOUS");
    }

    @Test
    void whatWasLateBeforeIsOnRecordAsBroken() {
        assertThat(jdbc.sql("select incident from promise where broken")
                        .query(Integer.class)
                        .list())
                .contains(1)
                .doesNotContain(3);
        assertThat(jdbc.sql("select count(*) from timeline_entry where incident = 1 and kind = 'promise-broken'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPromiseThatWasGivenUpIsRemindedOfAgain() {
        assertThat(late().text()).contains("INC-1 Card payments fail (Serious): customers have waited");
    }

    @Test
    void theTimeOfAnOldTextIsWhatItPromises() {
        Shown draft = people.await("omar", "inc-7-refunds-hang", message -> message.has("update.approve"));
        assertThat(people.press("omar", draft, "update.approve").replies()).isEmpty();
        people.awaitText("omar", "inc-7-refunds-hang", "📣 Published");
        assertThat(people.page("/status/incidents/INC-7").body())
                .containsPattern("Next update:</span>\\s*<span><time datetime=\"2026-11-25T09:51:00Z\"");
    }

    @Test
    void anOldTextWithoutATimeIsNotPublishedBeforeItPromisesOne() {
        Shown draft = people.await("sara", "inc-6-exports-stall", message -> message.has("update.approve"));
        Answer asked = people.press("sara", draft, "update.approve");
        assertThat(asked.text()).contains("It does not say when the next update comes.", "Next update");
        assertThat(people.page("/status/incidents/INC-6").statusCode()).isEqualTo(404);
        people.press("sara", asked.replies().getFirst(), "update.promise");
        people.awaitText("sara", "inc-6-exports-stall", "📣 Published");
        assertThat(people.page("/status/incidents/INC-6").body()).contains("Next update:");
    }

    @Test
    void buttonsThatWereSentBeforeStillAnswer() {
        Shown reminder = people.await("sara", "inc-3-logins-fail", message -> message.has("reminder.snooze"));
        assertThat(people.press("sara", reminder, "reminder.snooze").form().isObject())
                .isTrue();
        assertThat(people.press("sara", reminder, "reminder.no-news").replies()).isEmpty();
        people.awaitText("sara", "inc-3-logins-fail", "No news · revision 1");
        Shown lead = people.await(
                "sara", "direct-sara", message -> message.text().contains("INC-1") && message.has("update.draft"));
        assertThat(people.press("sara", lead, "update.draft").form().isObject()).isTrue();
    }

    @Test
    void whoeverWasToldNothingIsOwedAFirstUpdate() {
        people.await(
                "mei",
                "inc-5-search-is-slow",
                message -> message.text().contains("Next update") && message.has("incident.take-lead"));
    }

    @Test
    @Order(AFTER_AN_HOUR)
    void remindersGoOnAnHourLater() {
        String before = late().text();
        people.advanceClock(Duration.ofMinutes(61));
        Shown again = people.await(
                "sara",
                "direct-sara",
                message -> message.text().contains("INC-1 Card payments fail")
                        && message.text().contains("have waited")
                        && !message.text().equals(before));
        assertThat(again.has("reminder.no-news")).isTrue();
        people.awaitText("mei", "inc-5-search-is-slow", "customers are owed the first update now");
        awaitDirectly("omar", "Refunds hang", "reminder.no-news");
        assertThat(people.page("/status").body()).contains("This update is late. It was promised for");
    }

    @Test
    @Order(AFTER_AN_HOUR)
    void theOldQuestionWhoLeadsIsAnswered() {
        Shown question = people.await("omar", "inc-5-search-is-slow", message -> message.has("incident.take-lead"));
        people.press("omar", question, "incident.take-lead");
        people.awaitText("omar", "inc-5-search-is-slow", "leads the communication of INC-5");
    }

    @Test
    @Order(AFTER_A_DAY)
    void theFollowUpAndTheDailyQuestionComeTheNextDay() {
        assertThat(people.messages("omar", "inc-4-payroll-leak"))
                .noneMatch(message -> message.text().startsWith("⏰"));
        people.advanceClock(Duration.ofDays(1));
        awaitDirectly("omar", "Orders vanish", "reminder.no-follow-up");
        awaitDirectly("omar", "Payroll leak", "reminder.still-open");
        awaitDirectly("sara", "Card payments fail", "reminder.rhythm");
        assertThat(people.page("/status").body()).doesNotContain("Payroll");
    }

    private void awaitDirectly(String person, String title, String verb) {
        people.await(person, "direct-" + person, message -> message.text().contains(title) && message.has(verb));
    }

    private Shown late() {
        return people.await(
                "sara",
                "direct-sara",
                message -> message.text().contains("INC-1 Card payments fail")
                        && message.text().contains("have waited"));
    }
}
