package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.chat.PersonId;
import dev.sanad.incident.CommsLead;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Incidents;
import dev.sanad.people.People;
import dev.sanad.testing.ChatClient;
import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import dev.sanad.testing.FolderCopy;
import dev.sanad.testing.PlaygroundClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody is always in charge: on a day on which nobody of the roster is on duty. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class WhoLeadsIT {

    private static final Pattern NAME = Pattern.compile("(INC-\\d+).*#(inc-[a-z0-9-]+)");

    private static final String ASKED = "nobody leads the communication. Can you?";

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Incidents incidents;

    @Autowired
    private CommsLead commsLead;

    @Autowired
    private People people;

    private ChatClient client = new PlaygroundClient(0);

    /** For a few minutes of another day. */
    private static Instant saraIsOnDuty = Instant.EPOCH;

    @DynamicPropertySource
    static void nobodyIsOnDuty(DynamicPropertyRegistry properties) throws IOException {
        ZonedDateTime duty = Clock.systemUTC()
                .instant()
                .atZone(ZoneId.of("Europe/Berlin"))
                .plusDays(3)
                .with(LocalTime.of(3, 1));
        saraIsOnDuty = duty.toInstant();
        String otherDay = duty.getDayOfWeek().name().toLowerCase(Locale.ROOT);
        String hours = "hours: {days: [" + otherDay + "], from: \"03:00\", to: \"03:05\"}";
        Path config = FolderCopy.of("bot-config", folder)
                .replace("plan.yml", "    deputies: [omar]\n", "    deputies: [omar]\n    " + hours + "\n")
                .replace("plan.yml", "[sunday, monday, tuesday, wednesday, thursday]", "[" + otherDay + "]")
                .replace("plan.yml", "from: \"09:00\"", "from: \"03:00\"")
                .replace("plan.yml", "to: \"17:00\"", "to: \"03:05\"")
                .path();
        properties.add("sanad.config-dir", config::toString);
        properties.add("sanad.data-dir", () -> folder.resolve("data").toString());
    }

    @BeforeEach
    void connect() {
        client = new PlaygroundClient(port);
    }

    private record Scene(String name, String room) {}

    private Scene declare(String title, Map<String, String> answers) {
        String declared = client.declare("mei", title, answers).text();
        Matcher name = NAME.matcher(declared);
        assertThat(name.find()).as(declared).isTrue();
        Scene scene = new Scene(name.group(1), name.group(2));
        client.awaitText("mei", scene.room(), "Nobody leads the communication of " + scene.name());
        return scene;
    }

    private Shown asked(String person, Scene scene) {
        return client.await(
                person,
                "direct-" + person,
                message -> message.text().contains(scene.name())
                        && !message.text().contains("⏰")
                        && message.has("incident.take-lead"));
    }

    @Test
    void everybodyOnTheRosterIsAskedAtOnceAndTheQuestionIsTakenBack() {
        Scene scene = declare("Nobody on duty", Map.of("impact", "pay", "scope", "all"));
        client.awaitText("mei", scene.room(), "2 people on the roster were asked directly");
        Shown saras = asked("sara", scene);
        assertThat(saras.text()).contains("Nobody on duty", "Serious", "#" + scene.room());
        client.press("omar", asked("omar", scene), "incident.take-lead");
        client.awaitText("sara", "direct-sara", "@Omar Haddad leads the communication of " + scene.name());
        client.await(
                "mei",
                scene.room(),
                message -> message.edited() && message.text().startsWith("🤝 @Omar Haddad leads"));
        assertThat(client.messages("sara", "direct-sara"))
                .filteredOn(message -> message.id().equals(saras.id()))
                .allMatch(message -> message.actions().isEmpty());
        assertThat(client.press("sara", saras.id(), saras.action("incident.take-lead"))
                        .text())
                .contains("@Omar Haddad leads the communication of " + scene.name() + " already");
    }

    @Test
    void whoeverIsAskedSeesAPrivateIncident() {
        Scene scene = declare("Payroll was sent twice", Map.of("visibility", "private"));
        client.press("sara", asked("sara", scene), "incident.take-lead");
        client.awaitText("sara", scene.room(), "@Sara Lindgren leads the communication");
        assertThat(client.rooms("noor")).doesNotContain(scene.room());
        client.close(scene.room());
    }

    @Test
    void whoeverMayLeadLeadsAndApprovesByOnePress() {
        Scene scene = declare("Lead and approve", Map.of("impact", "pay", "scope", "all"));
        client.submit("mei", client.say("mei", scene.room(), "/incident draft acknowledged"), Map.of());
        Shown draft = client.await("mei", scene.room(), message -> message.has("update.approve"));
        assertThat(client.press("jonas", draft, "update.approve").text()).contains("Only the comms lead approves");
        Answer offered = client.press("noor", draft, "update.approve");
        assertThat(offered.text()).contains("Nobody leads " + scene.name());
        client.press("noor", offered.replies().getFirst(), "update.lead-and-approve");
        client.awaitText("mei", scene.room(), "approved by @Noor Salem (revision 1)");
        assertThat(client.say("mei", scene.room(), "/incident lead").text()).startsWith("@Noor Salem leads");
    }

    @Test
    void whoeverLeadsAndApprovesTheAllClearIsToldOfNoOtherDraft() {
        Scene scene = declare("Over by one press", Map.of("impact", "pay", "scope", "all"));
        client.submit("mei", client.say("mei", scene.room(), "/incident draft investigating"), Map.of());
        client.await("mei", scene.room(), message -> message.has("update.approve"));
        client.submit("mei", client.say("mei", scene.room(), "/incident resolve"), Map.of());
        Shown allClear = client.awaitText("mei", scene.room(), "Resolved · revision 1");
        Answer offered = client.press("noor", allClear, "update.approve");
        client.press("noor", offered.replies().getFirst(), "update.lead-and-approve");
        client.awaitText("mei", scene.room(), " is over");

        Scene next = declare("After that", Map.of());
        client.say("jonas", next.room(), "/incident lead @noor");
        client.awaitText("noor", "direct-noor", "You lead the communication of 🟠 " + next.name());
        assertThat(client.messages("noor", "direct-noor"))
                .noneMatch(message -> message.text().contains(scene.name())
                        && (message.text().contains("waits for your approval")
                                || message.text().contains("waits for nobody")));
    }

    @Test
    void whoeverBecomesFreeIsOfferedTheWorstThatWaits() {
        Scene hers = declare("Hers until it is over", Map.of());
        client.press("sara", asked("sara", hers), "incident.take-lead");
        Scene severe = declare("The worse one", Map.of("severity", "severe"));
        Shown before = asked("sara", severe);
        assertThat(before.text()).contains("Severe");
        client.advanceClock(Duration.between(Clock.systemUTC().instant(), saraIsOnDuty));
        Scene minimal = declare("The lesser one", Map.of("severity", "minimal"));
        Shown lesser = asked("sara", minimal);
        assertThat(lesser.text())
                .as("nobody is put in charge of the lesser while the worse waits")
                .contains("Minimal");

        client.close(hers.room());
        Shown anew = client.await(
                "sara",
                "direct-sara",
                message -> message.text().contains("The worse one (Severe): " + ASKED)
                        && message.has("incident.take-lead")
                        && !message.id().equals(before.id()));
        ChatClient.awaitility()
                .untilAsserted(() -> assertThat(client.messages("sara", "direct-sara"))
                        .as("one question for each incident, a new one for the worse alone")
                        .filteredOn(message -> message.has("incident.take-lead")
                                && message.text().contains(ASKED))
                        .extracting(Shown::id)
                        .containsExactlyInAnyOrder(lesser.id(), anew.id()));
        client.press("sara", anew, "incident.take-lead");
        client.awaitText("sara", severe.room(), "🤝 @Sara Lindgren leads");
        theNextIsOfferedWhenAnotherTakesTheWorst(
                severe, minimal, declare("The least", Map.of("severity", "negligible")));
        client.advanceClock(Duration.ofMinutes(10));
    }

    /** She closes hers at the same moment: while the worst that waits is being taken. */
    private void theNextIsOfferedWhenAnotherTakesTheWorst(Scene hers, Scene taken, Scene next) {
        Shown before = asked("sara", next);
        client.submit("sara", client.say("sara", hers.room(), "/incident resolve"), Map.of());
        Shown allClear = client.awaitText("sara", hers.room(), "Resolved · revision 1");
        CompletableFuture<Answer> closed = Objects.requireNonNull(transaction.execute(status -> {
            Incident incident = incidents.get(Long.parseLong(taken.name().substring("INC-".length())));
            commsLead.take(people.caller(new PersonId("playground", "omar")), incident);
            CompletableFuture<Answer> closing =
                    CompletableFuture.supplyAsync(() -> client.press("sara", allClear, "update.approve"));
            ChatClient.awaitility().until(this::isSomebodyWaiting);
            return closing;
        }));
        assertThat(closed.join().replies()).isEmpty();
        client.await(
                "sara",
                "direct-sara",
                message -> message.text().contains("The least (Negligible): " + ASKED)
                        && message.has("incident.take-lead")
                        && !message.id().equals(before.id()));
        assertThat(client.messages("sara", "direct-sara"))
                .noneMatch(message -> message.text().contains(taken.name() + " ") && message.has("incident.take-lead"));
    }

    private boolean isSomebodyWaiting() {
        return jdbc.sql("select count(*) from information_schema.sessions where blocker_id is not null")
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
