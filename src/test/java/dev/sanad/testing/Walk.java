package dev.sanad.testing;

import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** What the parts of a walk through every message have in common: people who ask, and a camera that looks at the answers. */
final class Walk {

    static final String GENERAL = "general";

    private static final Duration MORNING = Duration.ofHours(6);

    /** Whole minutes begin a little before each step ends, so that lengths of time are the same in every run. */
    private static final Duration PAST_THE_MINUTE = Duration.ofSeconds(1);

    final ChatClient client;
    final Camera camera;
    final Sentences sentences;
    final String title;

    private Duration advanced = Duration.ZERO;

    Walk(ChatClient client, Camera camera, Sentences sentences, String title) {
        this.client = client;
        this.camera = camera;
        this.sentences = sentences;
        this.title = title;
    }

    /** What the bot takes for now. */
    Instant now() {
        return Instant.now().plus(advanced);
    }

    /** Moves the bot's clock to the next morning, so that no walk passes midnight where another does not. */
    void begin() {
        moveTo(now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1)).plus(MORNING));
    }

    /** Moves the bot's clock by whole minutes, counted from the minute it is in. */
    void advance(Duration step) {
        moveTo(now().truncatedTo(ChronoUnit.MINUTES).plus(step).plus(PAST_THE_MINUTE));
    }

    private void moveTo(Instant to) {
        Duration needed = Duration.between(now(), to);
        client.advanceClock(needed);
        advanced = advanced.plus(needed);
    }

    Answer ask(String name, String person, String room, String line) {
        Answer answer = client.say(person, room, line);
        camera.message(name, only(answer));
        return answer;
    }

    /** Photographs the newest message with a sentence. */
    Shown see(String name, String person, String room, String key) {
        Shown shown = said(person, room, key);
        camera.message(name, shown);
        return shown;
    }

    /** Photographs the only answer to a press. */
    void press(String name, String person, Shown message, String verb) {
        press(name, person, message.id(), message.action(verb));
    }

    void press(String name, String person, String message, String action) {
        camera.message(name, only(client.press(person, message, action)));
    }

    Shown said(String person, String room, String key) {
        return client.await(person, room, message -> sentences.isIn(key, message.text()));
    }

    /** Drafts an update in a room. */
    Shown draft(String person, String room, String text, Map<String, String> answers) {
        Map<String, String> all = new HashMap<>(answers);
        all.put("text", text);
        client.submit(person, client.say(person, room, "/incident draft acknowledged"), all);
        return client.await(
                person, room, each -> each.has("update.edit") && each.text().contains(text.substring(0, 12)));
    }

    Shown draft(String person, String room, String text) {
        return draft(person, room, text, Map.of());
    }

    void publish(String person, String room, String text) {
        Shown draft = draft(person, room, text);
        client.press(person, draft, "update.approve");
        awaitPublished(person, room, draft.id());
    }

    Shown awaitPublished(String person, String room, String draft) {
        return client.await(
                person,
                room,
                each -> each.id().equals(draft)
                        && !each.has("update.edit")
                        && sentences.isIn("draft.published", each.text()));
    }

    Shown allClear(String room, Answer form) {
        client.submit("sara", form, Map.of());
        return client.await(
                "sara", room, each -> each.has("update.approve") && sentences.isIn("phase.resolved", each.text()));
    }

    boolean isArrived(String receipt, Shown message) {
        return sentences.isIn(receipt, message.text()) && !sentences.isIn("receipt.sent", message.text());
    }

    /** The card of the incident whose room this is. */
    Shown card(String person, String room) {
        return client.await(person, room, each -> each.has("incident.facts"));
    }

    /** The room of an incident as soon as the bot knows that it is there: when it has said something in it. */
    String room(int number) {
        String prefix = "inc-" + number + "-";
        ChatClient.awaitility().until(() -> client.rooms("mei").stream().anyMatch(room -> room.startsWith(prefix)));
        String made = client.rooms("mei").stream()
                .filter(room -> room.startsWith(prefix))
                .findFirst()
                .orElseThrow();
        client.awaitText("mei", made, "INC-" + number);
        return made;
    }

    static Shown only(Answer answer) {
        if (answer.replies().size() != 1) {
            throw new AssertionError("Not one reply: " + answer);
        }
        return answer.replies().getFirst();
    }
}
