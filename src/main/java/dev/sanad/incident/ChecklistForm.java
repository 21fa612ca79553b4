package dev.sanad.incident;

import dev.sanad.chat.ActionId;
import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Caller;
import dev.sanad.chat.Field;
import dev.sanad.chat.Form;
import dev.sanad.chat.FormAnswers;
import dev.sanad.chat.FormHandler;
import dev.sanad.chat.Message;
import dev.sanad.chat.Messages;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Reply;
import dev.sanad.wording.Voice;
import dev.sanad.wording.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The button "Add facts" and the form of information questions (practices.md B.3). Every answer is optional. */
@Component
class ChecklistForm implements ButtonHandler, FormHandler {

    static final String VERB = "incident.facts";

    private static final int LONGEST_ANSWER = 500;
    private static final DateTimeFormatter TYPED_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Which which;
    private final Plan plan;
    private final CommsLead commsLead;
    private final RecordFacts recordFacts;
    private final Messages messages;
    private final Wording wording;
    private final Clock clock;

    ChecklistForm(
            Which which,
            Plan plan,
            CommsLead commsLead,
            RecordFacts recordFacts,
            Messages messages,
            Wording wording,
            Clock clock) {
        this.which = which;
        this.plan = plan;
        this.commsLead = commsLead;
        this.recordFacts = recordFacts;
        this.messages = messages;
        this.wording = wording;
        this.clock = clock;
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
        return ask(press.caller(), which.of(press.caller(), press.room(), press.action()));
    }

    Reply ask(Caller caller, Incident incident) {
        demandLively(caller, incident);
        Voice voice = caller.voice();
        return new Reply.Ask(new Form(
                ActionId.of(VERB, incident.id()),
                voice.string("checklist.form", "name", incident.name()),
                voice.string("checklist.submit"),
                questions().stream()
                        .filter(question -> !question.id().equals(Checklist.SINCE) || maySayWhen(caller, incident))
                        .map(question -> field(caller, incident, question))
                        .toList()));
    }

    @Override
    public String form() {
        return VERB;
    }

    @Override
    public Reply submit(FormAnswers answers) {
        Caller caller = answers.caller();
        Incident incident = which.of(caller, answers.room(), answers.id());
        demandLively(caller, incident);
        Map<String, String> facts = new LinkedHashMap<>();
        questions().stream()
                .map(Plan.Question::id)
                .filter(id -> !id.equals(Checklist.SINCE) && answers.changed(id))
                .forEach(id -> facts.put(id, answers.line(id)));
        Optional<Instant> since = Optional.empty();
        if (incident.isOpen() && answers.changed(Checklist.SINCE)) {
            if (!maySayWhen(caller, incident)) {
                return new Reply.Reject(Map.of(Checklist.SINCE, caller.voice().string("checklist.since.refused")));
            }
            Since answer = Since.read(answers.line(Checklist.SINCE), caller.zone(), clock.instant());
            if (answer.at().isEmpty()) {
                return new Reply.Reject(Map.of(Checklist.SINCE, answer.problem(caller.voice())));
            }
            since = answer.at();
        }
        List<String> changed = recordFacts.record(incident.id(), caller.id(), facts, since);
        if (changed.isEmpty()) {
            return Reply.say(caller.voice().text("checklist.nothing-new"));
        }
        tellRoom(incident, caller, changed);
        return Reply.nothing();
    }

    private void tellRoom(Incident incident, Caller by, List<String> changed) {
        Voice voice = wording.inRooms();
        List<String> labels = questions().stream()
                .filter(question -> changed.contains(question.id()))
                .map(question -> question.label().in(voice.language()))
                .toList();
        messages.post(
                incident.room(),
                Message.of(voice.text(
                        "checklist.recorded",
                        "by",
                        by.id(),
                        "name",
                        incident.name(),
                        "facts",
                        String.join(" · ", labels))));
    }

    private Field field(Caller caller, Incident incident, Plan.Question question) {
        Voice voice = caller.voice();
        String hint = question.hint() == null ? "" : question.hint().in(voice.language());
        Field field = question.id().equals(Checklist.SINCE)
                ? Field.line(question.id(), question.question().in(voice.language()), 40)
                        .with(TYPED_TIME.format(incident.since().atZone(caller.zone())))
                : Field.line(question.id(), question.question().in(voice.language()), LONGEST_ANSWER)
                        .with(incident.fact(question.id()).orElse(""));
        return field.hint(hint);
    }

    /** After the end, facts are for the follow-up only: they are for those who decide what it says. */
    private void demandLively(Caller caller, Incident incident) {
        if (!incident.isOpen() && !commsLead.isDecidedBy(caller.id(), incident)) {
            throw Which.over(caller, incident);
        }
    }

    /** What customers read changes by who decides what they read, and after the end by nobody. */
    private boolean maySayWhen(Caller caller, Incident incident) {
        boolean isRead = incident.isPublic() && incident.phase() != null;
        return incident.isOpen() && (!isRead || commsLead.isDecidedBy(caller.id(), incident));
    }

    /** The title is given at the declaration and is not asked again. */
    private List<Plan.Question> questions() {
        return plan.checklist().stream()
                .filter(question -> !question.id().equals(Checklist.TITLE))
                .toList();
    }
}
