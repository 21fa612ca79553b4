package dev.sanad.testing.discord;

import dev.sanad.testing.ChatClient.Shown;
import dev.sanad.testing.discord.FakeWorld.Posted;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What somebody sees of a message in Discord's client: mentions as names, times in the person's own zone, no markup. */
final class DiscordScreen {

    private static final Pattern AT_BEGINNING = Pattern.compile("(?m)^(?:-# |> )");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("\\\\(?<escaped>.)|<@(?<person>\\d+)>|<#(?<room>\\d+)>"
            + "|<t:(?<time>\\d+):(?<style>[a-z])>|\\[(?<words>(?:\\\\.|[^\\]\\\\])*)\\]\\(<[^>]*>\\)"
            + "|<(?<address>https?://[^>]+)>|(?<mark>\\*{1,2}|`)");

    private final FakeWorld world;
    private final ZoneId zone;

    DiscordScreen(FakeWorld world, ZoneId zone) {
        this.world = world;
        this.zone = zone;
    }

    Shown shown(Posted message) {
        List<String> texts =
                new ArrayList<>(List.of(message.json.path("content").asString("")));
        message.json
                .path("embeds")
                .forEach(embed -> texts.add(embed.path("description").asString("")));
        String markdown = String.join("\n", texts);
        List<JsonNode> actions = new ArrayList<>();
        for (JsonNode row : message.json.path("components")) {
            row.path("components").forEach(button -> actions.add(action(button)));
        }
        String author = message.json.path("author").path("id").asString();
        boolean isBot = author.equals(FakeWorld.BOT);
        return new Shown(
                message.id(),
                isBot ? "sanad" : author,
                plain(markdown).strip(),
                isBot ? ESCAPED.matcher(markdown).replaceAll("") : "",
                actions,
                message.edited);
    }

    private static JsonNode action(JsonNode button) {
        return Json.object()
                .put("id", meaning(button.path("custom_id").asString()))
                .put("label", button.path("label").asString())
                .put("disabled", button.path("disabled").asBoolean(false));
    }

    /** What a button is for, without what the adapter adds. */
    static String meaning(String customId) {
        return customId.replaceFirst("^@\\d+\\|", "").replaceFirst("^\\?", "");
    }

    String plain(String markdown) {
        return TOKEN.matcher(AT_BEGINNING.matcher(markdown).replaceAll(""))
                .replaceAll(token -> Matcher.quoteReplacement(seen(token)));
    }

    private String seen(MatchResult token) {
        if (token.group("escaped") != null) {
            return token.group("escaped");
        }
        if (token.group("person") != null) {
            return "@"
                    + world.person(token.group("person"))
                            .map(FakeWorld.Person::name)
                            .orElse(token.group());
        }
        if (token.group("room") != null) {
            return "#"
                    + world.channel(token.group("room"))
                            .map(channel -> channel.name)
                            .orElse(token.group());
        }
        if (token.group("time") != null) {
            return time(token.group("time"), token.group("style"));
        }
        if (token.group("words") != null) {
            return plain(token.group("words"));
        }
        return token.group("address") == null ? "" : token.group("address");
    }

    private String time(String seconds, String style) {
        String pattern = style.equals("t") ? "HH:mm" : "d MMM HH:mm";
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .format(Instant.ofEpochSecond(Long.parseLong(seconds)).atZone(zone));
    }
}
