package dev.sanad.chat;

import dev.sanad.wording.Typed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the words after a command by its declaration. */
class CommandLine {

    private static final Pattern MENTION = Pattern.compile("^(?:<@([^>|\\s]+)(?:\\|[^>]*)?>|@(\\S+))\\s*");

    private final CommandSpec spec;
    private final Caller caller;
    private final Directory directory;
    private String rest;

    CommandLine(CommandSpec spec, Caller caller, Directory directory, String words) {
        this.spec = spec;
        this.caller = caller;
        this.directory = directory;
        this.rest = Typed.line(words);
    }

    /**
     * The arguments by name; those left out are absent.
     *
     * @throws Refused when there is a word that fits nowhere
     */
    Map<String, String> arguments() {
        Map<String, String> values = new HashMap<>();
        for (Argument argument : spec.arguments()) {
            Optional<String> value = switch (argument.type()) {
                case CHOICE -> choice(argument);
                case REFERENCE -> reference(argument);
                case PERSON -> person();
                case TEXT -> text();
            };
            value.ifPresent(word -> values.put(argument.name(), word));
        }
        if (!rest.isEmpty()) {
            throw new Refused(caller.voice().text("command.misfit", "words", rest, "usage", spec.typedWithArguments()));
        }
        return values;
    }

    private Optional<String> choice(Argument argument) {
        String first = rest.split(" ", 2)[0];
        Optional<String> chosen = argument.chosen(first, caller);
        if (chosen.isPresent()) {
            rest = rest.substring(first.length()).strip();
        }
        return chosen;
    }

    private Optional<String> reference(Argument argument) {
        String first = rest.split(" ", 2)[0];
        if (!argument.form().matcher(first).matches()) {
            return Optional.empty();
        }
        rest = rest.substring(first.length()).strip();
        return Optional.of(first);
    }

    private Optional<String> person() {
        Matcher mention = MENTION.matcher(rest);
        if (!mention.find()) {
            return Optional.empty();
        }
        String name = mention.group(1) == null ? mention.group(2) : mention.group(1);
        rest = rest.substring(mention.end());
        return Optional.of(directory
                .find(caller.account().workspace(), name)
                .orElseThrow(() -> new Refused(caller.voice().text("command.unknown-person", "name", name)))
                .toString());
    }

    private Optional<String> text() {
        String words = rest;
        rest = "";
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
