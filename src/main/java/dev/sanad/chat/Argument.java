package dev.sanad.chat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A word or words after a command.
 *
 * @param form what a {@code REFERENCE} looks like; matches anything for the other types
 * @param suggestions what it may be, for one person, at this moment; for a {@code CHOICE} all that it may be
 */
public record Argument(String name, Type type, Pattern form, Function<Caller, List<Field.Option>> suggestions) {

    /** What it looks like. */
    public enum Type {
        /** One of the suggestions. */
        CHOICE,
        /** A word of a certain form, such as an incident's name; suggested ones are not the only ones. */
        REFERENCE,
        /** Somebody, typed with {@code @}. */
        PERSON,
        /** All that is left of the line. */
        TEXT
    }

    private static final Pattern ANYTHING = Pattern.compile(".*");

    /** The choice that a word names, by its value or as it is shown; empty when there is none such. */
    Optional<String> chosen(String word, Caller caller) {
        return suggestions.apply(caller).stream()
                .filter(option -> option.value().equalsIgnoreCase(word)
                        || option.label().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
                .map(Field.Option::value)
                .findFirst();
    }

    public static Argument text(String name) {
        return new Argument(name, Type.TEXT, ANYTHING, caller -> List.of());
    }

    public static Argument person(String name) {
        return new Argument(name, Type.PERSON, ANYTHING, caller -> List.of());
    }

    public static Argument choice(String name, Function<Caller, List<Field.Option>> suggestions) {
        return new Argument(name, Type.CHOICE, ANYTHING, suggestions);
    }

    /** A word of a form; the handler finds out what it leads to. */
    public static Argument reference(String name, Pattern form, Function<Caller, List<Field.Option>> suggestions) {
        return new Argument(name, Type.REFERENCE, form, suggestions);
    }
}
