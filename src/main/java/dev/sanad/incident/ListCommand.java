package dev.sanad.incident;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.CommandCall;
import dev.sanad.chat.CommandSpec;
import dev.sanad.chat.Message;
import dev.sanad.chat.Reply;
import dev.sanad.chat.Router;
import dev.sanad.chat.SlashCommand;
import org.springframework.stereotype.Component;

/** {@code /incident list}: the open incidents, newest first. */
@Component
class ListCommand implements SlashCommand {

    private final OpenIncidents openIncidents;

    ListCommand(OpenIncidents openIncidents) {
        this.openIncidents = openIncidents;
    }

    @Override
    public CommandSpec spec() {
        return IncidentCommand.spec("list", "begin", null);
    }

    @Override
    public boolean changesNothing() {
        return true;
    }

    @Override
    public Reply run(CommandCall call) {
        Message.Builder list = openIncidents.list(call.caller());
        return new Reply.Say(list.actions(Action.plain(
                        ActionId.of(Router.RUN_COMMAND, IncidentCommand.ROOT, "declare"),
                        call.caller().voice().string("button.declare")))
                .done());
    }
}
