package dev.sanad.incident;

import dev.sanad.chat.Block;
import dev.sanad.chat.CommandCall;
import dev.sanad.chat.CommandCatalog;
import dev.sanad.chat.CommandSpec;
import dev.sanad.chat.Message;
import dev.sanad.chat.Reply;
import dev.sanad.chat.SlashCommand;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /incident help}: one line per command, in groups. */
@Component
class HelpCommand implements SlashCommand {

    private static final List<String> GROUPS = List.of("begin", "tell", "lead", "after", "you");

    private final CommandCatalog catalog;

    HelpCommand(CommandCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public CommandSpec spec() {
        return IncidentCommand.spec("help", "after", null);
    }

    @Override
    public boolean changesNothing() {
        return true;
    }

    @Override
    public Reply run(CommandCall call) {
        Voice voice = call.caller().voice();
        Message.Builder help = Message.build().line(voice.text("help.title"));
        for (String group : GROUPS) {
            help.line(voice.text("help.group." + group).strong());
            help.fields(catalog.specs().stream()
                    .filter(spec -> spec.group().equals(group))
                    .map(spec -> new Block.Labelled(Text.plain(spec.typedWithArguments()), voice.text(spec.helpKey())))
                    .toList());
        }
        return new Reply.Say(help.done());
    }
}
