package dev.sanad.chat;

import java.util.List;

/**
 * One question of a form.
 *
 * @param id stable English word
 * @param value what stands in it at first; empty for nothing
 * @param options what can be chosen; empty unless the type is {@code CHOICE}
 * @param maxLength most characters it takes
 * @param hint help under the field; empty for none
 */
public record Field(
        String id,
        String label,
        Type type,
        String value,
        List<Option> options,
        boolean required,
        int maxLength,
        String hint) {

    /** How it is answered. */
    public enum Type {
        LINE,
        PARAGRAPH,
        CHOICE
    }

    /** One thing to choose. */
    public record Option(String value, String label) {}

    public static Field line(String id, String label, int maxLength) {
        return new Field(id, label, Type.LINE, "", List.of(), false, maxLength, "");
    }

    public static Field paragraph(String id, String label, int maxLength) {
        return new Field(id, label, Type.PARAGRAPH, "", List.of(), false, maxLength, "");
    }

    public static Field choice(String id, String label, List<Option> options) {
        return new Field(id, label, Type.CHOICE, "", List.copyOf(options), true, 100, "");
    }

    public Field mandatory() {
        return new Field(id, label, type, value, options, true, maxLength, hint);
    }

    public Field with(String newValue) {
        return new Field(id, label, type, newValue, options, required, maxLength, hint);
    }

    public Field hint(String newHint) {
        return new Field(id, label, type, value, options, required, maxLength, newHint);
    }
}
