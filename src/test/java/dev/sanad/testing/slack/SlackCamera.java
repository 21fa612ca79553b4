package dev.sanad.testing.slack;

import dev.sanad.testing.Camera;
import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import dev.sanad.testing.slack.FakeWorkspace.Posted;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the payloads that Slack was sent: the blocks of a message with its text, a modal, a home tab. */
public final class SlackCamera implements Camera {

    private static final Pattern MOMENT = Pattern.compile("<!date\\^\\d+\\^");
    private static final Pattern CLOCK = Pattern.compile("\\b\\d{1,2}:\\d{2}\\b");
    private static final Pattern ROOM = Pattern.compile("<#C0\\d+>|#inc-\\d+-[a-z0-9-]+");
    private static final Pattern DATE = Pattern.compile("\\b\\d{1,2} (?:" + months() + ")");
    private static final Pattern DAY = Pattern.compile("\\b20\\d\\d-\\d\\d-\\d\\d\\b");

    private final FakeSlack slack;
    private final SlackScreen screen;
    private final StringBuilder album = new StringBuilder();
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
        album.append("## ").append(name).append('\n').append(steady(errors)).append("\n\n");
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

    /** Their names in the product's three languages. */
    private static String months() {
        return Stream.of("en", "ar", "fa")
                .map(Locale::forLanguageTag)
                .flatMap(locale -> Stream.of(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, locale)))
                .collect(Collectors.joining("|"));
    }

    /** One line for the payload and one for each of its blocks. */
    private void keep(String name, ObjectNode payload) {
        ObjectNode around = payload.deepCopy();
        JsonNode blocks = around.remove("blocks");
        around.remove(List.of("id", "team_id"));
        album.append("## ").append(name).append('\n').append(steady(around)).append('\n');
        blocks.forEach(block -> album.append("  ").append(steady(block)).append('\n'));
        album.append('\n');
        read(payload);
    }

    private void read(JsonNode node) {
        if (node.path("text").isString()) {
            readings.add(screen.plain(node.path("text").asString()));
        }
        node.forEach(this::read);
    }

    /** Without moments and the days that stand before tomorrow's, without rooms, which may be made yet or not; with direction seen. */
    private static String steady(JsonNode payload) {
        String json = MOMENT.matcher(payload.toString()).replaceAll("<!date^moment^");
        String roomless = ROOM.matcher(json).replaceAll("#room");
        String dateless =
                DATE.matcher(DAY.matcher(roomless).replaceAll("yyyy-mm-dd")).replaceAll("d month");
        String timeless = CLOCK.matcher(dateless).replaceAll("hh:mm").replace("d month, hh:mm", "hh:mm");
        StringBuilder visible = new StringBuilder();
        timeless.codePoints().forEach(each -> {
            if (Character.getType(each) == Character.FORMAT && each != '\u200C') {
                visible.append(String.format("\\u%04X", each));
            } else {
                visible.appendCodePoint(each);
            }
        });
        return visible.toString();
    }
}
