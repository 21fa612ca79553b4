package dev.sanad.playground;

import dev.sanad.chat.ActionId;
import dev.sanad.chat.Field;
import dev.sanad.chat.Form;
import dev.sanad.chat.Message;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Reply;
import dev.sanad.chat.Room;
import dev.sanad.chat.Router;
import dev.sanad.people.People;
import dev.sanad.playground.PlaygroundStore.StoredForm;
import dev.sanad.playground.PlaygroundStore.StoredMessage;
import dev.sanad.playground.PlaygroundStore.StoredRoom;
import dev.sanad.wording.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The playground's rooms, messages, buttons and forms over HTTP; see {@code src/docs/playground-api.md}. */
@RestController
@RequestMapping("/playground/api")
@PlaygroundOnly
class PlaygroundApi {

    private static final int MOST_MESSAGES = 300;
    private static final int LONGEST_MESSAGE = 10_000;

    private final Cast cast;
    private final PlaygroundStore store;
    private final MessageView view;
    private final Live live;
    private final Router router;
    private final Lobby lobby;
    private final People people;

    PlaygroundApi(
            Cast cast, PlaygroundStore store, MessageView view, Live live, Router router, Lobby lobby, People people) {
        this.cast = cast;
        this.store = store;
        this.view = view;
        this.live = live;
        this.router = router;
        this.lobby = lobby;
        this.people = people;
    }

    record ShownPerson(
            String id, String name, Language language, String direction, ZoneId timeZone, Set<String> roles) {}

    record Posting(@Nullable String as, @Nullable String text) {}

    record Pressing(@Nullable String as, @Nullable String value) {}

    record Submitting(@Nullable String as, @Nullable Map<String, @Nullable String> values) {}

    /** The private answers to a request, and the form it opened, if any. */
    record Answer(List<MessageView.Shown> replies, @Nullable ShownForm form) {}

    record ShownForm(String id, String title, String submit, List<Field> fields) {}

    @GetMapping("/people")
    List<ShownPerson> people() {
        return cast.people().stream()
                .map(member -> new ShownPerson(
                        member.id(),
                        member.name(),
                        member.language(),
                        member.language().direction(),
                        member.timeZone(),
                        people.roles(member.person())))
                .toList();
    }

    @GetMapping("/rooms")
    List<StoredRoom> rooms(@RequestParam String as) {
        lobby.person(as);
        return store.rooms(as);
    }

    @GetMapping("/rooms/{room}/messages")
    List<MessageView.Shown> messages(@PathVariable String room, @RequestParam String as) {
        lobby.room(room, as);
        return store.messages(room, as, MOST_MESSAGES).stream()
                .map(message -> view.of(message, as))
                .toList();
    }

    @PostMapping("/rooms/{room}/messages")
    Answer post(@PathVariable String room, @RequestBody Posting posting) {
        PersonId person = lobby.person(posting.as());
        Room known = lobby.room(room, person.external());
        if (store.isArchived(room)) {
            throw PlaygroundProblem.badRequest("The room " + room + " is archived; it can only be read.");
        }
        String text = posting.text() == null ? "" : posting.text();
        if (text.isBlank()) {
            throw PlaygroundProblem.badRequest("The text is empty.");
        }
        if (text.length() > LONGEST_MESSAGE) {
            throw PlaygroundProblem.badRequest("A message takes " + LONGEST_MESSAGE + " characters at most.");
        }
        if (text.startsWith("/")) {
            return answer(person, room, router.command(person, known, text.substring(1), null));
        }
        live.shown(store.addTyped(room, person.external(), text));
        return new Answer(List.of(), null);
    }

    @PostMapping("/rooms/{room}/read")
    void read(@PathVariable String room, @RequestBody Posting posting) {
        PersonId person = lobby.person(posting.as());
        lobby.room(room, person.external());
        store.markRead(person.external(), room);
    }

    @PostMapping("/messages/{message}/actions/{action}")
    Answer press(@PathVariable String message, @PathVariable String action, @RequestBody Pressing pressing) {
        PersonId person = lobby.person(pressing.as());
        StoredMessage pressed = store.message(message)
                .filter(found -> found.privateTo() == null || found.privateTo().equals(person.external()))
                .orElseThrow(() -> PlaygroundProblem.notFound("There is no message " + message + "."));
        Room room = lobby.room(pressed.room(), person.external());
        return answer(person, pressed.room(), router.press(person, room, ActionId.parse(action), null));
    }

    @PostMapping("/forms/{id}")
    Answer submit(@PathVariable String id, @RequestBody Submitting submitting) {
        PersonId person = lobby.person(submitting.as());
        StoredForm form = store.form(id)
                .filter(found -> found.person().equals(person.external()))
                .orElseThrow(
                        () -> PlaygroundProblem.notFound("There is no form " + id + " for " + person.external() + "."));
        Room room = lobby.room(form.room(), person.external());
        Reply reply = router.submit(person, room, form.form(), lobby.values(submitting.values()), "playground:" + id);
        if (reply instanceof Reply.Reject reject) {
            throw PlaygroundProblem.fields(reject.errors());
        }
        return answer(person, form.room(), reply);
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@RequestParam String as) {
        return live.listen(lobby.person(as).external());
    }

    private Answer answer(PersonId person, String room, Reply reply) {
        return switch (reply) {
            case Reply.Nothing ignored -> new Answer(List.of(), null);
            case Reply.Say say -> said(person, room, say.message());
            case Reply.Refuse refuse -> said(person, room, refuse.message());
            case Reply.Ask ask -> new Answer(List.of(), shown(store.addForm(person.external(), room, ask.form())));
            case Reply.Reject reject -> throw PlaygroundProblem.fields(reject.errors());
        };
    }

    private Answer said(PersonId person, String room, Message message) {
        StoredMessage stored = store.addContent(room, message, person.external(), null);
        live.shown(stored);
        return new Answer(List.of(view.of(stored, person.external())), null);
    }

    private static ShownForm shown(StoredForm stored) {
        Form form = stored.form();
        return new ShownForm(stored.id(), form.title(), form.submit(), form.fields());
    }
}
