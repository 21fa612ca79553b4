package dev.sanad.incident;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Block;
import dev.sanad.chat.Caller;
import dev.sanad.chat.CommandCall;
import dev.sanad.chat.CommandSpec;
import dev.sanad.chat.HomeSection;
import dev.sanad.chat.Message;
import dev.sanad.chat.Reply;
import dev.sanad.chat.Router;
import dev.sanad.chat.SlashCommand;
import dev.sanad.wording.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /incident overview}, or {@code /incident} alone: what is open, my part in it, and what I may want next. */
@Component
@Order(1)
class OverviewCommand implements SlashCommand, HomeSection {

    private final OpenIncidents openIncidents;
    private final Incidents incidents;

    OverviewCommand(OpenIncidents openIncidents, Incidents incidents) {
        this.openIncidents = openIncidents;
        this.incidents = incidents;
    }

    @Override
    public CommandSpec spec() {
        return IncidentCommand.spec(CommandSpec.DEFAULT, "begin", null);
    }

    @Override
    public boolean changesNothing() {
        return true;
    }

    @Override
    public Reply run(CommandCall call) {
        return new Reply.Say(of(call.caller()));
    }

    @Override
    public List<Block> blocks(Caller caller) {
        return of(caller).blocks();
    }

    private Message of(Caller caller) {
        Voice voice = caller.voice();
        Message.Builder overview = openIncidents.list(caller);
        Optional<IncidentSummary> mine =
                incidents.openDecidedBy(caller.id()).stream().findFirst();
        mine.ifPresent(incident -> overview.line(voice.text("overview.you-lead", "name", incident.name())));
        List<Action> next = new ArrayList<>();
        mine.ifPresent(incident ->
                next.add(Action.primary(IncidentButtons.draft(incident.number()), voice.string("button.draft"))));
        next.add(Action.plain(
                ActionId.of(Router.RUN_COMMAND, IncidentCommand.ROOT, "declare"), voice.string("button.declare")));
        next.add(Action.plain(
                ActionId.of(Router.RUN_COMMAND, IncidentCommand.ROOT, "help"), voice.string("command.help.button")));
        return overview.actions(next).done();
    }
}
