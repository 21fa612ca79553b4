package dev.sanad.testing.discord;

import dev.sanad.testing.discord.FakeWorld.Channel;
import dev.sanad.testing.discord.FakeWorld.Overwrite;
import dev.sanad.testing.discord.FakeWorld.Posted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls of the REST API that the bot makes, as strict as Discord. */
final class FakeRest {

    private static final int MANAGE_CHANNELS = 4;
    private static final int MANAGE_ROLES = 28;
    private static final int MANAGE_THREADS = 34;
    private static final int PIN_MESSAGES = 51;

    private final FakeWorld world;
    private final FakeGateway gateway;
    private final FakeInteractions interactions;
    private final Map<String, List<JsonNode>> commands = new HashMap<>();
    private int registrations;
    private boolean forgetsNonces;

    FakeRest(FakeWorld world, FakeGateway gateway, FakeInteractions interactions) {
        this.world = world;
        this.gateway = gateway;
        this.interactions = interactions;
    }

    /** One call; paths are split at their slashes. */
    JsonNode call(String method, String[] path, Map<String, String> query, JsonNode body) {
        synchronized (world) {
            return switch (path[0]) {
                case "users" -> users(method, path, body);
                case "applications" -> commands(method, path, body);
                case "gateway" -> gateway.bot();
                case "guilds" -> guilds(method, path, body);
                case "channels" -> channels(method, path, query, body);
                case "interactions" -> interactions.callback(path[2], body);
                case "webhooks" -> hooks(method, path, body);
                default -> throw unknown(method, path);
            };
        }
    }

    /** What people of a server can type: its own commands, and those of all servers. */
    List<JsonNode> commands(String guild) {
        synchronized (world) {
            return Stream.concat(
                            commands.getOrDefault(guild, List.of()).stream(),
                            commands.getOrDefault("", List.of()).stream())
                    .toList();
        }
    }

    /** How often commands were registered. */
    int registrations() {
        synchronized (world) {
            return registrations;
        }
    }

    void forgetNonces(boolean forget) {
        synchronized (world) {
            forgetsNonces = forget;
        }
    }

    private JsonNode users(String method, String[] path, JsonNode body) {
        if (method.equals("GET") && path[1].equals("@me")) {
            return Payloads.bot();
        }
        if (method.equals("POST") && path.length == 3 && path[2].equals("channels")) {
            String person = body.path("recipient_id").asString();
            if (!world.isKnown(person)) {
                throw new RestError(400, 50033, "Invalid Recipient(s)");
            }
            return Payloads.channel(world.direct(person));
        }
        throw unknown(method, path);
    }

    private JsonNode commands(String method, String[] path, JsonNode body) {
        String scope = path[2].equals("guilds") ? path[3] : "";
        if (method.equals("PUT")) {
            registrations++;
            List<JsonNode> registered = new ArrayList<>();
            body.forEach(command -> {
                Rules.checkCommand(command);
                ObjectNode kept = ((ObjectNode) command.deepCopy())
                        .put("id", world.nextId())
                        .put("application_id", FakeWorld.BOT)
                        .put("version", world.nextId());
                registered.add(scope.isEmpty() ? kept : kept.put("guild_id", scope));
            });
            commands.put(scope, registered);
        }
        return Json.array(commands.getOrDefault(scope, List.of()));
    }

    private JsonNode guilds(String method, String[] path, JsonNode body) {
        if (method.equals("GET") && path[2].equals("members")) {
            return world.person(path[3])
                    .map(person -> Payloads.member(world, person))
                    .orElseThrow(() -> new RestError(404, 10007, "Unknown Member"));
        }
        if (method.equals("POST") && path[2].equals("channels")) {
            return createChannel(path[1], body);
        }
        throw unknown(method, path);
    }

    private JsonNode createChannel(String guild, JsonNode body) {
        demand(MANAGE_CHANNELS);
        String name = body.path("name").asString("");
        if (name.isEmpty()
                || name.length() > 100
                || body.path("topic").asString("").length() > 1024) {
            throw RestError.invalid("name or topic");
        }
        Channel made = world.create(
                guild,
                name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                body.path("type").asInt());
        made.topic = body.path("topic").asString("");
        made.parent = body.path("parent_id").asString("");
        overwrite(made, body.path("permission_overwrites"));
        gateway.dispatch("CHANNEL_CREATE", Payloads.channel(made));
        return Payloads.channel(made);
    }

    /** A bot can give and take what it has itself, and nothing more. */
    private void overwrite(Channel channel, Iterable<JsonNode> overwrites) {
        for (JsonNode overwrite : overwrites) {
            long changed = Long.parseLong(overwrite.path("allow").asString("0"))
                    | Long.parseLong(overwrite.path("deny").asString("0"));
            if ((changed & ~world.botPermissions()) != 0) {
                throw RestError.notAllowed();
            }
            String id = overwrite.path("id").asString();
            channel.overwrites.put(
                    id,
                    new Overwrite(
                            id,
                            overwrite.path("type").asInt(),
                            Long.parseLong(overwrite.path("allow").asString("0")),
                            Long.parseLong(overwrite.path("deny").asString("0"))));
        }
    }

    private JsonNode channels(String method, String[] path, Map<String, String> query, JsonNode body) {
        Channel channel = world.channel(path[1]).orElseThrow(RestError::unknownChannel);
        if (path.length == 2 && method.equals("PATCH")) {
            return change(channel, body);
        }
        return switch (path[2]) {
            case "messages" -> messages(method, path, channel, query, body);
            case "threads" -> createThread(channel, body);
            case "permissions" -> permit(channel, path[3], body);
            case "thread-members" -> {
                channel.members.add(world.person(path[3])
                        .orElseThrow(() -> new RestError(404, 10013, "Unknown User"))
                        .id());
                yield Json.object();
            }
            default -> throw unknown(method, path);
        };
    }

    private JsonNode change(Channel channel, JsonNode body) {
        if (body.has("permission_overwrites")) {
            demand(MANAGE_ROLES);
            channel.overwrites.clear();
            overwrite(channel, body.path("permission_overwrites"));
        }
        if (body.has("locked")) {
            demand(MANAGE_THREADS);
        }
        channel.topic = body.path("topic").asString(channel.topic);
        channel.archived = body.path("archived").asBoolean(channel.archived);
        gateway.dispatch(channel.isThread() ? "THREAD_UPDATE" : "CHANNEL_UPDATE", Payloads.channel(channel));
        return Payloads.channel(channel);
    }

    private JsonNode permit(Channel channel, String id, JsonNode body) {
        demand(MANAGE_ROLES);
        overwrite(channel, List.of(((ObjectNode) body.deepCopy()).put("id", id)));
        gateway.dispatch("CHANNEL_UPDATE", Payloads.channel(channel));
        return Json.object();
    }

    private JsonNode createThread(Channel parent, JsonNode body) {
        Channel thread = world.create(
                parent.guild, body.path("name").asString(), body.path("type").asInt());
        thread.parent = parent.id;
        thread.members.add(FakeWorld.BOT);
        gateway.dispatch("THREAD_CREATE", Payloads.channel(thread).put("newly_created", true));
        return Payloads.channel(thread);
    }

    private JsonNode messages(String method, String[] path, Channel channel, Map<String, String> query, JsonNode body) {
        if (path.length > 3 && path[3].equals("pins")) {
            return pins(method, path, channel);
        }
        return switch (method) {
            case "GET" -> history(channel, query);
            case "POST" -> post(channel, body);
            case "PATCH" -> edit(channel, path[3], body);
            case "DELETE" -> delete(channel, path[3]);
            default -> throw unknown(method, path);
        };
    }

    private JsonNode post(Channel channel, JsonNode body) {
        if (channel.members.stream().anyMatch(world::isClosedToDirect) && channel.type == Channel.DIRECT) {
            throw new RestError(403, 50007, "Cannot send messages to this user");
        }
        if (channel.type == Channel.DIRECT
                && channel.members.stream().anyMatch(each -> world.person(each).isEmpty())) {
            throw new RestError(403, 50278, "Cannot send messages to this user due to having no mutual guilds");
        }
        if (channel.archived) {
            throw new RestError(400, 50083, "Thread is archived");
        }
        Rules.checkMessage(body);
        String nonce = body.path("nonce").asString("");
        Optional<Posted> same = channel.messages.stream()
                .filter(message -> !forgetsNonces && !nonce.isEmpty() && message.nonce.equals(nonce))
                .findFirst();
        if (same.isPresent() && body.path("enforce_nonce").asBoolean(false)) {
            return same.get().json;
        }
        Posted posted = Payloads.message(world, channel, Payloads.bot(), body, null, 0);
        channel.messages.add(posted);
        return posted.json;
    }

    private JsonNode delete(Channel channel, String id) {
        Posted message = world.message(channel.id, id).orElseThrow(() -> new RestError(404, 10008, "Unknown Message"));
        channel.messages.remove(message);
        return Json.object();
    }

    private JsonNode edit(Channel channel, String id, JsonNode body) {
        Posted message = world.message(channel.id, id).orElseThrow(() -> new RestError(404, 10008, "Unknown Message"));
        Rules.checkMessage(body);
        Payloads.fill(message.json, body);
        message.json.put("edited_timestamp", java.time.Instant.now().toString());
        message.edited = true;
        return message.json;
    }

    /** Newest first, as Discord gives it. */
    private static JsonNode history(Channel channel, Map<String, String> query) {
        long after = Long.parseLong(query.getOrDefault("after", "0"));
        int limit = Integer.parseInt(query.getOrDefault("limit", "50"));
        List<JsonNode> found = new ArrayList<>();
        channel.messages.stream()
                .filter(message -> message.onlyFor == null && Long.parseLong(message.id()) > after)
                .limit(limit)
                .forEach(message -> found.addFirst(message.json));
        return Json.array(found);
    }

    private JsonNode pins(String method, String[] path, Channel channel) {
        if (!method.equals("PUT")) {
            throw unknown(method, path);
        }
        demand(PIN_MESSAGES);
        world.message(channel.id, path[4]).orElseThrow().json.put("pinned", true);
        return Json.object();
    }

    private JsonNode hooks(String method, String[] path, JsonNode body) {
        if (method.equals("PATCH")) {
            return interactions.editOriginal(path[2], body);
        }
        if (method.equals("DELETE")) {
            return interactions.deleteOriginal(path[2]);
        }
        if (method.equals("POST")) {
            return interactions.followUp(path[2], body);
        }
        throw unknown(method, path);
    }

    private void demand(int permission) {
        if (!world.botMay(permission)) {
            throw RestError.notAllowed();
        }
    }

    private static RestError unknown(String method, String[] path) {
        return new RestError(404, 0, "404: Not Found: " + method + " " + String.join("/", path));
    }
}
