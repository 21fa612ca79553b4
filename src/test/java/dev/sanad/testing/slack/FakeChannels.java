package dev.sanad.testing.slack;

import dev.sanad.testing.slack.FakeMethods.Parameters;
import dev.sanad.testing.slack.FakeWorkspace.Channel;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Methods of the Web API about channels. */
final class FakeChannels {

    private static final String CHANNEL_NAME = "[a-z0-9_-]{1,80}";

    private final FakeWorkspace workspace;

    FakeChannels(FakeWorkspace workspace) {
        this.workspace = workspace;
    }

    ObjectNode list(Parameters parameters) {
        List<ObjectNode> shown = workspace.channels().stream()
                .filter(channel -> !channel.isDirect() && !channel.archived)
                .filter(channel -> !channel.isPrivate || channel.members.contains(FakeWorkspace.BOT))
                .map(FakeChannels::shown)
                .toList();
        return FakeMethods.page("channels", shown, parameters);
    }

    private static ObjectNode shown(Channel channel) {
        return FakeMethods.JSON
                .createObjectNode()
                .put("id", channel.id)
                .put("name", channel.name)
                .put("creator", channel.creator)
                .put("is_private", channel.isPrivate);
    }

    ObjectNode members(Parameters parameters) {
        ObjectNode answer = FakeMethods.JSON.createObjectNode();
        channel(parameters).members.forEach(answer.putArray("members")::add);
        return answer;
    }

    ObjectNode create(Parameters parameters) {
        String name = parameters.get("name");
        if (!name.matches(CHANNEL_NAME)) {
            throw new ApiError("invalid_name_specials");
        }
        if (workspace.named(name).isPresent()) {
            throw new ApiError("name_taken");
        }
        boolean isPrivate = parameters.isSet("is_private");
        Channel made = workspace.create(name, isPrivate, FakeWorkspace.BOT);
        return FakeMethods.JSON.createObjectNode().set("channel", shown(made));
    }

    ObjectNode setTopic(Parameters parameters) {
        joined(parameters).topic = describing(parameters.get("topic"));
        return FakeMethods.JSON.createObjectNode();
    }

    ObjectNode setPurpose(Parameters parameters) {
        joined(parameters).purpose = describing(parameters.get("purpose"));
        return FakeMethods.JSON.createObjectNode();
    }

    private static String describing(String text) {
        if (text.length() > 250) {
            throw new ApiError("too_long");
        }
        return text;
    }

    ObjectNode archive(Parameters parameters) {
        joined(parameters).archived = true;
        return FakeMethods.JSON.createObjectNode();
    }

    ObjectNode addBookmark(Parameters parameters) {
        Channel channel = joined(bookmarking(parameters));
        String link = parameters.get("link");
        if (!link.matches("https?://.+")) {
            throw new ApiError("invalid_link");
        }
        if (!parameters.get("type").equals("link")) {
            throw new ApiError("invalid_bookmark_type");
        }
        channel.bookmarks.add(parameters.get("title") + " " + link);
        return FakeMethods.JSON.createObjectNode();
    }

    ObjectNode listBookmarks(Parameters parameters) {
        ObjectNode answer = FakeMethods.JSON.createObjectNode();
        ArrayNode bookmarks = answer.putArray("bookmarks");
        joined(bookmarking(parameters))
                .bookmarks
                .forEach(bookmark ->
                        bookmarks.addObject().put("link", bookmark.substring(bookmark.lastIndexOf(' ') + 1)));
        return answer;
    }

    ObjectNode pin(Parameters parameters) {
        Channel channel = joined(parameters);
        String timestamp = parameters.get("timestamp");
        if (workspace.message(channel.id, timestamp).isEmpty()) {
            throw new ApiError("message_not_found");
        }
        if (!channel.pins.add(timestamp)) {
            throw new ApiError("already_pinned");
        }
        return FakeMethods.JSON.createObjectNode();
    }

    /** These methods have another name for the channel. */
    private static Parameters bookmarking(Parameters parameters) {
        return new Parameters(Map.of("channel", parameters.get("channel_id")));
    }

    ObjectNode invite(Parameters parameters) {
        Channel channel = joined(parameters);
        for (String user : parameters.get("users").split(",", -1)) {
            if (workspace.person(user).isPresent()) {
                channel.members.add(user);
            } else if (!parameters.isSet("force")) {
                throw new ApiError("user_not_found");
            }
        }
        return FakeMethods.JSON.createObjectNode();
    }

    ObjectNode join(Parameters parameters) {
        Channel channel = channel(parameters);
        if (channel.isPrivate) {
            throw new ApiError("channel_not_found");
        }
        channel.members.add(FakeWorkspace.BOT);
        return FakeMethods.JSON.createObjectNode();
    }

    ObjectNode openDirect(Parameters parameters) {
        String user = parameters.get("users");
        if (workspace.person(user).isEmpty()) {
            throw new ApiError("user_not_found");
        }
        if (!workspace.unreachable(user).isEmpty()) {
            throw new ApiError(workspace.unreachable(user));
        }
        return FakeMethods.JSON
                .createObjectNode()
                .set("channel", FakeMethods.JSON.createObjectNode().put("id", workspace.direct(user).id));
    }

    Channel channel(Parameters parameters) {
        Channel channel =
                workspace.channel(parameters.get("channel")).orElseThrow(() -> new ApiError("channel_not_found"));
        if (channel.isDirect()
                && channel.members.stream()
                        .anyMatch(each -> !workspace.unreachable(each).isEmpty())) {
            throw new ApiError("channel_not_found");
        }
        if (channel.archived) {
            throw new ApiError("is_archived");
        }
        return channel;
    }

    /** A channel in which the bot is. */
    Channel joined(Parameters parameters) {
        Channel channel = channel(parameters);
        if (!channel.members.contains(FakeWorkspace.BOT)) {
            throw new ApiError(channel.isPrivate ? "channel_not_found" : "not_in_channel");
        }
        return channel;
    }
}
