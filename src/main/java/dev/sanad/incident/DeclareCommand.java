package dev.sanad.incident;

import dev.sanad.chat.ActionId;
import dev.sanad.chat.Argument;
import dev.sanad.chat.CommandCall;
import dev.sanad.chat.CommandSpec;
import dev.sanad.chat.Field;
import dev.sanad.chat.Form;
import dev.sanad.chat.FormAnswers;
import dev.sanad.chat.FormHandler;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Reply;
import dev.sanad.chat.SlashCommand;
import dev.sanad.wording.Voice;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code /incident declare [title]}: asks what is known and declares an incident. */
@Component
class DeclareCommand implements SlashCommand, FormHandler {

    private static final String VERB = "incident.declare";
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_ANSWER = 300;

    private final DeclareIncident declareIncident;
    private final SeverityChoice severityChoice;
    private final Clock clock;

    DeclareCommand(DeclareIncident declareIncident, SeverityChoice severityChoice, Clock clock) {
        this.declareIncident = declareIncident;
        this.severityChoice = severityChoice;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return IncidentCommand.spec("declare", "begin", Permission.DECLARE, Argument.text("title"));
    }

    @Override
    public boolean changesNothing() {
        return true;
    }

    @Override
    public Reply run(CommandCall call) {
        Voice voice = call.caller().voice();
        List<Field> fields = List.of(
                Field.line("title", voice.string("declare.title"), LONGEST_TITLE)
                        .mandatory()
                        .with(call.argument("title").orElse(""))
                        .hint(voice.string("declare.title.hint")),
                severityChoice.field(voice).with(Severity.SERIOUS.id()),
                Field.line("impact", voice.string("declare.impact"), LONGEST_ANSWER)
                        .hint(voice.string("declare.impact.hint")),
                Field.line("scope", voice.string("declare.scope"), LONGEST_ANSWER)
                        .hint(voice.string("declare.scope.hint")),
                Field.line("since", voice.string("declare.since"), 40)
                        .with(voice.string("declare.since.now"))
                        .hint(voice.string(
                                "declare.since.hint",
                                "zone",
                                call.caller().zone().getId())),
                Field.choice("visibility", voice.string("declare.visibility"), visibilities(voice))
                        .with(Visibility.PUBLIC.id()));
        return new Reply.Ask(
                new Form(ActionId.of(VERB), voice.string("declare.form"), voice.string("declare.submit"), fields));
    }

    @Override
    public String form() {
        return VERB;
    }

    @Override
    public Permission permission() {
        return Permission.DECLARE;
    }

    @Override
    public Reply submit(FormAnswers answers) {
        Voice voice = answers.caller().voice();
        Since since = Since.read(answers.line("since"), answers.caller().zone(), clock.instant());
        if (since.at().isEmpty()) {
            return new Reply.Reject(Map.of("since", since.problem(voice)));
        }
        Incident incident = declareIncident.declare(new DeclareIncident.Declaration(
                answers.caller().id(),
                answers.caller().account().workspace(),
                answers.line("title"),
                Severity.of(answers.line("severity")).orElseThrow(),
                answers.line("impact"),
                answers.line("scope"),
                since.at().get(),
                Visibility.valueOf(answers.line("visibility").toUpperCase(Locale.ROOT))));
        return Reply.say(
                incident.commsLead() == null
                        ? voice.text("declare.done.nobody", "name", incident.name(), "room", incident.room())
                        : voice.text(
                                "declare.done",
                                "name",
                                incident.name(),
                                "room",
                                incident.room(),
                                "lead",
                                incident.commsLead()));
    }

    private static List<Field.Option> visibilities(Voice voice) {
        return Arrays.stream(Visibility.values())
                .map(each -> new Field.Option(each.id(), voice.string("visibility." + each.id())))
                .toList();
    }
}
