package dev.sanad.testing.slack;

import dev.sanad.testing.Album;
import dev.sanad.testing.Camera;
import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import dev.sanad.testing.slack.FakeWorkspace.Posted;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the payloads that Slack was sent: the blocks of a message with its text, a modal, a home tab. */
public final class SlackCamera implements Camera {

    private static final Pattern MOMENT = Pattern.compile("<!date\\^\\d+\\^");
    private static final Pattern ROOM = Pattern.compile("<#C0\\d+>|#inc-\\d+-[a-z0-9-]+");

    private final FakeSlack slack;
    private final SlackScreen screen;
    private final Album album = new Album(MOMENT, ROOM);
    private final List<String> readings = new ArrayList<>();

    public SlackCamera(FakeSlack slack) {
        this.slack = slack;
        this.screen = new SlackScreen(slack.workspace(), ZoneOffset.UTC);
    }

    @Override
    public void message(String name, Shown message) {
        if (message.id().startsWith("V")) {
            keep(name, slack.views().view(message.id()));
            return;
        }
        Posted posted = slack.workspace().channels().stream()
                .flatMap(channel -> slack.workspace().message(channel.id, message.id()).stream())
                .findFirst()
                .orElseThrow();
        ObjectNode payload = FakeMethods.JSON.createObjectNode().put("text", posted.text);
        payload.set("blocks", posted.blocks);
        keep(name, payload);
    }

    @Override
    public void form(String name, Answer asked) {
        keep(name, slack.views().view(asked.formId()));
    }

    @Override
    public void errors(String name, JsonNode errors) {
        errors.forEach(error -> readings.add(error.asString()));
        album.title(name);
        album.line("", errors);
        album.end();
    }

    /** What somebody's home tab shows. */
    public void home(String name, String person) {
        keep(name, slack.views().home(Payloads.id(person)).orElseThrow());
    }

    @Override
    public String album() {
        return album.toString();
    }

    @Override
    public List<String> readings() {
        return readings;
    }

    /** One line for the payload and one for each of its blocks. */
    private void keep(String name, ObjectNode payload) {
        ObjectNode around = payload.deepCopy();
        JsonNode blocks = around.remove("blocks");
        around.remove(List.of("id", "team_id"));
        album.title(name);
        album.line("", around);
        blocks.forEach(block -> album.line("  ", block));
        album.end();
        read(payload);
    }

    private void read(JsonNode node) {
        if (node.path("text").isString()) {
            readings.add(screen.plain(node.path("text").asString()));
        }
        node.forEach(this::read);
    }
}
