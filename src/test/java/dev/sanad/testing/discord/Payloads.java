package dev.sanad.testing.discord;

import dev.sanad.testing.discord.FakeWorld.Channel;
import dev.sanad.testing.discord.FakeWorld.Person;
import dev.sanad.testing.discord.FakeWorld.Posted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Discord's objects as it sends them. */
final class Payloads {

    static final String BOT_ROLE = "400000000000000001";
    private static final String JOINED = "2024-01-01T00:00:00+00:00";

    private Payloads() {}

    static ObjectNode bot() {
        return Json.object()
                .put("id", FakeWorld.BOT)
                .put("username", "sanad")
                .put("discriminator", "0")
                .put("bot", true);
    }

    static ObjectNode user(Person person) {
        return Json.object()
                .put("id", person.id())
                .put(
                        "username",
                        person.name().toLowerCase(java.util.Locale.ROOT).replace(' ', '.'))
                .put("global_name", person.name())
                .put("discriminator", "0")
                .put("bot", false);
    }

    static ObjectNode member(FakeWorld world, Person person) {
        ObjectNode member =
                Json.object().put("joined_at", JOINED).put("permissions", "0").put("flags", 0);
        member.set("user", user(person));
        ArrayNode roles = member.putArray("roles");
        world.roles().stream()
                .filter(role -> person.roles().contains(role.name()))
                .forEach(role -> roles.add(role.id()));
        return member;
    }

    private static ObjectNode botMember() {
        ObjectNode member = Json.object().put("joined_at", JOINED).put("flags", 0);
        member.set("user", bot());
        member.putArray("roles").add(BOT_ROLE);
        return member;
    }

    static ObjectNode botRole(FakeWorld world) {
        return role(BOT_ROLE, "Sanad", world.botPermissions());
    }

    private static ObjectNode role(String id, String name, long permissions) {
        ObjectNode role = Json.object()
                .put("id", id)
                .put("name", name)
                .put("hoist", false)
                .put("position", 0)
                .put("permissions", String.valueOf(permissions))
                .put("managed", false)
                .put("mentionable", false);
        role.putObject("colors").put("primary_color", 0);
        return role;
    }

    /** A server as Discord tells of it when a session begins. */
    static ObjectNode guild(FakeWorld world, String id) {
        ObjectNode guild = Json.object()
                .put("id", id)
                .put("name", "Bazaar " + id)
                .put("owner_id", FakeWorld.id("noor"))
                .put("preferred_locale", "en-US")
                .put("member_count", world.people().size() + 1)
                .put("afk_timeout", 300)
                .put("premium_progress_bar_enabled", false)
                .put("unavailable", false);
        ArrayNode roles = guild.putArray("roles");
        roles.add(role(id, "@everyone", (1L << 10) | (1L << 11) | (1L << 16)));
        roles.add(botRole(world));
        world.roles().forEach(role -> roles.add(role(role.id(), role.name(), 0)));
        guild.putArray("members").add(botMember());
        ArrayNode channels = guild.putArray("channels");
        ArrayNode threads = guild.putArray("threads");
        world.channels().stream()
                .filter(channel -> channel.guild.equals(id))
                .forEach(channel -> (channel.isThread() ? threads : channels).add(channel(channel)));
        List.of(
                        "emojis",
                        "stickers",
                        "voice_states",
                        "presences",
                        "guild_scheduled_events",
                        "features",
                        "stage_instances")
                .forEach(guild::putArray);
        return guild;
    }

    static ObjectNode channel(Channel channel) {
        ObjectNode json = Json.object()
                .put("id", channel.id)
                .put("type", channel.type)
                .put("name", channel.name)
                .put("topic", channel.topic)
                .put("position", 0)
                .put("flags", 0);
        if (!channel.parent.isEmpty()) {
            json.put("parent_id", channel.parent);
        }
        if (channel.type == Channel.DIRECT) {
            ArrayNode recipients = json.putArray("recipients");
            channel.members.forEach(member -> recipients
                    .addObject()
                    .put("id", member)
                    .put("username", member)
                    .put("discriminator", "0"));
            return json;
        }
        json.put("guild_id", channel.guild);
        ArrayNode overwrites = json.putArray("permission_overwrites");
        channel.overwrites
                .values()
                .forEach(overwrite -> overwrites
                        .addObject()
                        .put("id", overwrite.id())
                        .put("type", overwrite.type())
                        .put("allow", String.valueOf(overwrite.allow()))
                        .put("deny", String.valueOf(overwrite.deny())));
        if (channel.isThread()) {
            json.put("owner_id", FakeWorld.BOT)
                    .put("member_count", channel.members.size())
                    .put("message_count", 0);
            json.putObject("thread_metadata")
                    .put("archived", channel.archived)
                    .put("locked", channel.archived)
                    .put("auto_archive_duration", 10080)
                    .put("archive_timestamp", JOINED)
                    .put("create_timestamp", JOINED);
        }
        return json;
    }

    /** A message made of what was asked for. */
    static Posted message(
            FakeWorld world, Channel channel, JsonNode author, JsonNode asked, @Nullable String onlyFor, int flags) {
        ObjectNode message = Json.object()
                .put("id", world.nextId())
                .put("type", 0)
                .put("channel_id", channel.id)
                .put("timestamp", Instant.now().toString())
                .put("tts", false)
                .put("mention_everyone", false)
                .put("pinned", false)
                .put("flags", flags);
        if (!channel.guild.isEmpty()) {
            message.put("guild_id", channel.guild);
        }
        message.set("author", author);
        List.of("mentions", "mention_roles", "attachments").forEach(message::putArray);
        fill(message, asked);
        List<String> notified = asked.path("allowed_mentions")
                .path("users")
                .valueStream()
                .map(JsonNode::asString)
                .filter(id -> asked.path("content").asString("").contains("<@" + id + ">"))
                .toList();
        return new Posted(message, onlyFor, asked.path("nonce").asString(""), notified);
    }

    /** Puts what was asked for into a message, as Discord keeps it. */
    static void fill(ObjectNode message, JsonNode asked) {
        message.put("content", asked.path("content").asString("").strip());
        message.set("embeds", asked.path("embeds").isArray() ? asked.path("embeds") : Json.MAPPER.createArrayNode());
        message.set(
                "components",
                asked.path("components").isArray() ? asked.path("components") : Json.MAPPER.createArrayNode());
        message.path("embeds").forEach(embed -> ((ObjectNode) embed).put("type", "rich"));
        int id = 1;
        for (JsonNode row : message.path("components")) {
            ((ObjectNode) row).put("id", id++);
            for (JsonNode component : row.path("components")) {
                ((ObjectNode) component).put("id", id++);
            }
        }
    }
}
