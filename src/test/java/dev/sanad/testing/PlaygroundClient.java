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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drives the bot over the playground's HTTP API, as a script would. */
public final class PlaygroundClient {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    public PlaygroundClient(int port) {
        this.base = "http://localhost:" + port;
    }

    /** The private answers to a request, and the form it opened. */
    public record Answer(List<Shown> replies, JsonNode form) {

        /** The text of the only reply. */
        public String text() {
            assertThat(replies).hasSize(1);
            return replies.getFirst().text();
        }

        /** The form's fields with what stands in them. */
        public Map<String, String> values() {
            assertThat(form.isObject())
                    .as("a form was opened; replies were %s", replies)
                    .isTrue();
            Map<String, String> values = new HashMap<>();
            form.get("fields")
                    .forEach(field -> values.put(
                            field.get("id").asString(), field.get("value").asString()));
            return values;
        }

        public String formId() {
            return form.get("id").asString();
        }
    }

    /** A message as somebody sees it. */
    public record Shown(String id, String from, String text, String html, List<JsonNode> actions, boolean edited) {

        /** The id of the enabled button whose id begins with a verb. */
        public String action(String verb) {
            return actions.stream()
                    .filter(action -> !action.get("disabled").asBoolean())
                    .map(action -> action.get("id").asString())
                    .filter(id -> id.startsWith(verb))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No button " + verb + " at: " + text));
        }

        public boolean has(String verb) {
            return actions.stream()
                    .anyMatch(action -> !action.get("disabled").asBoolean()
                            && action.get("id").asString().startsWith(verb));
        }
    }

    /** What a person types in a room. */
    public Answer say(String person, String room, String text) {
        return answer(post("/rooms/" + room + "/messages", Map.of("as", person, "text", text), 200));
    }

    public Answer press(String person, Shown message, String verb) {
        return press(person, message.id(), message.action(verb));
    }

    public Answer press(String person, String message, String action) {
        String path = "/messages/" + message + "/actions/" + URLEncoder.encode(action, StandardCharsets.UTF_8);
        return answer(post(path, Map.of("as", person), 200));
    }

    /** Fills in a form, leaving what stands in the other fields. */
    public Answer submit(String person, Answer asked, Map<String, String> changes) {
        return answer(post("/forms/" + asked.formId(), answers(person, asked, changes), 200));
    }

    /** Fills in a form that is not taken; the errors by field. */
    public JsonNode submitWrong(String person, Answer asked, Map<String, String> changes) {
        return post("/forms/" + asked.formId(), answers(person, asked, changes), 422)
                .get("errors");
    }

    /** Declares an incident as somebody, with a title and further answers. */
    public Answer declare(String person, String title, Map<String, String> answers) {
        return submit(person, say(person, "general", "/incident declare " + title), answers);
    }

    public List<Shown> messages(String person, String room) {
        List<Shown> messages = new ArrayList<>();
        get("/rooms/" + room + "/messages?as=" + person).forEach(message -> messages.add(shown(message)));
        return messages;
    }

    /** The names of the rooms a person sees. */
    public List<String> rooms(String person) {
        List<String> names = new ArrayList<>();
        get("/rooms?as=" + person).forEach(room -> names.add(room.get("id").asString()));
        return names;
    }

    /** Waits for the newest message of a room that is as wished. */
    public Shown await(String person, String room, Predicate<Shown> wished) {
        List<Shown> found = new ArrayList<>();
        awaitility().untilAsserted(() -> {
            assertThat(rooms(person)).contains(room);
            Optional<Shown> newest =
                    messages(person, room).stream().filter(wished).reduce((one, next) -> next);
            assertThat(newest)
                    .as("a wished message in %s, which holds %s", room, messages(person, room))
                    .isPresent();
            found.add(newest.get());
        });
        return found.getLast();
    }

    public Shown awaitText(String person, String room, String words) {
        return await(person, room, message -> message.text().contains(words));
    }

    public void advanceClock(Duration step) {
        post("/clock", Map.of("advance", step.toString()), 200);
    }

    public HttpResponse<String> page(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build());
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

    private static ConditionFactory awaitility() {
        return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50));
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
