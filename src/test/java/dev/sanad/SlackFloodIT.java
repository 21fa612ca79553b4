package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.SanadProcess;
import dev.sanad.testing.slack.FakeSlack;
import dev.sanad.testing.slack.SlackWorld;
import dev.sanad.testing.slack.Transport;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Very much that is broken comes to {@code /slack/events}. In a process of its own, since it is asked how much memory stays in use. */
class SlackFloodIT {

    private static final String SIGNING_SECRET = "a-secret-for-tests";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String COMMAND =
            "team_id=T0BAZAAR&channel_id=C01&user_id=U0MEI&command=%2Fincident&text=list&trigger_id=1.2&response_url=";
    private static final int SENDERS = 4;
    private static final int REQUESTS = 10_000;

    private final int port = SanadProcess.freePort();

    @TempDir
    private Path folder;

    @Test
    void tenThousandBrokenRequestsDoNoHarm() throws Exception {
        try (FakeSlack slack = new FakeSlack();
                SanadProcess sanad = start(slack);
                ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            SlackWorld.awaitConnection(sanad.client());
            long before = sanad.liveBytes();
            List<Future<?>> floods = new ArrayList<>();
            for (int seed = 0; seed < SENDERS; seed++) {
                Random random = new Random(seed);
                floods.add(senders.submit(() -> flood(random)));
            }
            for (Future<?> flood : floods) {
                flood.get();
            }
            assertThat(sanad.liveBytes() - before).as("bytes that stayed").isLessThan(32 * 1024 * 1024);
            assertThat(signed(COMMAND).statusCode()).isEqualTo(200);
        }
    }

    private SanadProcess start(FakeSlack slack) throws IOException {
        return SanadProcess.start(
                folder.resolve("data"),
                port,
                List.of(
                        "--sanad.slack.api-url=" + slack.apiUrl(),
                        "--sanad.config-dir=" + SlackWorld.config(folder),
                        "--sanad.playground.enabled=true"),
                Map.of("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN, "SLACK_SIGNING_SECRET", SIGNING_SECRET));
    }

    private void flood(Random random) {
        for (int i = 0; i < REQUESTS / SENDERS; i++) {
            String body = broken(random);
            HttpResponse<String> answer = i % 2 == 0
                    ? signed(body)
                    : Transport.Http.post(
                            port, body, FORM, String.valueOf(Instant.now().getEpochSecond()), "v0=" + i);
            assertThat(answer.statusCode()).as(body).isLessThan(500);
            assertThat(answer.body()).doesNotContain("Exception", "at dev.sanad", FakeSlack.BOT_TOKEN, SIGNING_SECRET);
        }
    }

    /** A request cut off, with bytes changed, or with a part of it repeated. */
    private static String broken(Random random) {
        String[] wholes = {
            COMMAND,
            "payload=%7B%22type%22%3A%22block_actions%22%2C%22team%22%3A%7B%22id%22%3A%22T0BAZAAR%22%7D%2C%22actions%22%3A%5B%5D%7D",
            "payload=%7B%22type%22%3A%22view_submission%22%2C%22view%22%3A%7B%22type%22%3A%22modal%22%7D%7D",
            "{\"type\":\"event_callback\",\"team_id\":\"T0BAZAAR\",\"event\":{\"type\":\"user_change\"}}",
            "{\"type\":\"url_verification\",\"challenge\":\"c\"}",
            "ssl_check=1&token=x"
        };
        StringBuilder body = new StringBuilder(wholes[random.nextInt(wholes.length)]);
        switch (random.nextInt(4)) {
            case 0 -> body.setLength(random.nextInt(body.length()));
            case 1 -> body.setCharAt(random.nextInt(body.length()), (char) (32 + random.nextInt(95)));
            case 2 -> body.append(body.substring(random.nextInt(body.length())));
            default -> body.insert(random.nextInt(body.length()), "x".repeat(random.nextInt(5000)));
        }
        return body.toString();
    }

    private HttpResponse<String> signed(String body) {
        String timestamp = String.valueOf(Instant.now().getEpochSecond());
        String type = body.startsWith("{") ? "application/json" : FORM;
        return Transport.Http.post(port, body, type, timestamp, Transport.Http.sign(SIGNING_SECRET, timestamp, body));
    }
}
