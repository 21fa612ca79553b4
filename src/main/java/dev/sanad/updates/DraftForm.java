package dev.sanad.updates;

import dev.sanad.chat.ActionId;
import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Caller;
import dev.sanad.chat.Field;
import dev.sanad.chat.Form;
import dev.sanad.chat.FormAnswers;
import dev.sanad.chat.FormHandler;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Reply;
import dev.sanad.incident.CommsLead;
import dev.sanad.incident.Incident;
import dev.sanad.incident.IncidentButtons;
import dev.sanad.incident.Incidents;
import dev.sanad.incident.Phase;
import dev.sanad.incident.RecordFacts;
import dev.sanad.incident.Which;
import dev.sanad.wording.Typed;
import dev.sanad.wording.Voice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The button "Draft an update" and its form: a phase's template with the known facts, ready to be edited. */
@Component
class DraftForm implements ButtonHandler, FormHandler {

    static final String VERB = IncidentButtons.DRAFT;

    /** Discord: 4,000 characters in a modal's text; Slack: 3,000 in its default view of one. */
    static final int LONGEST_TEXT = 3000;

    private static final List<String> FACTS = List.of(Incident.IMPACT, Incident.SCOPE, "activity", "workaround");
    private static final int LONGEST_FACT = 500;

    private final Which which;
    private final Incidents incidents;
    private final CommsLead commsLead;
    private final Editing editing;
    private final Promising promising;
    private final PromiseField promiseField;
    private final Retiming retiming;
    private final RecordFacts recordFacts;

    DraftForm(
            Which which,
            Incidents incidents,
            CommsLead commsLead,
            Editing editing,
            Promising promising,
            PromiseField promiseField,
            Retiming retiming,
            RecordFacts recordFacts) {
        this.which = which;
        this.incidents = incidents;
        this.commsLead = commsLead;
        this.editing = editing;
        this.promising = promising;
        this.promiseField = promiseField;
        this.retiming = retiming;
        this.recordFacts = recordFacts;
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
        Incident incident = which.of(press.caller(), press.room(), press.action());
        return ask(press.caller(), incident, Phase.of(press.action().detail()));
    }

    /** Opens the form; without a phase, the likely one is proposed and can be changed. */
    Reply ask(Caller caller, Incident incident, Optional<Phase> given) {
        Phase phase = given.orElseGet(() -> likely(incident));
        WhichDraft.demandTimely(caller, incident, phase);
        Voice voice = caller.voice();
        List<Field> fields = new ArrayList<>();
        if (given.isEmpty()) {
            fields.add(Field.choice("phase", voice.string("draft.phase"), phases(voice))
                    .with(phase.id()));
        }
        fields.add(Field.paragraph("text", voice.string("draft.text"), LONGEST_TEXT)
                .mandatory()
                .with(editing.render(incident, phase, promising.proposed(incident, phase)))
                .hint(voice.string("draft.text.hint")));
        if (given.isEmpty() || phase.promisesNext()) {
            fields.add(promiseField.fresh(incident, promising.isDemanded(incident, phase), caller));
        }
        facts(caller, incident)
                .forEach(fact -> fields.add(Field.line(fact, voice.string("fact." + fact), LONGEST_FACT)
                        .with(incident.fact(fact).orElse(""))));
        return new Reply.Ask(new Form(
                ActionId.of(VERB, incident.id(), phase.id()),
                voice.string("draft.form", "name", incident.name(), "phase", voice.string("phase." + phase.id())),
                voice.string("draft.submit"),
                fields));
    }

    @Override
    public String form() {
        return VERB;
    }

    @Override
    public Reply submit(FormAnswers answers) {
        Caller caller = answers.caller();
        Incident incident = which.of(caller, answers.room(), answers.id());
        Phase proposed = Phase.of(answers.id().detail()).orElseThrow();
        Phase phase = Phase.of(answers.line("phase")).orElse(proposed);
        WhichDraft.demandTimely(caller, incident, phase);
        PromiseField.Answer next = promiseField.read(answers);
        if (phase.promisesNext() && !next.problem().isEmpty()) {
            return new Reply.Reject(Map.of(PromiseField.ID, next.problem()));
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts(caller, incident).stream().filter(answers::changed).forEach(fact -> facts.put(fact, answers.line(fact)));
        recordFacts.record(incident.id(), caller.id(), facts, Optional.empty());
        Incident known = incidents.get(incident.id());
        @Nullable
        Instant promised =
                next.next() == null || !phase.promisesNext() ? promising.proposed(known, phase) : next.next();
        String text = answers.changed("text")
                ? retiming.follow(answers.block("text"), answers.shown("text"), editing.language(), promised)
                : editing.render(known, phase, promised);
        editing.start(known, phase, Typed.block(text), promised, caller.id());
        return answers.room().id().equals(incident.room())
                ? Reply.nothing()
                : Reply.say(caller.voice().text("draft.done", "room", incident.room()));
    }

    /** The facts that a caller may change: after the end, only who decides what the follow-up says. */
    private List<String> facts(Caller caller, Incident incident) {
        return incident.isOpen() || commsLead.isDecidedBy(caller.id(), incident) ? FACTS : List.of();
    }

    private static Phase likely(Incident incident) {
        if (!incident.isOpen()) {
            return Phase.FOLLOW_UP;
        }
        return incident.phase() == null ? Phase.ACKNOWLEDGED : Phase.INVESTIGATING;
    }

    private static List<Field.Option> phases(Voice voice) {
        return Arrays.stream(Phase.values())
                .filter(phase -> phase != Phase.FOLLOW_UP)
                .map(phase -> new Field.Option(phase.id(), voice.string("phase." + phase.id())))
                .toList();
    }
}
