package dev.sanad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.pollinterval.IterativePollInterval;
import tools.jackson.databind.JsonNode;

/** People at a chat platform, as they type, press, fill in and read. The cast and the rooms are those of the playground. */
public interface ChatClient {

    /** The private answers to a request, and the form it opened. */
    record Answer(List<Shown> replies, JsonNode form) {

        /** The text of the only reply. */
        public String text() {
            assertThat(replies).hasSize(1);
            return replies.getFirst().text();
        }

        /** The form's fields with what stands in them. */
        public Map<String, String> values() {
            assertThat(form.isObject())
                    .as("a form was opened; replies were %s", replies)
                    .isTrue();
            Map<String, String> values = new HashMap<>();
            form.get("fields")
                    .forEach(field -> values.put(
                            field.get("id").asString(), field.get("value").asString()));
            return values;
        }

        public String formId() {
            return form.get("id").asString();
        }
    }

    /** A message as somebody sees it. */
    record Shown(String id, String from, String text, String html, List<JsonNode> actions, boolean edited) {

        /** The id of the enabled button whose id begins with a verb. */
        public String action(String verb) {
            return actions.stream()
                    .filter(action -> !action.get("disabled").asBoolean())
                    .map(action -> action.get("id").asString())
                    .filter(id -> id.startsWith(verb))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No button " + verb + " at: " + text));
        }

        public boolean has(String verb) {
            return actions.stream()
                    .anyMatch(action -> !action.get("disabled").asBoolean()
                            && action.get("id").asString().startsWith(verb));
        }
    }

    /** What a person types in a room. */
    Answer say(String person, String room, String text);

    /** Presses a button of a message, or one that was there before. */
    Answer press(String person, String message, String action);

    default Answer press(String person, Shown message, String verb) {
        return press(person, message.id(), message.action(verb));
    }

    /** Fills in a form, leaving what stands in the other fields. */
    Answer submit(String person, Answer asked, Map<String, String> changes);

    /** Fills in a form that is not taken; the errors by field. */
    JsonNode submitWrong(String person, Answer asked, Map<String, String> changes);

    /** Declares an incident as somebody, with a title and further answers. */
    default Answer declare(String person, String title, Map<String, String> answers) {
        return submit(person, say(person, "general", "/incident declare " + title), answers);
    }

    /** Publishes the all-clear of the incident whose room this is, as its comms lead, who Sara becomes. */
    default void close(String room) {
        say("jonas", room, "/incident lead @sara");
        awaitText("sara", room, "INC-"); // she may be brought into the room after the answer
        submit("sara", say("sara", room, "/incident resolve"), Map.of());
        press(
                "sara",
                await("sara", room, message -> message.text().contains("Resolved · revision 1")),
                "update.approve");
        awaitText("sara", room, " is over");
    }

    /** The messages of a room as a person sees them, oldest first. */
    List<Shown> messages(String person, String room);

    /** The names of the rooms a person sees. */
    List<String> rooms(String person);

    /** Moves the bot's clock. */
    void advanceClock(Duration step);

    /** A page of the bot's web server. */
    HttpResponse<String> page(String path);

    /** Waits for the newest message of a room that is as wished. */
    default Shown await(String person, String room, Predicate<Shown> wished) {
        List<Shown> found = new ArrayList<>();
        awaitility().untilAsserted(() -> {
            assertThat(rooms(person)).contains(room);
            Optional<Shown> newest =
                    messages(person, room).stream().filter(wished).reduce((one, next) -> next);
            assertThat(newest)
                    .as("a wished message in %s, which holds %s", room, messages(person, room))
                    .isPresent();
            found.add(newest.get());
        });
        return found.getLast();
    }

    default Shown awaitText(String person, String room, String words) {
        return await(person, room, message -> message.text().contains(words));
    }

    /** How long a test waits for something that must come. */
    static ConditionFactory awaitility() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollDelay(Duration.ZERO)
                .pollInterval(IterativePollInterval.iterative(ChatClient::longer, Duration.ofMillis(5)));
    }

    /** Most comes at once: it is looked for soon, and less often the longer it takes. */
    private static Duration longer(Duration before) {
        return before.compareTo(Duration.ofMillis(40)) < 0 ? before.multipliedBy(2) : before;
    }
}
