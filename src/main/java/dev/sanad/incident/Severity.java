package dev.sanad.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How bad it is, in five levels (practices.md B.1). */
public enum Severity {
    NEGLIGIBLE("⚪"),
    MINIMAL("🔵"),
    SIGNIFICANT("🟡"),
    SERIOUS("🟠"),
    SEVERE("🔴");

    private final String mark;

    Severity(String mark) {
        this.mark = mark;
    }

    /** Stable English word, as in commands, forms and configuration. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Coloured mark; always beside the word, never alone. */
    public String mark() {
        return mark;
    }

    public static Optional<Severity> of(String id) {
        return Arrays.stream(values())
                .filter(severity -> severity.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    @JsonCreator
    static Severity ofId(String id) {
        return of(id).orElseThrow(() -> new IllegalArgumentException("\"" + id + "\" is not a severity"));
    }
}
