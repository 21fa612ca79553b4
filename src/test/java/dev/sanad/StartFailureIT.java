package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.FolderCopy;
import dev.sanad.testing.SanadProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stops the start says so in one readable message, without a stack trace. */
@Order(2)
class StartFailureIT {

    @TempDir
    private Path folder;

    @Test
    void saysWhichValueIsWrong() throws IOException {
        Path config = FolderCopy.of("bot-config", folder)
                .replace("severities.yml", "cadence: 60m", "cadence: an hour")
                .path();
        assertRefused(
                List.of("--sanad.config-dir=" + config),
                "severities.yml",
                "levels.minimal.cadence",
                "\"an hour\" is not a duration such as",
                "cadence: 15m");
    }

    @Test
    void saysWhichKeyIsUnknown() throws IOException {
        Path config = FolderCopy.of("bot-config", folder)
                .replace("sanad.yml", "time-zone:", "timezone:")
                .path();
        assertRefused(
                List.of("--sanad.config-dir=" + config),
                "sanad.yml",
                "timezone (line ",
                "there is no such key. Known here: organisation, product, default-language, time-zone",
                "time-zone: Europe/Berlin");
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
        Path config = FolderCopy.of("bot-config", folder).path();
        Files.delete(config.resolve("roles.yml"));
        assertRefused(List.of("--sanad.config-dir=" + config), "roles.yml", "there is no such file", "Copy the folder");
    }

    @Test
    void saysWhichTemplateIsBroken() throws IOException {
        Path templates = FolderCopy.of("message-templates", folder)
                .replace("en/no-news.md", "{{title}}", "{{#if title}}{{title}}")
                .path();
        assertRefused(List.of("--sanad.templates-dir=" + templates), "no-news.md", "{{#if safe}}{{safe}}{{/if}}");
    }

    @Test
    void saysWhichFactATemplateMadeUp() throws IOException {
        Path templates = FolderCopy.of("message-templates", folder)
                .replace("en/no-news.md", "{{title}}", "{{titel}}")
                .path();
        assertRefused(
                List.of("--sanad.templates-dir=" + templates), "no-news.md", "{{titel}}", "there is no such fact");
    }

    @Test
    void saysWhichNameInThePlanLeadsToNobody() throws IOException {
        Path config = FolderCopy.of("bot-config", folder)
                .replace("plan.yml", "deputies: [omar]", "deputies: [ommar]")
                .path();
        assertRefused(
                List.of("--sanad.config-dir=" + config),
                "plan.yml",
                "roster[0].deputies[0]",
                "nobody in the playground has the id \"ommar\"");
    }

    @Test
    void saysWhoOfTheRosterMayNotApprove() throws IOException {
        Path config = FolderCopy.of("bot-config", folder)
                .replace("plan.yml", "- person: omar", "- person: jonas")
                .path();
        assertRefused(
                List.of("--sanad.config-dir=" + config),
                "plan.yml",
                "roster[1].person",
                "\"jonas\" may not approve updates");
    }

    @Test
    void saysWhichRhythmOfUpdatesCannotBeKept() throws IOException {
        Path config = FolderCopy.of("bot-config", folder)
                .replace("severities.yml", "cadence: 60m", "cadence: 8d")
                .path();
        assertRefused(
                List.of("--sanad.config-dir=" + config),
                "severities.yml",
                "cadence",
                "\"8d\" is not allowed: it must be whole minutes, from 1m to 7d",
                "cadence: 15m");
    }

    @Test
    void saysWhichRoomOfThePlanIsNotThere() throws IOException {
        Path config = FolderCopy.of("bot-config", folder)
                .append("plan.yml", "escalation-room: leadership\n")
                .path();
        assertRefused(
                List.of("--sanad.config-dir=" + config),
                "plan.yml",
                "escalation-room",
                "there is no room \"leadership\"");
    }

    @Test
    void saysThatAMovedClockIsNotForRealPeople() {
        Path data = folder.resolve("data");
        try (SanadProcess sanad = SanadProcess.start(data, SanadProcess.freePort())) {
            sanad.client().advanceClock(Duration.ofMinutes(15));
        }
        assertRefused(List.of("--sanad.playground.enabled=false"), data.toString(), "moved forward by 15 minutes");
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            try (SanadProcess sanad = SanadProcess.launch(folder.resolve("data"), taken.getLocalPort(), List.of())) {
                assertThat(sanad.exitCode()).isNotZero();
                assertThat(sanad.output())
                        .contains("Port " + taken.getLocalPort() + " was already in use")
                        .doesNotContain("\tat ");
            }
        }
    }

    @Test
    void saysWhatThePortIsForThatItChoseItself() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<String> options = List.of("--management.server.port=" + taken.getLocalPort());
            try (SanadProcess sanad = SanadProcess.launch(folder.resolve("data"), SanadProcess.freePort(), options)) {
                assertThat(sanad.exitCode()).isNotZero();
                assertThat(sanad.output())
                        .contains("Port " + taken.getLocalPort(), "metrics", "--management.server.port=")
                        .doesNotContain("\tat ");
            }
        }
    }

    @Test
    void saysThatMetricsAreNotForThePublicPort() {
        int port = SanadProcess.freePort();
        List<String> options = List.of("--management.server.port=" + port);
        try (SanadProcess sanad = SanadProcess.launch(folder.resolve("data"), port, options)) {
            assertThat(sanad.exitCode()).isNotZero();
            assertThat(sanad.output())
                    .contains("--management.server.port", "could read metrics, too", "Example of right")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void saysThatAnotherProcessHoldsTheDatabase() {
        Path data = folder.resolve("data");
        try (SanadProcess first = SanadProcess.start(data, SanadProcess.freePort());
                SanadProcess second = SanadProcess.launch(data, SanadProcess.freePort(), List.of())) {
            assertThat(second.exitCode()).isNotZero();
            assertThat(second.output())
                    .contains("another Sanad is running", data.toString(), "--sanad.data-dir=")
                    .doesNotContain("\tat ");
            assertThat(first.client().page("/readyz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void saysThatTheDataFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("not-a-folder"), "x");
        try (SanadProcess sanad = SanadProcess.launch(file, SanadProcess.freePort(), List.of())) {
            assertThat(sanad.exitCode()).isNotZero();
            assertThat(sanad.output())
                    .contains("cannot write", file.toString(), "--sanad.data-dir=")
                    .doesNotContain("\tat ");
        }
    }

    private void assertRefused(List<String> options, String... words) {
        try (SanadProcess sanad = SanadProcess.launch(folder.resolve("data"), SanadProcess.freePort(), options)) {
            assertThat(sanad.exitCode()).isNotZero();
            assertThat(sanad.output())
                    .contains(words)
                    .contains("Example of right")
                    .doesNotContain("\tat ");
        }
    }
}
