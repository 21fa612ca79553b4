package dev.sanad.testing.slack;

import dev.sanad.testing.ChatClient.Shown;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What somebody sees of a message: mentions as names, times in the person's own zone, no markup. */
final class SlackScreen {

    private static final Pattern TOKEN = Pattern.compile("<([@#!]?)([^>|]*)(?:\\|([^>]*))?>");
    private static final Pattern BOLD =
            Pattern.compile("(?<![\u2060\\p{L}\\p{N}])\\*([^*\n\u2060]+)\\*(?![\\p{L}\\p{N}])");
    private static final Pattern CODE = Pattern.compile("(?<!\u2060)`([^`\n]+)`");
    private static final Pattern QUOTED = Pattern.compile("(?m)^> ?");

    private final FakeWorkspace workspace;
    private final ZoneId zone;

    SlackScreen(FakeWorkspace workspace, ZoneId zone) {
        this.workspace = workspace;
        this.zone = zone;
    }

    Shown shown(FakeWorkspace.Posted message) {
        List<String> lines = new ArrayList<>();
        List<JsonNode> actions = new ArrayList<>();
        StringBuilder markup = new StringBuilder(message.text);
        for (JsonNode block : message.blocks) {
            if (block.path("type").asString().equals("actions")) {
                block.path("elements").forEach(button -> actions.add(action(button)));
            } else {
                lines.add(text(block, markup));
            }
        }
        String text = message.blocks.isEmpty() ? plain(message.text) : String.join("\n", lines);
        boolean isBot = message.from.equals(FakeWorkspace.BOT);
        return new Shown(message.ts, isBot ? "sanad" : message.from, text, markup.toString(), actions, message.edited);
    }

    private String text(JsonNode block, StringBuilder markup) {
        List<String> lines = new ArrayList<>();
        block.path("fields").forEach(field -> {
            markup.append(field.path("text").asString());
            lines.add(plain(field.path("text").asString()).replaceFirst("\n", ": "));
        });
        block.path("elements").forEach(element -> {
            markup.append(element.path("text").asString());
            lines.add(plain(element.path("text").asString()));
        });
        JsonNode text = block.path("text");
        if (text.path("type").asString("").equals("mrkdwn")) {
            markup.append(text.path("text").asString());
            lines.add(plain(text.path("text").asString()));
        } else if (text.isObject()) {
            lines.add(text.path("text").asString());
        }
        return String.join("\n", lines);
    }

    private static JsonNode action(JsonNode button) {
        return FakeMethods.JSON
                .createObjectNode()
                .put("id", button.path("action_id").asString())
                .put("label", button.path("text").path("text").asString())
                .put("value", button.path("value").asString(""))
                .put("disabled", false);
    }

    /** Slack's client, as far as these messages need one. */
    String plain(String mrkdwn) {
        String unquoted = QUOTED.matcher(mrkdwn).replaceAll("");
        String unmarked = CODE.matcher(BOLD.matcher(unquoted).replaceAll("$1")).replaceAll("$1");
        String resolved = TOKEN.matcher(unmarked)
                .replaceAll(token -> Matcher.quoteReplacement(token(token.group(1), token.group(2), token.group(3))));
        return resolved.replace("\u2060", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private String token(String mark, String id, String label) {
        return switch (mark) {
            case "@" ->
                "@" + workspace.person(id).map(FakeWorkspace.Person::name).orElse(id);
            case "#" -> "#" + workspace.channel(id).map(channel -> channel.name).orElse(id);
            case "!" -> id.startsWith("date^") ? time(id) : "@" + id;
            default -> label == null ? id : label;
        };
    }

    private String time(String date) {
        String[] parts = date.split("\\^", -1);
        Instant at = Instant.ofEpochSecond(Long.parseLong(parts[1]));
        String pattern = parts[2].equals("{time}") ? "HH:mm" : "d MMM HH:mm";
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(at.atZone(zone));
    }
}
