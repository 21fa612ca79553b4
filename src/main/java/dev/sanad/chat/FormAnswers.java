package dev.sanad.chat;

import dev.sanad.wording.Typed;
import java.util.Map;

/** What somebody wrote into a form. Lengths and mandatory fields have been checked. */
public record FormAnswers(Caller caller, Room room, ActionId form, Map<String, String> values) {

    /** A field of one line; empty when nothing was written. */
    public String line(String field) {
        return Typed.line(values.getOrDefault(field, ""));
    }

    /** A field of several lines; empty when nothing was written. */
    public String block(String field) {
        return Typed.block(values.getOrDefault(field, ""));
    }
}
