package dev.sanad.updates;

import dev.sanad.chat.Argument;
import dev.sanad.chat.CommandCall;
import dev.sanad.chat.CommandSpec;
import dev.sanad.chat.Field;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Reply;
import dev.sanad.chat.SlashCommand;
import dev.sanad.incident.IncidentCommand;
import dev.sanad.incident.Phase;
import dev.sanad.incident.Which;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** {@code /incident draft [phase] [INC-n]}: drafts an update for customers. */
@Component
class DraftCommand implements SlashCommand {

    private final Which which;
    private final DraftForm form;

    DraftCommand(Which which, DraftForm form) {
        this.which = which;
        this.form = form;
    }

    @Override
    public CommandSpec spec() {
        Argument phase = Argument.choice(
                "phase",
                caller -> Arrays.stream(Phase.values())
                        .map(each -> new Field.Option(each.id(), caller.voice().string("phase." + each.id())))
                        .toList());
        return IncidentCommand.spec("draft", "tell", Permission.PUBLISH, phase, which.argument());
    }

    @Override
    public boolean changesNothing() {
        return true;
    }

    @Override
    public Reply run(CommandCall call) {
        return form.ask(call.caller(), which.of(call), call.argument("phase").flatMap(Phase::of));
    }
}
