package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.SanadProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tool {@code slack-manifest}, and the file it once wrote. */
class SlackManifestIT {

    @TempDir
    private Path data;

    @Test
    void theManifestIsThatOfTheCommandsAsTheyAre() throws IOException {
        try (SanadProcess tool = SanadProcess.launch(data, 0, List.of("slack-manifest"))) {
            assertThat(tool.exitCode()).as(tool.output()).isZero();
            assertThat(tool.output()).isEqualTo(Files.readString(Path.of("bot-config/slack-app-manifest.yml")));
        }
        assertThat(data).as("a tool leaves no traces").isEmptyDirectory();
    }
}
