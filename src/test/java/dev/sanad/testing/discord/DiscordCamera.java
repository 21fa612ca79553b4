package dev.sanad.testing.discord;

import dev.sanad.testing.Album;
import dev.sanad.testing.Camera;
import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import dev.sanad.testing.discord.FakeWorld.Posted;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what Discord was sent. */
public final class DiscordCamera implements Camera {

    private static final Pattern MOMENT = Pattern.compile("<t:\\d+");

    /** Ids of rooms, servers and forms, and names of rooms that may be made yet or not. */
    private static final Pattern ROOM = Pattern.compile("<#\\d+>|(?:\\\\\\\\)?#inc-\\d+-[a-z0-9-]+");

    private static final Pattern FORM = Pattern.compile("(discord\\.(?:form|send)):[a-z0-9]+");
    private static final Pattern SERVER = Pattern.compile("@\\d{18}\\|");

    private final FakeDiscord discord;
    private final DiscordScreen screen;
    private final Album album = new Album(MOMENT, ROOM);
    private final List<String> readings = new ArrayList<>();

    public DiscordCamera(FakeDiscord discord) {
        this.discord = discord;
        this.screen = new DiscordScreen(discord.world(), ZoneOffset.UTC);
    }

    @Override
    public void message(String name, Shown message) {
        Posted posted = discord.world().channels().stream()
                .flatMap(channel -> discord.world().message(channel.id, message.id()).stream())
                .findFirst()
                .orElseThrow();
        readings.add(message.text());
        album.title(name);
        for (String part : List.of("content", "embeds", "components")) {
            JsonNode json = posted.json.path(part);
            if (!json.isEmpty() || (json.isString() && !json.asString().isEmpty())) {
                album.line("  ", steady(Json.object().set(part, json)));
            }
        }
        album.end();
        message.actions().forEach(action -> readings.add(action.path("label").asString()));
    }

    @Override
    public void form(String name, Answer asked) {
        JsonNode modal = asked.form().path("modal");
        album.title(name);
        ObjectNode around = ((ObjectNode) modal.deepCopy());
        JsonNode labels = around.remove("components");
        album.line("", steady(around));
        labels.forEach(label -> album.line("  ", steady(label)));
        album.end();
        read(modal);
    }

    @Override
    public void errors(String name, JsonNode errors) {
        errors.forEach(error -> readings.add(error.asString()));
        album.title(name);
        album.line("", errors);
        album.end();
    }

    @Override
    public String album() {
        return album.toString();
    }

    @Override
    public List<String> readings() {
        return readings;
    }

    private void read(JsonNode node) {
        if (node.isString()) {
            readings.add(screen.plain(node.asString()));
        }
        node.forEach(this::read);
    }

    private static JsonNode steady(JsonNode payload) {
        String formless = FORM.matcher(payload.toString()).replaceAll("$1:form");
        return Json.MAPPER.readTree(SERVER.matcher(formless).replaceAll("@server|"));
    }
}
