package dev.sanad.testing.slack;

import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import dev.sanad.testing.slack.FakeWorkspace.Channel;
import dev.sanad.testing.slack.FakeWorkspace.Posted;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Modals as forms that people fill in. */
final class SlackForms {

    private final FakeSlack slack;

    SlackForms(FakeSlack slack) {
        this.slack = slack;
    }

    /** The form that was opened with a trigger; null node for none. */
    JsonNode opened(String trigger) {
        return slack.views().openedBy(trigger).map(SlackForms::form).orElse(FakeMethods.JSON.nullNode());
    }

    Channel channel(Answer asked) {
        String id = slack.views().view(asked.formId()).path("private_metadata").asString();
        return slack.workspace().channel(id).orElseThrow();
    }

    /** The view as Slack returns it with what was written. */
    ObjectNode filledIn(String id, Map<String, String> values) {
        ObjectNode view = slack.views().view(id).deepCopy();
        ObjectNode state = view.putObject("state").putObject("values");
        for (JsonNode block : view.path("blocks")) {
            if (block.path("type").asString().equals("input")) {
                String field = block.path("block_id").asString();
                ObjectNode element = state.putObject(field)
                        .putObject(block.path("element").path("action_id").asString());
                fill(element, block.path("element").path("type").asString(), values.getOrDefault(field, ""));
            }
        }
        return view;
    }

    private static void fill(ObjectNode element, String type, String value) {
        element.put("type", type);
        if (type.equals("static_select")) {
            ObjectNode option = element.putObject("selected_option").put("value", value);
            option.putObject("text").put("type", "plain_text").put("text", value);
        } else if (value.isEmpty()) {
            element.putNull("value");
        } else {
            element.put("value", value);
        }
    }

    /** What came of a submission: things said in private, a modal on top that says something, or another form. */
    Answer answer(List<Posted> said, JsonNode answer, SlackScreen screen) {
        Stream<Shown> replies = said.stream().map(screen::shown);
        JsonNode form = FakeMethods.JSON.nullNode();
        if (answer.has("view")) {
            BlockRules.faultOfView(answer.path("view")).ifPresent(fault -> {
                throw new AssertionError(fault);
            });
            ObjectNode view = slack.views().keep((ObjectNode) answer.path("view"));
            if (view.has("submit")) {
                form = form(view);
            } else {
                replies = Stream.concat(replies, Stream.of(shown(view, screen)));
            }
        }
        return new Answer(replies.toList(), form);
    }

    /** What a press in a modal opened on top of it. */
    Answer answer(List<Posted> said, String trigger, SlackScreen screen) {
        ObjectNode answer = FakeMethods.JSON.createObjectNode();
        slack.views().openedBy(trigger).ifPresent(view -> answer.set("view", view));
        return answer(said, answer, screen);
    }

    private static Shown shown(ObjectNode view, SlackScreen screen) {
        String id = view.path("id").asString();
        Shown shown = screen.shown(new Posted(id, FakeWorkspace.BOT, null, "", view.path("blocks"), null));
        return new Shown(id, shown.from(), shown.text(), shown.html(), shown.actions(), false);
    }

    private static JsonNode form(ObjectNode view) {
        ObjectNode form = FakeMethods.JSON.createObjectNode();
        form.put("id", view.path("id").asString());
        form.put("title", view.path("title").path("text").asString());
        form.put("submit", view.path("submit").path("text").asString());
        ArrayNode fields = form.putArray("fields");
        for (JsonNode block : view.path("blocks")) {
            if (block.path("type").asString().equals("input")) {
                fields.add(field(block));
            } else if (fields.isEmpty()) {
                form.put("title", block.path("text").path("text").asString());
            }
        }
        return form;
    }

    private static ObjectNode field(JsonNode block) {
        JsonNode element = block.path("element");
        String value = element.has("initial_option")
                ? element.path("initial_option").path("value").asString()
                : element.path("initial_value").asString("");
        ObjectNode field = FakeMethods.JSON
                .createObjectNode()
                .put("id", block.path("block_id").asString())
                .put("label", block.path("label").path("text").asString())
                .put("value", value)
                .put("required", !block.path("optional").asBoolean());
        ArrayNode options = field.putArray("options");
        element.path("options")
                .forEach(option -> options.addObject()
                        .put("label", option.path("text").path("text").asString())
                        .put("value", option.path("value").asString()));
        return field;
    }
}
