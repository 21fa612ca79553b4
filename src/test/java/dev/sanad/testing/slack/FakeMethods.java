package dev.sanad.testing.slack;

import dev.sanad.testing.slack.FakeWorkspace.Channel;
import dev.sanad.testing.slack.FakeWorkspace.Posted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Methods of the Web API, as far as the product calls them. An unknown one is an error, as with Slack. */
final class FakeMethods {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final FakeWorkspace workspace;
    private final FakeViews views;
    private final FakeChannels channels;
    private final Map<String, Function<Parameters, ObjectNode>> methods;

    FakeMethods(FakeWorkspace workspace, FakeViews views) {
        this.workspace = workspace;
        this.views = views;
        this.channels = new FakeChannels(workspace);
        FakePeople people = new FakePeople(workspace);
        this.methods = Map.ofEntries(
                Map.entry("auth.test", this::authTest),
                Map.entry("users.list", people::usersList),
                Map.entry("users.info", people::usersInfo),
                Map.entry("usergroups.list", people::usergroupsList),
                Map.entry("conversations.list", channels::list),
                Map.entry("conversations.members", channels::members),
                Map.entry("conversations.create", channels::create),
                Map.entry("conversations.setTopic", channels::setTopic),
                Map.entry("conversations.setPurpose", channels::setPurpose),
                Map.entry("conversations.archive", channels::archive),
                Map.entry("bookmarks.add", channels::addBookmark),
                Map.entry("bookmarks.list", channels::listBookmarks),
                Map.entry("pins.add", channels::pin),
                Map.entry("dnd.info", people::dndInfo),
                Map.entry("conversations.invite", channels::invite),
                Map.entry("conversations.join", channels::join),
                Map.entry("conversations.open", channels::openDirect),
                Map.entry("conversations.history", this::history),
                Map.entry("chat.postMessage", this::postMessage),
                Map.entry("chat.update", this::update),
                Map.entry("chat.delete", this::delete),
                Map.entry("chat.postEphemeral", this::postEphemeral),
                Map.entry("views.open", this::openView),
                Map.entry("views.push", this::openView),
                Map.entry("views.publish", this::publishView));
    }

    /** Parameters of a call. */
    record Parameters(Map<String, String> values) {

        String get(String name) {
            String value = values.get(name);
            if (value == null || value.isEmpty()) {
                throw new ApiError("invalid_arguments: " + name + " is missing");
            }
            return value;
        }

        boolean isSet(String name) {
            return List.of("1", "true").contains(values.getOrDefault(name, ""));
        }

        String get(String name, String otherwise) {
            return values.getOrDefault(name, otherwise);
        }

        JsonNode json(String name) {
            String value = values.get(name);
            return value == null ? JSON.createArrayNode() : JSON.readTree(value);
        }
    }

    ObjectNode call(String method, Parameters parameters) {
        Function<Parameters, ObjectNode> known = methods.get(method);
        if (known == null) {
            throw new ApiError("unknown_method");
        }
        synchronized (workspace) {
            return known.apply(parameters).put("ok", true);
        }
    }

    private ObjectNode authTest(Parameters parameters) {
        return JSON.createObjectNode()
                .put("team_id", FakeWorkspace.TEAM)
                .put("user_id", FakeWorkspace.BOT)
                .put("url", "https://bazaar.slack.example/");
    }

    private ObjectNode history(Parameters parameters) {
        Channel channel = channels.joined(parameters);
        String oldest = parameters.get("oldest", "0");
        String latest = parameters.get("latest", "9");
        List<ObjectNode> messages = channel.messages.stream()
                .filter(message -> message.onlyFor == null
                        && message.ts.compareTo(oldest) > 0
                        && message.ts.compareTo(latest) <= 0)
                .map(message -> shown(message, parameters))
                .toList()
                .reversed();
        return page("messages", messages, parameters);
    }

    private static ObjectNode shown(Posted message, Parameters parameters) {
        ObjectNode shown = JSON.createObjectNode()
                .put("type", "message")
                .put("ts", message.ts)
                .put("user", message.from)
                .put("text", message.text);
        if (parameters.isSet("include_all_metadata") && message.metadata != null) {
            shown.set("metadata", message.metadata);
        }
        return shown;
    }

    private ObjectNode postMessage(Parameters parameters) {
        String target = parameters.get("channel");
        Channel channel = workspace.person(target).isPresent() ? workspace.direct(target) : channels.joined(parameters);
        Posted posted = workspace.post(
                channel,
                FakeWorkspace.BOT,
                null,
                text(parameters),
                blocks(parameters),
                parameters.values().containsKey("metadata") ? parameters.json("metadata") : null);
        return JSON.createObjectNode().put("channel", channel.id).put("ts", posted.ts);
    }

    private ObjectNode delete(Parameters parameters) {
        Channel channel = channels.joined(parameters);
        Posted posted = workspace
                .message(channel.id, parameters.get("ts"))
                .orElseThrow(() -> new ApiError("message_not_found"));
        if (!posted.from.equals(FakeWorkspace.BOT)) {
            throw new ApiError("cant_delete_message");
        }
        channel.messages.remove(posted);
        return JSON.createObjectNode().put("channel", channel.id).put("ts", posted.ts);
    }

    private ObjectNode update(Parameters parameters) {
        Channel channel = channels.joined(parameters);
        Posted posted = workspace
                .message(channel.id, parameters.get("ts"))
                .orElseThrow(() -> new ApiError("message_not_found"));
        if (!posted.from.equals(FakeWorkspace.BOT)) {
            throw new ApiError("cant_update_message");
        }
        posted.text = text(parameters);
        posted.blocks = blocks(parameters);
        posted.edited = true;
        return JSON.createObjectNode().put("channel", channel.id).put("ts", posted.ts);
    }

    private ObjectNode postEphemeral(Parameters parameters) {
        Channel channel = channels.joined(parameters);
        String user = parameters.get("user");
        if (!channel.members.contains(user)) {
            throw new ApiError("user_not_in_channel");
        }
        Posted posted = workspace.post(channel, FakeWorkspace.BOT, user, text(parameters), blocks(parameters), null);
        return JSON.createObjectNode().put("message_ts", posted.ts);
    }

    private ObjectNode openView(Parameters parameters) {
        ObjectNode opened = views.open(parameters.get("trigger_id"), (ObjectNode) parameters.json("view"));
        return JSON.createObjectNode().set("view", opened);
    }

    private ObjectNode publishView(Parameters parameters) {
        ObjectNode view = (ObjectNode) parameters.json("view");
        BlockRules.faultOfHome(view).ifPresent(fault -> {
            throw new ApiError("invalid_arguments: " + fault);
        });
        views.publish(parameters.get("user_id"), view);
        return JSON.createObjectNode();
    }

    private static String text(Parameters parameters) {
        String text = parameters.get("text", "");
        if (text.isBlank()) {
            throw new ApiError("no_text");
        }
        return text;
    }

    private static JsonNode blocks(Parameters parameters) {
        JsonNode blocks = parameters.json("blocks");
        BlockRules.faultOfMessage(blocks).ifPresent(fault -> {
            throw new ApiError("invalid_blocks: " + fault);
        });
        return blocks;
    }

    /** Pages of two, so that whoever forgets the next one is found out. */
    static ObjectNode page(String name, List<ObjectNode> all, Parameters parameters) {
        int from = Integer.parseInt(Optional.of(parameters.get("cursor", ""))
                .filter(each -> !each.isEmpty())
                .orElse("0"));
        int size = name.equals("messages") ? 100 : 2;
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode page = answer.putArray(name);
        Stream<ObjectNode> some = all.stream().skip(from).limit(size);
        some.forEach(page::add);
        answer.putObject("response_metadata")
                .put("next_cursor", from + size < all.size() ? String.valueOf(from + size) : "");
        return answer;
    }

    /** A JSON text or null. */
    static JsonNode read(@Nullable String json) {
        return json == null || json.isEmpty() ? JSON.nullNode() : JSON.readTree(json);
    }
}
