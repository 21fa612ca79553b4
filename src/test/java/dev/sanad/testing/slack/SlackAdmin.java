package dev.sanad.testing.slack;

import static dev.sanad.testing.slack.Payloads.event;
import static dev.sanad.testing.slack.Payloads.id;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What changes in a workspace besides what people say; Slack tells the bot of it. */
public record SlackAdmin(FakeSlack slack, Transport transport) {

    /** Changes a language in a profile; Slack tells of it, without the language if it is not to be trusted. */
    public void speak(String person, String locale, boolean told) {
        slack.workspace().speaks(id(person), locale);
        ObjectNode event = FakeMethods.JSON.createObjectNode().put("type", "user_change");
        ObjectNode user = event.putObject("user").put("id", id(person)).put("team_id", FakeWorkspace.TEAM);
        user.putObject("profile")
                .put(
                        "real_name",
                        slack.workspace().person(id(person)).orElseThrow().name());
        if (told) {
            user.put("locale", locale).put("tz", "Europe/Berlin");
        }
        transport.event(event(event));
    }

    /** Whom the bot's messages in a room have notified, once for each message, by their names in the cast. */
    public List<String> notified(String room) {
        return slack.workspace().named(room).orElseThrow().messages.stream()
                .filter(message -> message.from.equals(FakeWorkspace.BOT))
                .flatMap(message -> message.notified.stream())
                .map(id -> id.substring("U0".length()).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Changes who is in a user group; Slack tells of it as often as somebody was added or removed. */
    public void changeGroup(String handle, List<String> people, int events) {
        slack.workspace().changeGroup(handle, people.stream().map(Payloads::id).toList());
        for (int i = 0; i < events; i++) {
            transport.event(event(FakeMethods.JSON
                    .createObjectNode()
                    .put("type", "subteam_members_changed")
                    .put("subteam_id", "S0RESP")));
        }
    }
}
