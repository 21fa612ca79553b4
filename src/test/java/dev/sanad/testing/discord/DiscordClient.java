package dev.sanad.testing.discord;

import dev.sanad.testing.ChatClient;
import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.discord.FakeWorld.Channel;
import dev.sanad.testing.discord.FakeWorld.Person;
import dev.sanad.testing.discord.FakeWorld.Posted;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** People in a Discord server. They have the names of the playground's cast. */
public final class DiscordClient implements ChatClient {

    private static final String DIRECT = "direct-";

    private final FakeDiscord discord;
    private final PlaygroundClient server;
    private final Requests requests;
    private final DiscordForms forms;
    private final String guild;

    /** @param server the bot's own web server, for its pages and its clock */
    public DiscordClient(FakeDiscord discord, PlaygroundClient server) {
        this(discord, server, FakeWorld.GUILD);
    }

    public DiscordClient(FakeDiscord discord, PlaygroundClient server, String guild) {
        this.discord = discord;
        this.server = server;
        this.guild = guild;
        this.requests = new Requests(discord.world());
        this.forms = new DiscordForms(this);
    }

    @Override
    public Answer say(String person, String room, String text) {
        Channel channel = channel(room);
        if (!text.startsWith("/")) {
            ObjectNode typed = Json.object().put("content", text);
            synchronized (discord.world()) {
                channel.messages.add(
                        Payloads.message(discord.world(), channel, Payloads.user(person(person)), typed, null, 0));
            }
            return new Answer(List.of(), Json.MAPPER.nullNode());
        }
        ObjectNode data = new CommandLine(discord.rest().commands(guild)).read(text);
        return ask(person, channel, requests.command(person(person), channel, data));
    }

    @Override
    public Answer press(String person, String message, String action) {
        Channel channel = channelOf(message);
        Posted posted = discord.world().message(channel.id, message).orElseThrow();
        String customId = customId(posted, action);
        Answer answer = ask(person, channel, requests.press(person(person), channel, posted, customId));
        if (answer.form() instanceof ObjectNode form) {
            form.set("message", posted.json);
        }
        boolean confirms = customId.replaceFirst("^@\\d+\\|", "").startsWith("?");
        return confirms ? press(person, answer.replies().getFirst().id(), action) : answer;
    }

    private static String customId(Posted message, String action) {
        for (JsonNode row : message.json.path("components")) {
            for (JsonNode button : row.path("components")) {
                String id = button.path("custom_id").asString();
                if (DiscordScreen.meaning(id).equals(action)) {
                    return id;
                }
            }
        }
        return action;
    }

    /** Chooses an entry of the menu beside a message. */
    public Answer shortcut(String person, String message, String name) {
        Channel channel = channelOf(message);
        Posted posted = discord.world().message(channel.id, message).orElseThrow();
        return ask(person, channel, requests.menu(person(person), channel, posted, name));
    }

    /** What an argument may be, while somebody types it. */
    public List<String> suggestions(String person, String room, String sub, String argument, String typed) {
        Channel channel = channel(room);
        ObjectNode request = requests.suggestions(person(person), channel, sub, argument, typed);
        FakeInteractions.Answer answer = discord.interactions().ask(FakeWorld.id(person), channel, request);
        return answer.data()
                .path("choices")
                .valueStream()
                .map(choice -> choice.path("name").asString())
                .toList();
    }

    @Override
    public Answer submit(String person, Answer asked, Map<String, String> changes) {
        return forms.submit(person, asked, changes);
    }

    @Override
    public JsonNode submitWrong(String person, Answer asked, Map<String, String> changes) {
        return forms.submitWrong(person, asked, changes);
    }

    /** Sends the part of a form that is shown, and nothing more. */
    public Answer sendPart(String person, Answer asked, Map<String, String> changes) {
        Map<String, String> values = new HashMap<>(asked.values());
        values.putAll(changes);
        return send(person, asked.form(), values);
    }

    /** Presses a button of which Discord does not ask once more by itself. */
    public Answer pressOnce(String person, Shown message, String verb) {
        Channel channel = channelOf(message.id());
        Posted posted = discord.world().message(channel.id, message.id()).orElseThrow();
        return ask(
                person,
                channel,
                requests.press(person(person), channel, posted, customId(posted, message.action(verb))));
    }

    /** Sends the answers of one modal. */
    Answer send(String person, JsonNode form, Map<String, String> values) {
        Channel channel =
                discord.world().channel(form.path("channel").asString()).orElseThrow();
        return ask(person, channel, requests.answers(person(person), channel, form, values));
    }

    private Answer ask(String person, Channel channel, ObjectNode interaction) {
        FakeInteractions.Answer answer = discord.interactions().ask(FakeWorld.id(person), channel, interaction);
        Posted said = answer.message();
        JsonNode form = answer.type() == FakeInteractions.FORM
                ? DiscordForms.form(answer.data(), channel.id)
                : Json.MAPPER.nullNode();
        return new Answer(said == null ? List.of() : List.of(screen(person).shown(said)), form);
    }

    @Override
    public List<Shown> messages(String person, String room) {
        DiscordScreen screen = screen(person);
        synchronized (discord.world()) {
            return channel(room).messages.stream()
                    .filter(message -> message.onlyFor == null || message.onlyFor.equals(FakeWorld.id(person)))
                    .map(screen::shown)
                    .toList();
        }
    }

    @Override
    public List<String> rooms(String person) {
        return discord.world().channels().stream()
                .filter(channel -> channel.guild.equals(guild) || channel.type == Channel.DIRECT)
                .filter(channel -> discord.world().sees(FakeWorld.id(person), channel))
                .map(channel -> channel.type == Channel.DIRECT ? DIRECT + person : channel.name)
                .toList();
    }

    @Override
    public void advanceClock(Duration step) {
        server.advanceClock(step);
    }

    @Override
    public HttpResponse<String> page(String path) {
        return server.page(path);
    }

    private Channel channel(String room) {
        return room.startsWith(DIRECT)
                ? discord.world().direct(FakeWorld.id(room.substring(DIRECT.length())))
                : discord.world().named(guild, room).orElseThrow(() -> new AssertionError("No room " + room));
    }

    private Channel channelOf(String message) {
        return discord.world().channels().stream()
                .filter(channel -> discord.world().message(channel.id, message).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No message " + message));
    }

    private Person person(String person) {
        return discord.world().person(FakeWorld.id(person)).orElseThrow();
    }

    private DiscordScreen screen(String person) {
        return new DiscordScreen(discord.world(), ZoneId.of(person(person).zone()));
    }
}
