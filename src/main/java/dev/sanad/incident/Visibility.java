package dev.sanad.incident;

import java.util.Locale;

/** Who may see an incident. A private one never reaches a public destination. */
public enum Visibility {
    PUBLIC,
    PRIVATE;

    /** Stable English word, as in forms. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
