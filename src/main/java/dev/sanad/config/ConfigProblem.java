package dev.sanad.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Something in the operator's folders or properties that stops the start: where it is, what is wrong, and what right looks like. */
public final class ConfigProblem extends RuntimeException {

    private final String example;

    /**
     * @param file the file at fault
     * @param where key path, with the line when it is known, such as {@code levels[3].cadence (line 21)}; empty for the whole file
     * @param what one sentence saying what is wrong
     * @param example a right value, or what to do; may span lines
     */
    public ConfigProblem(Path file, String where, String what, String example, @Nullable Throwable cause) {
        super(file + (where.isEmpty() ? "" : ": " + where) + ": " + what, cause);
        this.example = example;
    }

    /**
     * @param property the property at fault, as it stands in a command line
     * @param what one sentence saying what is wrong
     * @param example a right value, or what to do; may span lines
     */
    public ConfigProblem(String property, String what, String example, @Nullable Throwable cause) {
        super(property + ": " + what, cause);
        this.example = example;
    }

    String example() {
        return example;
    }
}
