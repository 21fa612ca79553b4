package dev.sanad.testing.slack;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Parts of what Slack sends. */
final class Payloads {

    private static final Pattern MENTION = Pattern.compile("@(sara|omar|leila|jonas|mei|noor)\\b");

    private Payloads() {}

    static ObjectNode event(ObjectNode event) {
        ObjectNode payload = FakeMethods.JSON
                .createObjectNode()
                .put("type", "event_callback")
                .put("team_id", FakeWorkspace.TEAM)
                .put("event_id", "Ev" + System.nanoTime());
        payload.set("event", event);
        return payload;
    }

    static void about(ObjectNode payload, String person) {
        payload.putObject("team").put("id", FakeWorkspace.TEAM);
        payload.putObject("user").put("id", id(person)).put("username", person);
    }

    /** As Slack's client does when somebody picks a name from its list. */
    static String mentioned(String text) {
        Matcher mention = MENTION.matcher(text);
        return mention.replaceAll(match -> "<@" + id(match.group(1)) + "|" + match.group(1) + ">");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String id(String person) {
        return "U0" + person.toUpperCase(Locale.ROOT);
    }
}
