package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.ChatClient;
import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.Settled;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An outage of thirty hours in which nobody presses anything, or only who leads changes: nobody may be forgotten, and nothing may pile
 * up. Customers are promised an update every 15 minutes; the plan's {@code escalation-room} is #support.
 */
final class LongOutage {

    static final String ESCALATION_ROOM = "escalation-room: support\n";

    private static final ZoneId CAIRO = ZoneId.of("Africa/Cairo");
    private static final Duration OFTEN = Duration.ofMinutes(10);
    private static final Duration SELDOM = Duration.ofHours(1);
    private static final int HOURS_OFTEN = 4;
    private static final int HOURS = 30;
    private static final List<String> PEOPLE = List.of("sara", "omar", "noor", "jonas", "leila", "mei");

    private final ChatClient client;
    private final PlaygroundClient server;
    private final JdbcClient jdbc;
    private final Settled settled;
    private final Map<String, List<Told>> told = new HashMap<>();
    private String room = "";
    private long number;
    private Instant promised = Instant.EPOCH;

    /** At a platform; the server's clock is moved, and its database looked into. */
    LongOutage(ChatClient client, PlaygroundClient server, JdbcClient jdbc) {
        this.client = client;
        this.server = server;
        this.jdbc = jdbc;
        this.settled = new Settled(jdbc);
    }

    private record Told(String message, Instant at) {}

    /** Nobody presses anything. */
    void inSilence() {
        begin("Thirty hours");
        for (int i = 0; i < HOURS_OFTEN * 6; i++) {
            pass(OFTEN);
            look("sara", List.of());
        }
        whoIsOffDutyWasToldOnceAnHourAtMost();
        theButtonsWork();
        List<Long> before = heap();
        for (int i = HOURS_OFTEN; i < HOURS; i++) {
            pass(SELDOM);
            look("sara", List.of());
        }
        theButtonsWork();
        assertThat(heap())
                .as("what there is after %s hours, and was after %s", HOURS, HOURS_OFTEN)
                .isEqualTo(before);
        end();
    }

    /** Who leads changes three times: it is handed over twice, and a deputy takes it once. */
    void withThreeLeads() {
        begin("Three leads");
        pass(Duration.ofMinutes(40));
        look("sara", List.of());
        client.say("sara", room, "/incident lead @omar");
        itIsOver("sara");
        look("omar", List.of("sara"));
        hours(2, "omar");
        client.say("omar", room, "/incident lead @noor");
        itIsOver("omar");
        look("noor", List.of("omar"));
        hours(2, "noor");
        Shown asked = reminder("sara").orElseThrow();
        client.press("sara", asked, "reminder.stand-in");
        settled.await();
        assertThat(reminder("sara").orElseThrow().has("reminder.no-news")).isTrue();
        assertThat(reminder("sara").orElseThrow().has("reminder.stand-in")).isFalse();
        look("noor", List.of("omar"));
        hours(2, "noor");
        List<Long> before = heap();
        hours(23, "noor");
        assertThat(reminder("sara").orElseThrow().has("reminder.stand-in")).isFalse();
        assertThat(heap()).isEqualTo(before);
        end();
    }

    private void hours(int hours, String lead) {
        for (int i = 0; i < hours; i++) {
            pass(SELDOM);
            look(lead, List.of());
        }
    }

    /** On a working day at 18:00 in Cairo, when Omar's duty is over; what other tests have left open is over. */
    private void begin(String title) {
        jdbc.sql("update incident set state = 'CLOSED', closed_at = declared_at where state = 'OPEN'")
                .update();
        ZonedDateTime now = now().atZone(CAIRO);
        ZonedDateTime evening =
                now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(LocalTime.of(18, 0));
        client.advanceClock(Duration.between(now, evening));
        room = client.declare("mei", title, Map.of("impact", "pay", "scope", "all"))
                .text()
                .replaceFirst("(?s).*#(inc-\\d+[a-z0-9-]*).*", "$1");
        number = Long.parseLong(room.replaceFirst("inc-(\\d+).*", "$1"));
        client.awaitText("mei", room, title);
        if (!client.say("mei", room, "/incident lead").text().startsWith("@Sara Lindgren")) {
            client.say("jonas", room, "/incident lead @sara");
        }
        client.awaitText("sara", room, title);
        Answer form = client.say("sara", room, "/incident draft acknowledged");
        client.submit("sara", form, Map.of("text", "Customers cannot pay. Next update in 15 minutes."));
        Shown draft = client.await("sara", room, message -> message.has("update.approve"));
        client.press("sara", draft, "update.approve");
        promised = jdbc.sql("select due_at from promise where incident = ? and state = 'OPEN'")
                .params(number)
                .query(Timestamp.class)
                .single()
                .toInstant();
        settled.await();
    }

    private void end() {
        client.say("jonas", room, "/incident lead @sara");
        settled.await();
        client.close(room);
        settled.await();
        PEOPLE.forEach(
                person -> assertThat(reminders(person, "direct-" + person)).isEmpty());
        assertThat(reminders("mei", room)).isEmpty();
        assertThat(reminders("mei", "support")).isEmpty();
        assertThat(rows("reminder_message where incident = " + number))
                .as("the offer to explain what happened")
                .isOne();
    }

    private void pass(Duration step) {
        client.advanceClock(step);
        settled.await();
    }

    /** How far the outage has come, whom that concerns, and what each of them sees. */
    private void look(String lead, List<String> relieved) {
        long late =
                Duration.between(promised.plus(Duration.ofMinutes(5)), now()).toMinutes();
        long repeat = Math.floorDiv(late, 15);
        boolean isReminded = !now().isBefore(promised.minus(Duration.ofMinutes(5)));
        assertThat(reminders("mei", room)).as("in the room, %s min late", late).hasSize(isReminded ? 1 : 0);
        if (isReminded) {
            assertThat(reminder(lead)).as("before %s, %s min late", lead, late).isPresent();
            assertThat(reminder(lead).orElseThrow().has("reminder.no-news")).isTrue();
            assertThat(reminder(lead).orElseThrow().has("reminder.stand-in")).isFalse();
        }
        if (late >= 0 && relieved.isEmpty()) {
            for (String deputy : List.of("sara", "omar")) {
                assertThat(reminder(deputy))
                        .as("before %s, %s min late", deputy, late)
                        .isPresent();
            }
        }
        assertThat(reminders("mei", "support")).hasSize(repeat >= 5 ? 1 : 0);
        if (repeat >= 5) {
            assertThat(reminder("noor"))
                    .as("before an admin, %s min late", late)
                    .isPresent();
        }
        relieved.forEach(
                person -> assertThat(reminder(person)).as("before %s", person).isEmpty());
        for (String stranger : List.of("jonas", "leila", "mei")) {
            assertThat(reminder(stranger)).isEmpty();
        }
        PEOPLE.forEach(this::keepCount);
        customersAndTheTeamReadTheTruth();
    }

    private void keepCount(String person) {
        List<Shown> reminders = reminders(person, "direct-" + person);
        assertThat(reminders).as("reminders before %s", person).hasSizeLessThanOrEqualTo(1);
        List<Told> earlier = toldTo(person);
        reminders.stream()
                .filter(shown ->
                        earlier.isEmpty() || !earlier.getLast().message().equals(shown.id()))
                .forEach(shown -> earlier.add(new Told(shown.id(), now())));
    }

    private List<Told> toldTo(String person) {
        return told.computeIfAbsent(person, none -> new ArrayList<>());
    }

    private void whoIsOffDutyWasToldOnceAnHourAtMost() {
        List<Told> omars = toldTo("omar");
        assertThat(omars).hasSizeBetween(3, HOURS_OFTEN + 1);
        for (int i = 1; i < omars.size(); i++) {
            assertThat(Duration.between(omars.get(i - 1).at(), omars.get(i).at()))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(59));
        }
        assertThat(toldTo("sara")).as("who is on duty is told in the rhythm").hasSizeGreaterThan(3 * HOURS_OFTEN);
    }

    private void customersAndTheTeamReadTheTruth() {
        if (now().isAfter(promised.plus(Duration.ofMinutes(1)))) {
            assertThat(client.messages("mei", room).stream().map(Shown::text))
                    .filteredOn(text -> text.contains("overdue since"))
                    .hasSize(1);
        }
        assertThat(client.page("/status/incidents/INC-" + number).body())
                .contains("Customers cannot pay.")
                .doesNotContain("<strong>Resolved</strong>");
    }

    /** Those that change nothing are pressed; the others are there and not out of date. */
    private void theButtonsWork() {
        Answer form = client.press("sara", reminder("sara").orElseThrow(), "update.draft");
        assertThat(form.values().get("text")).isNotEmpty();
        assertThat(reminder("sara").orElseThrow().has("reminder.snooze")).isFalse();
        for (String deputy : List.of("omar", "noor")) {
            assertThat(reminder(deputy).orElseThrow().has("reminder.stand-in")).isTrue();
        }
    }

    /** A former lead reads who leads now, and has nothing to press that is not true any more. */
    private void itIsOver(String person) {
        settled.await();
        assertThat(reminder(person)).isEmpty();
        String name = "INC-" + number;
        assertThat(client.messages(person, "direct-" + person))
                .anyMatch(message ->
                        message.text().contains("🤝") && message.text().contains(name));
    }

    private Optional<Shown> reminder(String person) {
        return reminders(person, "direct-" + person).stream().findFirst();
    }

    /** What reminds in a room of this outage: by its buttons, as words depend on the language. */
    private List<Shown> reminders(String person, String where) {
        return messages(person, where).stream()
                .filter(message -> message.has("reminder.no-news:" + number)
                        || message.has("reminder.stand-in:" + number)
                        || message.has("reminder.snooze:" + number + ":"))
                .toList();
    }

    /** Who was never told anything has no direct conversation. */
    private List<Shown> messages(String person, String where) {
        return where.startsWith("direct-") && !client.rooms(person).contains(where)
                ? List.of()
                : client.messages(person, where);
    }

    /** What could pile up. */
    private List<Long> heap() {
        List<Long> heap = new ArrayList<>();
        PEOPLE.forEach(
                person -> heap.add((long) messages(person, "direct-" + person).size()));
        heap.add((long) client.messages("mei", room).size());
        heap.add((long) client.messages("mei", "support").size());
        heap.add(rows("reminder_message"));
        heap.add(rows("delivery"));
        heap.add(rows("qrtz_triggers"));
        return heap;
    }

    private long rows(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    private Instant now() {
        return Instant.parse(server.get("/clock").get("now").asString());
    }
}
