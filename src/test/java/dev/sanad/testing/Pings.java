package dev.sanad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The life of an incident, and whom it notifies: those who must act, once, and nobody else. */
public final class Pings {

    private static final String SOON = "Next update in 15 minutes.";

    private final ChatClient client;
    private final Function<String, List<String>> notified;

    /**
     * At a platform.
     *
     * @param notified whom the messages of a room have notified, once for each message, by their names in the cast
     */
    public Pings(ChatClient client, Function<String, List<String>> notified) {
        this.client = client;
        this.notified = notified;
    }

    /** Walks through it, looking after each step. */
    public void walk() {
        String room = client.declare("mei", "Few pings", Map.of("impact", "pay", "scope", "all"))
                .text()
                .replaceFirst("(?s).*#(inc-\\d+-few-pings).*", "$1");
        client.awaitText("mei", room, "Few pings");
        client.say("jonas", room, "/incident lead @omar");
        client.say("omar", room, "/incident lead @sara");
        client.awaitText("mei", room, "@Sara Lindgren leads the communication");
        notifies(room);

        draft("omar", room, "First words. " + SOON);
        notifies(room, "sara");
        edit("jonas", room, "update.edit", "Jonas' words. " + SOON);
        edit("sara", room, ":2", "Sara's words. " + SOON);
        notifies(room, "sara");
        assertThat(told("sara", room)).isEmpty();
        edit("jonas", room, ":3", "Better words. " + SOON);
        Shown waits = client.await(
                "sara",
                "direct-sara",
                each -> each.text().contains("a draft by @Jonas Weber waits for your approval")
                        && each.text().contains("#" + room));
        assertThat(waits.text()).contains("Few pings", "Better words.");
        assertThat(client.press("sara", waits, "update.approve").text()).startsWith("Published.");

        client.say("mei", room, "/incident note the database team is looking");
        client.say("jonas", room, "/incident severity severe");
        draft("sara", room, "Second words. " + SOON);
        client.say("sara", room, "/incident lead @omar");
        client.awaitText("omar", "direct-omar", "Second words.");
        client.await(
                "mei",
                room,
                each -> each.text().contains("Second words.")
                        && each.text().contains("@Sara Lindgren · waits for @Omar Haddad"));
        client.submit("omar", client.say("omar", room, "/incident resolve"), Map.of());
        Shown end = client.awaitText("omar", room, "Resolved · revision 1");
        client.press("omar", end, "update.approve");
        client.awaitText("omar", room, " is over");
        notifies(room, "sara");
        String name = room.replaceFirst("inc-(\\d+)-.*", "INC-$1");
        awaitSettled("sara", name, "this draft was published at");
        awaitSettled("omar", name, "this draft waits for nobody any more|لم تعد هذه المسودة بانتظار أحد");
        assertThat(told("sara", room)).isEmpty();
        assertThat(told("omar", room)).isEmpty();
    }

    /** The one thing that somebody was told of drafts that waited says what became of it. */
    private void awaitSettled(String person, String incident, String sentence) {
        Pattern settled = Pattern.compile(incident + "\\b.*(" + sentence + ")");
        ChatClient.awaitility()
                .untilAsserted(() -> assertThat(client.messages(person, "direct-" + person))
                        .extracting(Shown::text)
                        .filteredOn(text -> settled.matcher(text).find())
                        .hasSize(1));
    }

    private void notifies(String room, String... people) {
        assertThat(notified.apply(room)).containsExactly(people);
    }

    /** What stands before somebody directly about drafts that wait. */
    private List<Shown> told(String person, String room) {
        return client.messages(person, "direct-" + person).stream()
                .filter(message -> message.text().contains("#" + room))
                .filter(message -> Stream.of("First", "Jonas'", "Sara's", "Better", "Second")
                        .anyMatch(words -> message.text().contains(words + " words.")))
                .toList();
    }

    private void draft(String person, String room, String text) {
        Answer form = client.say(person, room, "/incident draft investigating");
        client.submit(person, form, Map.of("text", text));
        client.awaitText("mei", room, text);
    }

    private void edit(String person, String room, String revision, String text) {
        Shown draft = client.await(
                "mei",
                room,
                each -> each.has("update.edit") && each.action("update.edit").contains(revision));
        client.submit(person, client.press(person, draft, "update.edit"), Map.of("text", text));
        client.awaitText("mei", room, text);
    }
}
