package dev.sanad.updates;

import dev.sanad.chat.CommandCall;
import dev.sanad.chat.CommandSpec;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Reply;
import dev.sanad.chat.SlashCommand;
import dev.sanad.incident.IncidentCommand;
import dev.sanad.incident.Phase;
import dev.sanad.incident.Which;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code /incident resolve [INC-n]}: drafts the all-clear. The incident closes when it is published (practices.md OC-12). */
@Component
class ResolveCommand implements SlashCommand {

    private final Which which;
    private final DraftForm form;

    ResolveCommand(Which which, DraftForm form) {
        this.which = which;
        this.form = form;
    }

    @Override
    public CommandSpec spec() {
        return IncidentCommand.spec("resolve", "tell", Permission.PUBLISH, which.argument());
    }

    @Override
    public boolean changesNothing() {
        return true;
    }

    @Override
    public Reply run(CommandCall call) {
        return form.ask(call.caller(), which.of(call), Optional.of(Phase.RESOLVED));
    }
}
