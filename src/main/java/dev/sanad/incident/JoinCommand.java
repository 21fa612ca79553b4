package dev.sanad.incident;

import dev.sanad.chat.CommandCall;
import dev.sanad.chat.CommandSpec;
import dev.sanad.chat.Reply;
import dev.sanad.chat.SlashCommand;
import org.springframework.stereotype.Component;

/** {@code /incident join [INC-n]}: follows an incident from the platform one is on, wherever it was declared. */
@Component
class JoinCommand implements SlashCommand {

    private final Which which;
    private final JoinIncident joinIncident;

    JoinCommand(Which which, JoinIncident joinIncident) {
        this.which = which;
        this.joinIncident = joinIncident;
    }

    @Override
    public CommandSpec spec() {
        return IncidentCommand.spec("join", "begin", null, which.argument());
    }

    @Override
    public Reply run(CommandCall call) {
        return joinIncident.join(call.caller(), which.of(call));
    }
}
