package dev.sanad.testing.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** People filling in forms in Discord, part after part. */
final class DiscordForms {

    private static final String NEXT = "discord.form";
    private static final String SEND = "discord.send";

    private final DiscordClient client;

    DiscordForms(DiscordClient client) {
        this.client = client;
    }

    /** A modal as a form with what stands in it. */
    static JsonNode form(JsonNode modal, String channel) {
        ObjectNode form = Json.object()
                .put("id", modal.path("custom_id").asString())
                .put("title", modal.path("title").asString())
                .put("channel", channel);
        form.set("modal", modal);
        ArrayNode fields = form.putArray("fields");
        for (JsonNode label : modal.path("components")) {
            JsonNode field = label.path("component");
            fields.addObject()
                    .put("id", field.path("custom_id").asString())
                    .put("label", label.path("label").asString())
                    .put("hint", label.path("description").asString(""))
                    .put("type", field.path("type").asInt())
                    .put("value", value(field));
        }
        return form;
    }

    private static String value(JsonNode field) {
        return field.path("options")
                .valueStream()
                .filter(option -> option.path("default").asBoolean(false))
                .map(option -> option.path("value").asString())
                .findFirst()
                .orElse(field.path("value").asString(""));
    }

    Answer submit(String person, Answer asked, Map<String, String> changes) {
        Answer answer = sendAll(person, asked, changes, new HashMap<>());
        assertThat(answer.replies()).noneMatch(DiscordForms::isErrors);
        return answer;
    }

    JsonNode submitWrong(String person, Answer asked, Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>();
        Answer answer = sendAll(person, asked, changes, fields);
        assertThat(answer.replies()).singleElement().matches(DiscordForms::isErrors);
        ObjectNode errors = Json.object();
        answer.text()
                .lines()
                .skip(1)
                .map(DiscordForms::readable)
                .forEach(line -> fields.forEach((label, id) -> {
                    String before = readable(label) + ": ";
                    if (line.startsWith(before)) {
                        errors.put(id, line.substring(before.length()));
                    }
                }));
        return errors;
    }

    /** Goes on to further parts only where something is to be changed there. */
    private Answer sendAll(String person, Answer asked, Map<String, String> changes, Map<String, String> fields) {
        Map<String, String> left = new HashMap<>(changes);
        Map<String, String> values = new HashMap<>(asked.values());
        asked.form().path("fields").forEach(field -> {
            String id = field.path("id").asString();
            fields.put(field.path("label").asString(), id);
            Optional.ofNullable(left.remove(id)).ifPresent(value -> values.put(id, value));
        });
        Answer answer = client.send(person, asked.form(), values);
        if (answer.replies().isEmpty() || !isPartly(answer.replies().getFirst())) {
            assertThat(left).as("fields that the form does not have").isEmpty();
            return answer;
        }
        Shown kept = answer.replies().getFirst();
        return left.isEmpty() && kept.has(SEND)
                ? client.press(person, kept, SEND)
                : sendAll(person, client.press(person, kept, NEXT), left, fields);
    }

    /** Whether a further part is offered: in one line, which a list of errors is not, and not the first part, which is a way back. */
    private static boolean isPartly(Shown reply) {
        return reply.has(NEXT) && !isErrors(reply) && !reply.action(NEXT).endsWith(":0");
    }

    private static boolean isErrors(Shown reply) {
        return reply.has(NEXT) && reply.text().lines().count() > 1;
    }

    /** Without marks of direction. */
    private static String readable(String text) {
        return text.replaceAll("[\u200E\u200F\u2066-\u2069]", "");
    }
}
