package dev.sanad.wording;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;

/** A short text an operator gives in one or more languages; English stands in for the ones left out. */
public record Localised(Map<Language, String> texts) {

    /** @throws IllegalArgumentException when the English text is missing */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Localised {
        if (!texts.containsKey(Language.EN)) {
            throw new IllegalArgumentException("an English text (en) is needed");
        }
    }

    public String in(Language language) {
        return texts.getOrDefault(language, texts.getOrDefault(Language.EN, ""));
    }
}
