package dev.sanad.chat;

import dev.sanad.wording.Typed;
import java.util.Map;

/**
 * What somebody wrote into a form. Lengths and mandatory fields have been checked.
 *
 * @param form the form as it was shown
 */
public record FormAnswers(Caller caller, Room room, Form form, Map<String, String> values) {

    /** What the form asks for, as its id says. */
    public ActionId id() {
        return form.id();
    }

    /** Whether a field says something else than when the form was shown. */
    public boolean changed(String field) {
        return form.fields().stream()
                .filter(shown -> shown.id().equals(field))
                .anyMatch(shown -> !Typed.block(shown.value()).equals(block(field)));
    }

    /** What stood in a field when the form was shown. */
    public String shown(String field) {
        return form.fields().stream()
                .filter(each -> each.id().equals(field))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    /** A field of one line; empty when nothing was written. */
    public String line(String field) {
        return Typed.line(values.getOrDefault(field, ""));
    }

    /** A field of several lines; empty when nothing was written. */
    public String block(String field) {
        return Typed.block(values.getOrDefault(field, ""));
    }
}
