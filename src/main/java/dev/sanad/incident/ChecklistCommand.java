package dev.sanad.incident;

import dev.sanad.chat.CommandCall;
import dev.sanad.chat.CommandSpec;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Reply;
import dev.sanad.chat.SlashCommand;
import org.springframework.stereotype.Component;

/** {@code /incident checklist [INC-n]}: the information questions, to be answered in pieces by anyone in the room. */
@Component
class ChecklistCommand implements SlashCommand {

    private final Which which;
    private final ChecklistForm form;

    ChecklistCommand(Which which, ChecklistForm form) {
        this.which = which;
        this.form = form;
    }

    @Override
    public CommandSpec spec() {
        return IncidentCommand.spec("checklist", "begin", Permission.PUBLISH, which.argument());
    }

    @Override
    public boolean changesNothing() {
        return true;
    }

    @Override
    public Reply run(CommandCall call) {
        return form.ask(call.caller(), which.of(call));
    }
}
