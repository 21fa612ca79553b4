package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import dev.sanad.testing.FolderCopy;
import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.SanadProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two replicas of the shipped jar on one PostgreSQL, one of which is killed in the middle. It waits for a minute to pass, so it runs
 * beside other tests, with which it shares nothing.
 */
@Order(1)
class ReplicasIT {

    private static final int INCIDENTS = 5;

    @TempDir
    private Path folder;

    @Test
    void shareTheWorkAndOutliveOneAnother() throws Exception {
        FolderCopy config = FolderCopy.of("bot-config", folder)
                .replaceAll("severities.yml", "first-update-within: 5m", "first-update-within: 1m")
                .replaceAll("severities.yml", "remind-before: 5m", "remind-before: 0s");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                SanadProcess one = replica(postgres, config.path());
                SanadProcess two = replica(postgres, config.path())) {
            approvalsAtBothPublishOnce(one.client(), two.client());
            remindersOutliveTheirReplica(one, two.client());
        }
    }

    private void approvalsAtBothPublishOnce(PlaygroundClient one, PlaygroundClient two) throws Exception {
        for (int number = 1; number <= INCIDENTS; number++) {
            String room = declare(number % 2 == 0 ? one : two, number);
            Answer form = one.say("sara", room, "/incident draft acknowledged");
            one.submit("sara", form, Map.of());
            Shown draft = two.await("sara", room, message -> message.has("update.approve"));
            assertThat(pressAtBoth(draft, one, two))
                    .as("what the two presses were answered")
                    .satisfiesOnlyOnce(text -> assertThat(text).isEmpty())
                    .satisfiesOnlyOnce(text -> assertThat(text).startsWith("Already published"));
            two.awaitText("sara", room, "✅ #status-updates");
            assertThat(one.page("/status/incidents/INC-" + number).body().split("<article class=\"update\">", -1))
                    .hasSize(2);
            String announced = "📣 INC-" + number + " ";
            assertThat(count(two, "status-updates", announced)).isEqualTo(1);
        }
    }

    private static List<String> pressAtBoth(Shown draft, PlaygroundClient one, PlaygroundClient two) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> answers = people.invokeAll(List.of(
                    () -> one.press("sara", draft, "update.approve"),
                    () -> two.press("sara", draft, "update.approve")));
            List<String> texts = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                texts.add(answer.get().replies().isEmpty() ? "" : answer.get().text());
            }
            return texts;
        }
    }

    /** The first update is due a minute after the declaration, which the replica that took it does not live to see. */
    private static void remindersOutliveTheirReplica(SanadProcess one, PlaygroundClient two) {
        List<String> rooms = new ArrayList<>();
        for (int number = INCIDENTS + 1; number <= 2 * INCIDENTS; number++) {
            one.client().declare("mei", "Replica", Map.of());
            rooms.add(room(number));
        }
        one.kill();
        for (String room : rooms) {
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> {
                        assertThat(two.rooms("mei")).contains(room);
                        assertThat(count(two, room, "the first update")).isEqualTo(1);
                    });
        }
        assertThat(rooms).allSatisfy(room -> {
            assertThat(count(two, room, "the first update")).isEqualTo(1);
            assertThat(two.messages("mei", room).getFirst().text()).contains("· Replica");
        });
    }

    private static String declare(PlaygroundClient client, int number) {
        client.declare("mei", "Replica", Map.of("impact", "pay", "scope", "customers in Europe"));
        client.awaitText("mei", room(number), "INC-" + number);
        client.say("jonas", room(number), "/incident lead @sara");
        return room(number);
    }

    private static String room(int number) {
        return "inc-" + number + "-replica";
    }

    private static long count(PlaygroundClient client, String room, String words) {
        return client.messages("mei", room).stream()
                .filter(message -> message.text().contains(words))
                .count();
    }

    private SanadProcess replica(EmbeddedPostgres postgres, Path config) throws IOException {
        return SanadProcess.start(
                folder.resolve("unused"),
                SanadProcess.freePort(),
                List.of(
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--sanad.clustered=true",
                        "--sanad.config-dir=" + config));
    }
}
