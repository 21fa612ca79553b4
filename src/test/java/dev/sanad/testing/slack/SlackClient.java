package dev.sanad.testing.slack;

import static dev.sanad.testing.slack.Payloads.about;
import static dev.sanad.testing.slack.Payloads.escape;
import static dev.sanad.testing.slack.Payloads.event;
import static dev.sanad.testing.slack.Payloads.id;
import static dev.sanad.testing.slack.Payloads.mentioned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.ChatClient;
import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.slack.FakeWorkspace.Channel;
import dev.sanad.testing.slack.FakeWorkspace.Posted;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** People in a Slack workspace. They have the names of the playground's cast; their ids are {@code U0SARA} and so on. */
public final class SlackClient implements ChatClient {

    private static final String DIRECT = "direct-";
    private static final String HOME = "home";

    private final FakeSlack slack;
    private final Transport transport;
    private final PlaygroundClient server;
    private final SlackForms forms;

    /** @param server the bot's own web server, for its pages and its clock */
    public SlackClient(FakeSlack slack, Transport transport, PlaygroundClient server) {
        this.slack = slack;
        this.transport = transport;
        this.server = server;
        this.forms = new SlackForms(slack);
    }

    @Override
    public Answer say(String person, String room, String text) {
        return text.startsWith("/")
                ? command(person, room, text, slack.views().trigger(id(person)))
                : typed(person, room, text);
    }

    /** A command that reaches the bot too late for a form to open. */
    public Answer sayLate(String person, String room, String text) {
        return command(person, room, text, slack.views().staleTrigger(id(person)));
    }

    private Answer typed(String person, String room, String text) {
        synchronized (slack.workspace()) {
            slack.workspace()
                    .post(channel(room), id(person), null, escape(text), FakeMethods.JSON.createArrayNode(), null);
        }
        return new Answer(List.of(), FakeMethods.JSON.nullNode());
    }

    private Answer command(String person, String room, String text, String trigger) {
        Channel channel = channel(room);
        String[] words = text.split(" ", 2);
        JsonNode answer = transport.command(Map.of(
                "team_id",
                FakeWorkspace.TEAM,
                "channel_id",
                channel.id,
                "channel_name",
                channel.name,
                "user_id",
                id(person),
                "user_name",
                person,
                "command",
                words[0],
                "text",
                words.length > 1 ? mentioned(escape(words[1])) : "",
                "trigger_id",
                trigger,
                "response_url",
                slack.responseUrl(channel.id, id(person))));
        List<Shown> replies = new ArrayList<>();
        if (answer.has("blocks")) {
            assertThat(answer.path("response_type").asString()).isEqualTo("ephemeral");
            assertThat(BlockRules.faultOfMessage(answer.path("blocks"))).isEmpty();
            replies.add(screen(person).shown(slack.say(channel.id, id(person), answer)));
        }
        return new Answer(replies, forms.opened(trigger));
    }

    @Override
    public Answer press(String person, String message, String action) {
        return press(person, message, action, slack.responseUrl(channelId(message), id(person)));
    }

    /** A press to which no answer can be given any more by the address that came with it. */
    public void pressLate(String person, String message, String action) {
        press(person, message, action, slack.expiredUrl());
    }

    private Answer press(String person, String message, String action, String url) {
        String trigger = slack.views().trigger(id(person));
        ObjectNode payload = FakeMethods.JSON.createObjectNode().put("type", "block_actions");
        payload.put("trigger_id", trigger);
        about(payload, person);
        payload.putArray("actions")
                .addObject()
                .put("action_id", action)
                .put("block_id", "b")
                .put("type", "button")
                .put("value", value(person, message, action));
        if (isView(message)) {
            payload.putObject("container").put("type", "view").put("view_id", message);
            payload.set(
                    "view",
                    message.equals(HOME)
                            ? slack.views().home(id(person)).orElseThrow()
                            : slack.views().view(message));
            transport.interactive(payload);
            return forms.answer(List.of(), trigger, screen(person));
        }
        Channel channel = channelOf(message);
        payload.put("response_url", url);
        payload.putObject("channel").put("id", channel.id).put("name", channel.name);
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", message)
                .put("channel_id", channel.id);
        transport.interactive(payload);
        return new Answer(slack.saidTo(url).stream().map(screen(person)::shown).toList(), forms.opened(trigger));
    }

    /** Chooses a shortcut in the menu beside a message. */
    public Answer shortcut(String person, String message, String verb) {
        Channel channel = channelOf(message);
        Posted posted = slack.workspace().message(channel.id, message).orElseThrow();
        String trigger = slack.views().trigger(id(person));
        String url = slack.responseUrl(channel.id, id(person));
        ObjectNode payload = FakeMethods.JSON
                .createObjectNode()
                .put("type", "message_action")
                .put("callback_id", verb)
                .put("trigger_id", trigger)
                .put("response_url", url);
        about(payload, person);
        payload.putObject("channel").put("id", channel.id).put("name", channel.name);
        payload.putObject("message")
                .put("type", "message")
                .put("ts", posted.ts)
                .put("user", posted.from)
                .put("text", posted.text);
        transport.interactive(payload);
        return new Answer(slack.saidTo(url).stream().map(screen(person)::shown).toList(), forms.opened(trigger));
    }

    /** Reacts to a message. */
    public void react(String person, String message, String reaction) {
        ObjectNode event = FakeMethods.JSON
                .createObjectNode()
                .put("type", "reaction_added")
                .put("user", id(person))
                .put("reaction", reaction);
        event.putObject("item")
                .put("type", "message")
                .put("channel", channelOf(message).id)
                .put("ts", message);
        transport.event(event(event));
    }

    /** Opens the app's home tab, and reads it. */
    public Shown home(String person) {
        transport.event(event(FakeMethods.JSON
                .createObjectNode()
                .put("type", "app_home_opened")
                .put("user", id(person))
                .put("tab", "home")));
        ObjectNode view = slack.views().home(id(person)).orElseThrow();
        return screen(person).shown(new Posted(HOME, FakeWorkspace.BOT, null, "", view.path("blocks"), null));
    }

    @Override
    public Answer submit(String person, Answer asked, Map<String, String> changes) {
        Channel channel = forms.channel(asked);
        int before = seen(person, channel).size();
        int directBefore = seen(person, slack.workspace().direct(id(person))).size();
        JsonNode answer = send(person, asked, changes);
        assertThat(answer.path("response_action").asString(""))
                .as(answer.toString())
                .isNotEqualTo("errors");
        List<Posted> said = new ArrayList<>(seen(person, channel).stream()
                .skip(before)
                .filter(each -> each.onlyFor != null)
                .toList());
        if (said.isEmpty()) {
            Channel direct = slack.workspace().direct(id(person));
            seen(person, direct).stream()
                    .skip(directBefore)
                    .filter(each -> each.metadata == null)
                    .forEach(said::add);
        }
        return forms.answer(said, answer, screen(person));
    }

    @Override
    public JsonNode submitWrong(String person, Answer asked, Map<String, String> changes) {
        JsonNode answer = send(person, asked, changes);
        assertThat(answer.path("response_action").asString(""))
                .as(answer.toString())
                .isEqualTo("errors");
        return answer.path("errors");
    }

    private JsonNode send(String person, Answer asked, Map<String, String> changes) {
        return transport.interactive(submission(person, asked, changes));
    }

    /** What Slack sends when a form is submitted. */
    ObjectNode submission(String person, Answer asked, Map<String, String> changes) {
        Map<String, String> values = new HashMap<>(asked.values());
        values.putAll(changes);
        ObjectNode payload = FakeMethods.JSON.createObjectNode().put("type", "view_submission");
        payload.put("trigger_id", slack.views().trigger(id(person)));
        about(payload, person);
        payload.set("view", forms.filledIn(asked.formId(), values));
        payload.putArray("response_urls");
        return payload;
    }

    @Override
    public List<Shown> messages(String person, String room) {
        return seen(person, channel(room)).stream().map(screen(person)::shown).toList();
    }

    @Override
    public List<String> rooms(String person) {
        synchronized (slack.workspace()) {
            return slack.workspace().channels().stream()
                    .filter(channel -> !channel.isPrivate || channel.members.contains(id(person)))
                    .map(channel -> channel.isDirect() ? DIRECT + person : channel.name)
                    .toList();
        }
    }

    @Override
    public void advanceClock(Duration step) {
        server.advanceClock(step);
    }

    @Override
    public HttpResponse<String> page(String path) {
        return server.page(path);
    }

    private List<Posted> seen(String person, Channel channel) {
        synchronized (slack.workspace()) {
            return channel.messages.stream()
                    .filter(message -> message.onlyFor == null || message.onlyFor.equals(id(person)))
                    .toList();
        }
    }

    private Channel channel(String room) {
        return room.startsWith(DIRECT)
                ? slack.workspace().direct(id(room.substring(DIRECT.length())))
                : slack.workspace().named(room).orElseThrow(() -> new AssertionError("No room " + room));
    }

    private String channelId(String message) {
        return isView(message) ? "" : channelOf(message).id;
    }

    private Channel channelOf(String ts) {
        return slack.workspace().channels().stream()
                .filter(channel -> slack.workspace().message(channel.id, ts).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No message " + ts));
    }

    private String value(String person, String message, String action) {
        if (isView(message)) {
            return "";
        }
        Channel channel = channelOf(message);
        return slack.workspace().message(channel.id, message).stream()
                .flatMap(found -> screen(person).shown(found).actions().stream())
                .filter(button -> button.path("id").asString().equals(action))
                .map(button -> button.path("value").asString(""))
                .findFirst()
                .orElse("");
    }

    private static boolean isView(String message) {
        return message.startsWith("V") || message.equals(HOME);
    }

    private SlackScreen screen(String person) {
        String zone = slack.workspace().person(id(person)).orElseThrow().zone();
        return new SlackScreen(slack.workspace(), ZoneId.of(zone));
    }
}
