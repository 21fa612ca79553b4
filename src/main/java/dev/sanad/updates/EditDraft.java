package dev.sanad.updates;

import dev.sanad.chat.ActionId;
import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Caller;
import dev.sanad.chat.Field;
import dev.sanad.chat.Form;
import dev.sanad.chat.FormAnswers;
import dev.sanad.chat.FormHandler;
import dev.sanad.chat.Message;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Reply;
import dev.sanad.incident.Incident;
import dev.sanad.wording.Markdown;
import dev.sanad.wording.Voice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The button "Edit" and its form. Of two who edit at once, the second is told and loses no text. */
@Component
class EditDraft implements ButtonHandler, FormHandler {

    static final String VERB = "update.edit";

    private final WhichDraft which;
    private final Revisions revisions;
    private final Reviews reviews;
    private final Editing editing;
    private final Retiming retiming;
    private final PromiseField promiseField;

    EditDraft(
            WhichDraft which,
            Revisions revisions,
            Reviews reviews,
            Editing editing,
            Retiming retiming,
            PromiseField promiseField) {
        this.which = which;
        this.revisions = revisions;
        this.reviews = reviews;
        this.editing = editing;
        this.retiming = retiming;
        this.promiseField = promiseField;
    }

    @Override
    public String verb() {
        return VERB;
    }

    @Override
    public Permission permission() {
        return Permission.PUBLISH;
    }

    @Override
    public Reply press(ButtonPress press) {
        Voice voice = press.caller().voice();
        OpenDraft open = which.timely(press.caller(), press.room(), press.action());
        Draft draft = open.draft();
        Incident incident = open.incident();
        Revision newest = revisions.get(draft.number(), draft.head());
        Field text = Field.paragraph("text", voice.string("draft.text"), DraftForm.LONGEST_TEXT)
                .mandatory()
                .with(newest.content())
                .hint(voice.string("draft.text.hint"));
        List<Field> fields = draft.phase().promisesNext()
                ? List.of(text, promiseField.of(reviews.promise(incident, draft, newest), press.caller()))
                : List.of(text);
        return new Reply.Ask(new Form(
                ActionId.of(VERB, draft.number(), draft.head()),
                voice.string(
                        "draft.form",
                        "name",
                        incident.name(),
                        "phase",
                        voice.string("phase." + draft.phase().id())),
                voice.string("draft.save"),
                fields));
    }

    @Override
    public String form() {
        return VERB;
    }

    @Override
    public Reply submit(FormAnswers answers) {
        Caller caller = answers.caller();
        OpenDraft open = which.timely(caller, answers.room(), answers.id());
        Draft draft = open.draft();
        PromiseField.Answer next = promiseField.read(answers);
        if (answers.changed(PromiseField.ID) && !next.problem().isEmpty()) {
            return new Reply.Reject(Map.of(PromiseField.ID, next.problem()));
        }
        Revision newest = revisions.get(draft.number(), draft.head());
        @Nullable Instant before = reviews.promise(open.incident(), draft, newest);
        @Nullable Instant promised = answers.changed(PromiseField.ID) ? next.next() : before;
        String text = answers.changed(PromiseField.ID)
                ? retiming.follow(answers.block("text"), answers.shown("text"), draft.language(), promised)
                : answers.block("text");
        if (text.equals(newest.content()) && Objects.equals(before, promised)) {
            return Reply.say(caller.voice().text("draft.same"));
        }
        Draft revised = editing.revise(open.incident(), draft, text, promised, caller.id());
        boolean overtaken = !answers.id().detail().equals(String.valueOf(newest.number()));
        return overtaken ? tellOfTheOther(caller, newest, revised) : Reply.nothing();
    }

    private static Reply tellOfTheOther(Caller caller, Revision theirs, Draft revised) {
        return new Reply.Say(Message.build()
                .line(caller.about(
                        theirs.writtenBy(),
                        "draft.overtaken",
                        "other",
                        theirs.writtenBy(),
                        "theirs",
                        theirs.number(),
                        "yours",
                        revised.head()))
                .quote(Markdown.prose(theirs.content()))
                .done());
    }
}
