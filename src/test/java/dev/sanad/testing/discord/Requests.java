package dev.sanad.testing.discord;

import dev.sanad.testing.discord.FakeWorld.Channel;
import dev.sanad.testing.discord.FakeWorld.Person;
import dev.sanad.testing.discord.FakeWorld.Posted;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What Discord tells a bot of what people do. */
final class Requests {

    private static final int COMMAND = 2;
    private static final int PRESS = 3;
    private static final int SUGGESTIONS = 4;
    private static final int FORM = 5;

    private final FakeWorld world;

    Requests(FakeWorld world) {
        this.world = world;
    }

    ObjectNode command(Person person, Channel channel, ObjectNode data) {
        return interaction(COMMAND, person, channel, data);
    }

    ObjectNode press(Person person, Channel channel, Posted message, String customId) {
        ObjectNode data = Json.object().put("component_type", 2).put("custom_id", customId);
        ObjectNode press = interaction(PRESS, person, channel, data);
        press.set("message", message.json);
        return press;
    }

    ObjectNode menu(Person person, Channel channel, Posted message, String name) {
        ObjectNode data =
                Json.object().put("id", "2").put("type", 3).put("name", name).put("target_id", message.id());
        data.putObject("resolved").putObject("messages").set(message.id(), message.json);
        return interaction(COMMAND, person, channel, data);
    }

    ObjectNode suggestions(Person person, Channel channel, String sub, String argument, String typed) {
        ObjectNode data = Json.object().put("id", "1").put("type", 1).put("name", "incident");
        data.putArray("options")
                .addObject()
                .put("type", 1)
                .put("name", sub)
                .putArray("options")
                .addObject()
                .put("type", 3)
                .put("name", argument)
                .put("value", typed)
                .put("focused", true);
        return interaction(SUGGESTIONS, person, channel, data);
    }

    ObjectNode answers(Person person, Channel channel, JsonNode form, Map<String, String> values) {
        ObjectNode data = Json.object().put("custom_id", form.path("id").asString());
        ArrayNode components = data.putArray("components");
        int id = 1;
        for (JsonNode field : form.path("fields")) {
            String value = values.getOrDefault(field.path("id").asString(), "");
            ObjectNode component = components
                    .addObject()
                    .put("type", 18)
                    .put("id", id++)
                    .putObject("component")
                    .put("type", field.path("type").asInt())
                    .put("id", id++)
                    .put("custom_id", field.path("id").asString());
            if (field.path("type").asInt() == 3) {
                component.set("values", value.isEmpty() ? Json.strings() : Json.strings(value));
            } else {
                component.put("value", value);
            }
        }
        ObjectNode submitted = interaction(FORM, person, channel, data);
        if (form.hasNonNull("message")) {
            submitted.set("message", form.path("message"));
        }
        return submitted;
    }

    private ObjectNode interaction(int type, Person person, Channel channel, ObjectNode data) {
        ObjectNode interaction = Json.object()
                .put("id", world.nextId())
                .put("application_id", FakeWorld.BOT)
                .put("type", type)
                .put("version", 1)
                .put("channel_id", channel.id)
                .put("locale", person.locale())
                .put("app_permissions", String.valueOf(world.botPermissions()));
        interaction.set("channel", Payloads.channel(channel));
        interaction.set("data", data);
        interaction.putArray("entitlements");
        ObjectNode owners = interaction.putObject("authorizing_integration_owners");
        if (channel.type == Channel.DIRECT) {
            interaction.put("context", 1);
            interaction.set("user", Payloads.user(person));
        } else {
            owners.put("0", channel.guild);
            interaction.put("context", 0).put("guild_id", channel.guild).put("guild_locale", "en-US");
            interaction
                    .putObject("guild")
                    .put("id", channel.guild)
                    .put("locale", "en-US")
                    .putArray("features");
            interaction.set("member", Payloads.member(world, person));
        }
        return interaction;
    }
}
