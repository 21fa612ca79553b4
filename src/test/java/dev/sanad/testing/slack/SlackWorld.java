package dev.sanad.testing.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.ChatClient;
import dev.sanad.testing.FolderCopy;
import dev.sanad.testing.PlaygroundClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A bot that is connected to a {@link FakeSlack}. The playground stays on for its clock only. */
public final class SlackWorld {

    /** So that a test need not wait for weeks, by the clock that it moves. */
    private static final String ARCHIVE = "archive-rooms-after: 3h\n";

    private SlackWorld() {}

    public static void configure(DynamicPropertyRegistry properties, FakeSlack slack, Path folder) throws IOException {
        Path config = config(folder);
        properties.add("SLACK_BOT_TOKEN", () -> FakeSlack.BOT_TOKEN);
        properties.add("sanad.slack.api-url", slack::apiUrl);
        properties.add("sanad.playground.enabled", () -> true);
        properties.add("sanad.config-dir", config::toString);
        properties.add("sanad.data-dir", () -> folder.resolve("data").toString());
    }

    /** The product's configuration, with the plan's people under their names in Slack. */
    public static Path config(Path folder) throws IOException {
        FolderCopy copy = FolderCopy.of("bot-config", folder);
        for (String person : List.of("sara", "omar", "jonas", "leila")) {
            copy.replaceAll("plan.yml", person, "U0" + person.toUpperCase(Locale.ROOT));
        }
        copy.append("plan.yml", ARCHIVE);
        return copy.path();
    }

    public static void awaitConnection(PlaygroundClient server) {
        ChatClient.awaitility()
                .untilAsserted(() -> assertThat(server.operatorsPage("/actuator/health/degraded")
                                .body())
                        .contains("\"connected\":true"));
    }
}
