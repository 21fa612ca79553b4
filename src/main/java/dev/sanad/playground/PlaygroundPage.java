package dev.sanad.playground;

import dev.sanad.chat.Argument;
import dev.sanad.chat.Caller;
import dev.sanad.chat.CommandCatalog;
import dev.sanad.chat.CommandSpec;
import dev.sanad.chat.Field;
import dev.sanad.people.People;
import dev.sanad.wording.Voice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the playground's page needs besides the conversation: its own words, and the commands it can complete. */
@RestController
@RequestMapping("/playground/api")
@PlaygroundOnly
class PlaygroundPage {

    private static final String PREFIX = "playground.";

    private final Lobby lobby;
    private final People people;
    private final CommandCatalog catalog;

    PlaygroundPage(Lobby lobby, People people, CommandCatalog catalog) {
        this.lobby = lobby;
        this.people = people;
        this.catalog = catalog;
    }

    record ShownCommand(String typed, String usage, String help, List<ShownArgument> arguments) {}

    record ShownArgument(String name, String type, List<Field.Option> options) {}

    /** The page's words in the language of the person acted as. */
    @GetMapping("/strings")
    Map<String, String> strings(@RequestParam String as) {
        Voice voice = people.caller(lobby.person(as)).voice();
        return voice.strings(PREFIX);
    }

    /** The commands, from their declarations, with what each argument may be at this moment. */
    @GetMapping("/commands")
    List<ShownCommand> commands(@RequestParam String as) {
        Caller caller = people.caller(lobby.person(as));
        return catalog.specs().stream().map(spec -> shown(spec, caller)).toList();
    }

    private static ShownCommand shown(CommandSpec spec, Caller caller) {
        return new ShownCommand(
                spec.typed(),
                spec.typedWithArguments(),
                caller.voice().string(spec.helpKey()),
                spec.arguments().stream()
                        .map(argument -> shown(argument, caller))
                        .toList());
    }

    private static ShownArgument shown(Argument argument, Caller caller) {
        return new ShownArgument(
                argument.name(),
                argument.type().name().toLowerCase(Locale.ROOT),
                argument.suggestions().apply(caller));
    }
}
