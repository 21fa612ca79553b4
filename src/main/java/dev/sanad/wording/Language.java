package dev.sanad.wording;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language the bot speaks, with the direction it is written in. */
public enum Language {
    EN("en", false),
    AR("ar", true),
    FA("fa", true);

    private final String code;
    private final boolean rightToLeft;

    Language(String code, boolean rightToLeft) {
        this.code = code;
        this.rightToLeft = rightToLeft;
    }

    /** ISO 639-1 code, as in file names and {@code lang} attributes. */
    @JsonValue
    public String code() {
        return code;
    }

    public Locale locale() {
        return Locale.of(code);
    }

    /** Value of an HTML {@code dir} attribute. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    /** The language of a code such as {@code fa} or a tag such as {@code ar-EG}; empty when the bot does not speak it. */
    public static Optional<Language> of(String tag) {
        String wanted = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.code.equals(wanted))
                .findFirst();
    }

    @JsonCreator
    static Language ofCode(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException("\"" + code + "\" is not one of en, ar, fa"));
    }

    @Override
    public String toString() {
        return code;
    }
}
