package dev.sanad.chat;

import dev.sanad.wording.Typed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads arguments that the platform has told apart, as strictly as {@link CommandLine} reads a line. */
final class GivenArguments {

    private final CommandSpec spec;
    private final Caller caller;
    private final Directory directory;

    GivenArguments(CommandSpec spec, Caller caller, Directory directory) {
        this.spec = spec;
        this.caller = caller;
        this.directory = directory;
    }

    /**
     * The arguments by name.
     *
     * @throws Refused when one is not what it should be
     */
    Map<String, String> of(Map<String, String> given) {
        Map<String, String> values = new HashMap<>();
        given.forEach((name, value) -> {
            String word = Typed.line(value);
            if (!word.isEmpty()) {
                values.put(name, value(name, word));
            }
        });
        return values;
    }

    private String value(String name, String word) {
        Argument argument = spec.arguments().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> misfit(word));
        return switch (argument.type()) {
            case CHOICE -> argument.chosen(word, caller).orElseThrow(() -> misfit(word));
            case REFERENCE ->
                Optional.of(word)
                        .filter(typed -> argument.form().matcher(typed).matches())
                        .orElseThrow(() -> misfit(word));
            case PERSON ->
                directory
                        .find(caller.account().workspace(), word)
                        .orElseThrow(() -> new Refused(caller.voice().text("command.unknown-person", "name", word)))
                        .toString();
            case TEXT -> word;
        };
    }

    private Refused misfit(String word) {
        return new Refused(caller.voice().text("command.misfit", "words", word, "usage", spec.typedWithArguments()));
    }
}
