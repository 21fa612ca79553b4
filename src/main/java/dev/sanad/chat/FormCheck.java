package dev.sanad.chat;

import dev.sanad.wording.Typed;
import dev.sanad.wording.Voice;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every form demands: mandatory fields, lengths, choices that exist. */
final class FormCheck {

    private FormCheck() {}

    static Map<String, String> errors(Form form, Map<String, String> values, Voice voice) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            String value = values.getOrDefault(field.id(), "");
            int length = value.codePointCount(0, value.length());
            if (Typed.isBlank(value)) {
                if (field.required()) {
                    errors.put(field.id(), voice.string("form.required"));
                }
            } else if (length > field.maxLength()) {
                errors.put(field.id(), voice.string("form.too-long", "max", field.maxLength(), "length", length));
            } else if (field.type() == Field.Type.CHOICE
                    && field.options().stream()
                            .noneMatch(option -> option.value().equals(value))) {
                errors.put(field.id(), voice.string("form.no-such-choice"));
            }
        }
        return errors;
    }
}
