package dev.sanad.incident;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Argument;
import dev.sanad.chat.CommandCall;
import dev.sanad.chat.CommandSpec;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Reply;
import dev.sanad.chat.SlashCommand;
import dev.sanad.wording.Voice;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code /incident lead [@person] [INC-n]}: shows who leads the communication, or hands it over. */
@Component
class LeadCommand implements SlashCommand {

    private final Which which;
    private final CommsLead commsLead;
    private final Roster roster;

    LeadCommand(Which which, CommsLead commsLead, Roster roster) {
        this.which = which;
        this.commsLead = commsLead;
        this.roster = roster;
    }

    @Override
    public CommandSpec spec() {
        return IncidentCommand.spec("lead", "lead", null, Argument.person("person"), which.argument());
    }

    @Override
    public Reply run(CommandCall call) {
        Incident incident = which.of(call);
        Optional<PersonId> to = call.argument("person").map(PersonId::parse);
        if (to.isPresent()) {
            which.demandOpen(call.caller(), incident);
            commsLead.handOver(call.caller(), incident, to.get());
            return Reply.say(call.caller().voice().text("lead.done", "name", incident.name(), "lead", to.get()));
        }
        return show(call.caller().voice(), incident);
    }

    private Reply show(Voice voice, Incident incident) {
        if (incident.commsLead() == null) {
            return Reply.say(
                    voice.text("lead.nobody", "name", incident.name()),
                    Action.primary(IncidentButtons.takeLead(incident.id()), voice.string("button.take-lead")));
        }
        return Reply.say(
                voice.text(
                        "lead.show",
                        "name",
                        incident.name(),
                        "lead",
                        incident.commsLead(),
                        "deputies",
                        roster.deputies(incident)),
                Action.plain(ActionId.of(HandOverForm.VERB, incident.id()), voice.string("button.hand-over")));
    }
}
