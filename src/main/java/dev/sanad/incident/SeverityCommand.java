package dev.sanad.incident;

import dev.sanad.chat.ActionId;
import dev.sanad.chat.Caller;
import dev.sanad.chat.CommandCall;
import dev.sanad.chat.CommandSpec;
import dev.sanad.chat.Form;
import dev.sanad.chat.FormAnswers;
import dev.sanad.chat.FormHandler;
import dev.sanad.chat.Message;
import dev.sanad.chat.Messages;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Refused;
import dev.sanad.chat.Reply;
import dev.sanad.chat.SlashCommand;
import dev.sanad.wording.Voice;
import dev.sanad.wording.Wording;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** {@code /incident severity [level] [INC-n]}: says that it is better or worse than was thought. */
@Component
class SeverityCommand implements SlashCommand, FormHandler {

    private static final String VERB = "incident.severity";

    private final Which which;
    private final Incidents incidents;
    private final Severities severities;
    private final SeverityChoice severityChoice;
    private final Cards cards;
    private final Messages messages;
    private final Timeline timeline;
    private final Wording wording;
    private final ApplicationEventPublisher events;

    SeverityCommand(
            Which which,
            Incidents incidents,
            Severities severities,
            SeverityChoice severityChoice,
            Cards cards,
            Messages messages,
            Timeline timeline,
            Wording wording,
            ApplicationEventPublisher events) {
        this.which = which;
        this.incidents = incidents;
        this.severities = severities;
        this.severityChoice = severityChoice;
        this.cards = cards;
        this.messages = messages;
        this.timeline = timeline;
        this.wording = wording;
        this.events = events;
    }

    @Override
    public CommandSpec spec() {
        return IncidentCommand.spec("severity", "lead", Permission.LEAD, severityChoice.argument(), which.argument());
    }

    @Override
    public Reply run(CommandCall call) {
        Incident incident = which.demandOpen(call.caller(), which.of(call));
        Optional<Severity> wanted = call.argument("severity").flatMap(Severity::of);
        if (wanted.isPresent()) {
            return change(call.caller(), incident, wanted.get());
        }
        Voice voice = call.caller().voice();
        return new Reply.Ask(new Form(
                ActionId.of(VERB, incident.id()),
                voice.string("severity.form", "name", incident.name()),
                voice.string("severity.submit"),
                List.of(severityChoice.field(voice).with(incident.severity().id()))));
    }

    @Override
    public String form() {
        return VERB;
    }

    @Override
    public Permission permission() {
        return Permission.LEAD;
    }

    @Override
    public Reply submit(FormAnswers answers) {
        Incident incident =
                which.demandOpen(answers.caller(), which.of(answers.caller(), answers.room(), answers.id()));
        return change(
                answers.caller(),
                incident,
                Severity.of(answers.line("severity")).orElseThrow());
    }

    private Reply change(Caller by, Incident incident, Severity now) {
        Severity before = incident.severity();
        if (before == now) {
            throw new Refused(
                    by.voice().text("severity.same", "name", incident.name(), "severity", named(now, by.voice())));
        }
        incidents.save(incident.withSeverity(now));
        timeline.add(incident.id(), by.id(), "severity", "before", before.id(), "now", now.id());
        events.publishEvent(new Incident.SeverityChanged(incident.id(), before, now));
        cards.refresh(incident.id());
        Voice room = wording.inRooms();
        messages.post(
                incident.room(),
                Message.of(room.text(
                        "severity.changed",
                        "name",
                        incident.name(),
                        "before",
                        named(before, room),
                        "now",
                        named(now, room),
                        "by",
                        by.id())));
        return Reply.nothing();
    }

    private String named(Severity severity, Voice voice) {
        return severity.mark() + " " + severities.level(severity).name().in(voice.language());
    }
}
