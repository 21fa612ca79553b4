package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.SanadProcess;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot is stopped (SIGTERM) while people look on. */
class StopIT {

    /** A stop that waits for open pages takes 30 s. */
    private static final Duration SOON = Duration.ofSeconds(15);

    @TempDir
    private Path folder;

    @Test
    void doesNotWaitForPagesThatAreOpen() throws Exception {
        try (SanadProcess sanad = SanadProcess.start(folder.resolve("data"), SanadProcess.freePort());
                HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> page = browser.send(
                    HttpRequest.newBuilder(URI.create(sanad.address() + "/playground/api/events?as=mei"))
                            .build(),
                    BodyHandlers.ofInputStream());
            assertThat(page.body().read()).isPositive();
            long since = System.nanoTime();
            sanad.stop();
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(SOON);
            assertThat(sanad.output()).doesNotContain(" WARN ", " ERROR ");
        }
    }
}
