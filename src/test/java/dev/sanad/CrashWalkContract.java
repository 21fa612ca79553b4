package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.ChatClient;
import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import dev.sanad.testing.SanadProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job with the process killed (SIGKILL) right after the answer to a step. */
abstract class CrashWalkContract {

    private static final String ROOM = "inc-1-customers-cannot-pay";

    @TempDir
    private Path data;

    private final int port = SanadProcess.freePort();
    private int steps;
    private SanadProcess sanad;
    private ChatClient client;
    private ChatClient approver;

    /** Starts the bot and waits until people can talk to it. */
    abstract SanadProcess start(Path folder, int port) throws IOException;

    /** Whether the process is killed after a step, counted from 0. */
    boolean isCrashed(int step) {
        return true;
    }

    /** The platform on which people talk to it. */
    abstract ChatClient client(int port);

    /** Where Sara approves. */
    ChatClient approver(int port) {
        return client(port);
    }

    /** What happens after the incident was declared, such as that others join it. */
    void declared(ChatClient client, ChatClient approver) {}

    @BeforeEach
    void begin() throws IOException {
        sanad = start(data, port);
        client = client(port);
        approver = approver(port);
    }

    @AfterEach
    void stop() {
        sanad.close();
    }

    @Test
    void losesNothingAcknowledgedAndPublishesNothingTwice() throws IOException {
        client.submit(
                "mei",
                opened("mei", client.say("mei", "general", "/incident declare Customers cannot pay")),
                Map.of("impact", "pay", "scope", "customers in Europe"));
        declared(client, approver);
        crash();
        Shown told = client.awaitText("sara", "direct-sara", "You lead the communication of 🟠 INC-1");
        client.awaitText("sara", ROOM, "INC-1 · Customers cannot pay");

        client.submit("sara", opened("sara", client.press("sara", told, "update.draft")), Map.of());
        crash();
        approve("Acknowledged · revision 1");
        crash();
        client.awaitText("sara", ROOM, "✅ #status-updates");
        assertPublished(1);

        client.advanceClock(Duration.ofMinutes(10));
        crash();
        Shown reminder = client.awaitText("sara", ROOM, "customers were promised an update by");
        assertRemindedOnce();
        client.press("sara", reminder, "reminder.no-news");
        crash();
        approve("No news · revision 1");
        crash();
        client.awaitText("sara", ROOM, "📣 Published");
        assertPublished(2);

        client.submit("sara", opened("sara", client.say("sara", ROOM, "/incident resolve")), Map.of());
        crash();
        approve("Resolved · revision 1");
        crash();
        client.awaitText("sara", ROOM, "INC-1 is over");
        assertPublished(3);
        client.advanceClock(Duration.ofDays(3));
        crash();
        client.awaitText("sara", "direct-sara", "customers were told that we would explain");
        ChatClient.awaitility().untilAsserted(this::assertEverythingIsThereOnce); // rooms do not wait for each other
    }

    private void assertRemindedOnce() {
        String words = "customers were promised an update by";
        for (ChatClient each : List.of(client, approver)) {
            each.awaitText("sara", ROOM, words);
            assertThat(count(each, "sara", ROOM, words)).isEqualTo(1);
        }
        client.awaitText("sara", "direct-sara", words);
        assertThat(count("sara", "direct-sara", words)).isEqualTo(1);
    }

    /** A process that has just begun may be too late for a form on a busy machine: then it is one button away. */
    private Answer opened(String person, Answer asked) {
        return asked.form().isNull() ? client.press(person, asked.replies().getFirst(), "") : asked;
    }

    private void approve(String draft) {
        Shown shown = approver.await(
                "sara", ROOM, message -> message.text().contains(draft) && message.has("update.approve"));
        Answer answer = approver.press("sara", shown, "update.approve");
        assertThat(answer.replies()).isEmpty();
    }

    private void assertPublished(int updates) {
        String page = client.page("/status/incidents/INC-1").body();
        assertThat(page.split("<article class=\"update\">", -1)).hasSize(updates + 1);
        client.await("mei", "status-updates", message -> count("mei", "status-updates", "📣 INC-1") == updates);
    }

    private void assertEverythingIsThereOnce() {
        for (ChatClient each : List.of(client, approver)) {
            assertThat(each.rooms("sara").stream().filter(room -> room.startsWith("inc-")))
                    .containsExactly(ROOM);
            assertThat(count(each, "sara", ROOM, "· Customers cannot pay")).isEqualTo(1);
            assertThat(count(each, "sara", ROOM, "📣 Published")).isEqualTo(3);
            assertThat(count(each, "sara", ROOM, "customers were promised an update by"))
                    .isZero();
            assertThat(count(each, "mei", "status-updates", "📣 INC-1")).isEqualTo(3);
            assertThat(each.messages("sara", ROOM).getFirst().text()).contains("✅ INC-1", "Promises kept: 3 of 3");
        }
        assertThat(count("sara", "direct-sara", "an update went out at")).isEqualTo(1);
        assertThat(count("sara", "direct-sara", "✅ INC-1 is over.")).isEqualTo(1);
        assertThat(count("sara", "direct-sara", "customers were told that we would explain"))
                .isEqualTo(1);
    }

    private long count(String person, String room, String words) {
        return count(client, person, room, words);
    }

    private static long count(ChatClient client, String person, String room, String words) {
        List<Shown> messages = client.messages(person, room);
        return messages.stream()
                .filter(message -> message.text().contains(words))
                .count();
    }

    /** Every step is crashed after: here or there. */
    private void crash() throws IOException {
        if (isCrashed(steps++)) {
            sanad.kill();
            sanad = start(data, port);
        }
    }
}
