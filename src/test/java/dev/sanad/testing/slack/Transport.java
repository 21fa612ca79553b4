package dev.sanad.testing.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/** The way on which Slack brings requests to the bot; returns what the bot answered. */
public sealed interface Transport {

    JsonNode command(Map<String, String> command);

    JsonNode interactive(JsonNode payload);

    JsonNode event(JsonNode payload);

    /** Signed requests to the bot's address. */
    record Http(int port, String signingSecret) implements Transport {

        private static final HttpClient CLIENT = HttpClient.newHttpClient();

        @Override
        public JsonNode command(Map<String, String> command) {
            return send(form(command), "application/x-www-form-urlencoded");
        }

        @Override
        public JsonNode interactive(JsonNode payload) {
            return send(form(Map.of("payload", payload.toString())), "application/x-www-form-urlencoded");
        }

        @Override
        public JsonNode event(JsonNode payload) {
            return send(payload.toString(), "application/json");
        }

        private JsonNode send(String body, String type) {
            String timestamp = String.valueOf(System.currentTimeMillis() / 1000);
            HttpResponse<String> answer = post(port, body, type, timestamp, sign(signingSecret, timestamp, body));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return FakeMethods.read(answer.body());
        }

        /** A request with whatever signature. */
        public static HttpResponse<String> post(
                int port, String body, String type, String timestamp, String signature) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/slack/events"))
                    .header("Content-Type", type)
                    .header("X-Slack-Request-Timestamp", timestamp)
                    .header("X-Slack-Signature", signature)
                    .POST(BodyPublishers.ofString(body))
                    .build();
            try {
                return CLIENT.send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** As Slack documents it. */
        public static String sign(String secret, String timestamp, String body) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                byte[] digest = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
                return "v0=" + HexFormat.of().formatHex(digest);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        static String form(Map<String, String> values) {
            return values.entrySet().stream()
                    .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
        }
    }

    /** One way today and another one tomorrow. */
    record Changing(Supplier<Transport> now) implements Transport {

        @Override
        public JsonNode command(Map<String, String> command) {
            return now.get().command(command);
        }

        @Override
        public JsonNode interactive(JsonNode payload) {
            return now.get().interactive(payload);
        }

        @Override
        public JsonNode event(JsonNode payload) {
            return now.get().event(payload);
        }
    }

    /** Envelopes on the socket that the bot holds open; each is sent as often as {@code times} says. */
    record Socket(FakeSlack slack, int times) implements Transport {

        @Override
        public JsonNode command(Map<String, String> command) {
            return slack.sockets().deliver("slash_commands", FakeMethods.JSON.valueToTree(command), times);
        }

        @Override
        public JsonNode interactive(JsonNode payload) {
            return slack.sockets().deliver("interactive", payload, times);
        }

        @Override
        public JsonNode event(JsonNode payload) {
            return slack.sockets().deliver("events_api", payload, times);
        }
    }
}
