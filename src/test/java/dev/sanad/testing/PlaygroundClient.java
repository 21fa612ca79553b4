package dev.sanad.testing;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drives the bot over the playground's HTTP API, as a script would. */
public final class PlaygroundClient implements ChatClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String base;

    public PlaygroundClient(int port) {
        this.port = port;
        this.base = "http://localhost:" + port;
    }

    @Override
    public Answer say(String person, String room, String text) {
        return answer(post("/rooms/" + room + "/messages", Map.of("as", person, "text", text), 200));
    }

    @Override
    public Answer press(String person, String message, String action) {
        String path = "/messages/" + message + "/actions/" + URLEncoder.encode(action, StandardCharsets.UTF_8);
        return answer(post(path, Map.of("as", person), 200));
    }

    @Override
    public Answer submit(String person, Answer asked, Map<String, String> changes) {
        return answer(post("/forms/" + asked.formId(), answers(person, asked, changes), 200));
    }

    @Override
    public JsonNode submitWrong(String person, Answer asked, Map<String, String> changes) {
        return post("/forms/" + asked.formId(), answers(person, asked, changes), 422)
                .get("errors");
    }

    @Override
    public List<Shown> messages(String person, String room) {
        List<Shown> messages = new ArrayList<>();
        get("/rooms/" + room + "/messages?as=" + person).forEach(message -> messages.add(shown(message)));
        return messages;
    }

    /** A room as somebody sees it in the list. */
    public JsonNode room(String person, String id) {
        return get("/rooms?as=" + person)
                .valueStream()
                .filter(room -> room.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<String> rooms(String person) {
        List<String> names = new ArrayList<>();
        get("/rooms?as=" + person).forEach(room -> names.add(room.get("id").asString()));
        return names;
    }

    @Override
    public void advanceClock(Duration step) {
        post("/clock", Map.of("advance", step.toString()), 200);
    }

    @Override
    public HttpResponse<String> page(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    /** What the bot tells its operators, on its management port. */
    public HttpResponse<String> operatorsPage(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ManagementPorts.of(port) + path))
                .build());
    }

    public JsonNode get(String path) {
        HttpResponse<String> response = page("/playground/api" + path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    /** A raw request to the API, for answers that are not to be had otherwise. */
    public JsonNode post(String path, Object body, int expectedStatus) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/playground/api" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        HttpResponse<String> response = send(request);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(expectedStatus);
        return JSON.readTree(response.body().isEmpty() ? "null" : response.body());
    }

    private static Map<String, Object> answers(String person, Answer asked, Map<String, String> changes) {
        Map<String, String> values = asked.values();
        values.putAll(changes);
        return Map.of("as", person, "values", values);
    }

    private static Answer answer(JsonNode node) {
        List<Shown> replies = new ArrayList<>();
        node.get("replies").forEach(reply -> replies.add(shown(reply)));
        return new Answer(replies, node.get("form"));
    }

    private static Shown shown(JsonNode node) {
        List<JsonNode> actions = new ArrayList<>();
        node.get("actions").forEach(actions::add);
        return new Shown(
                node.get("id").asString(),
                node.get("from").asString(),
                node.get("text").asString(),
                node.get("html").asString(),
                actions,
                node.get("edited").asBoolean());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
