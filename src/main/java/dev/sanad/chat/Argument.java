package dev.sanad.chat;

import java.util.List;
import java.util.function.Function;

/**
 * A word or words after a command.
 *
 * @param suggestions what it may be, for one person, at this moment; for a {@code CHOICE} all that it may be
 */
public record Argument(String name, Type type, Function<Caller, List<Field.Option>> suggestions) {

    /** What it looks like. */
    public enum Type {
        /** One of the suggestions. */
        CHOICE,
        /** Somebody, typed with {@code @}. */
        PERSON,
        /** All that is left of the line. */
        TEXT
    }

    public static Argument text(String name) {
        return new Argument(name, Type.TEXT, caller -> List.of());
    }

    public static Argument person(String name) {
        return new Argument(name, Type.PERSON, caller -> List.of());
    }

    public static Argument choice(String name, Function<Caller, List<Field.Option>> suggestions) {
        return new Argument(name, Type.CHOICE, suggestions);
    }
}
