package dev.sanad.wording;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A language the bot speaks, with the direction it is written in. */
public enum Language {
    EN("en", false),
    AR("ar", true),
    FA("fa", true);

    private static final Pattern LEFT_TO_RIGHT = Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}]");

    private static final Set<Integer> STRONG =
            Set.of((int) Character.DIRECTIONALITY_LEFT_TO_RIGHT, (int) Character.DIRECTIONALITY_RIGHT_TO_LEFT, (int)
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);

    private static final String RIGHT_TO_LEFT_MARK = "\u200F";

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

    /** For dates, numbers and plurals; digits are Western in all languages, so that no message mixes two kinds. */
    public Locale locale() {
        return Locale.forLanguageTag(code + "-u-nu-latn");
    }

    /** A day without its year, as a pattern: "27 November". Persian months stand without the sound that would join them to a year. */
    public String dayPattern() {
        return this == FA ? "d LLLL" : "d MMMM";
    }

    /** Value of an HTML {@code dir} attribute. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    /** Stands between the things of a list. */
    String comma() {
        return rightToLeft ? "، " : ", ";
    }

    /**
     * Keeps words of another direction, such as a name or a command, from breaking the order of the line they stand in.
     *
     * @return the words inside U+2068 and U+2069 (Unicode's first strong isolate) where this language needs it
     */
    public String isolate(String words) {
        return LEFT_TO_RIGHT.matcher(words).find() ? isolateUnseen(words) : words;
    }

    /** The same for markup in whose place a platform shows words of either direction. */
    public String isolateUnseen(String markup) {
        return rightToLeft ? "\u2068" + markup + "\u2069" : markup;
    }

    /**
     * Has a line run in this language's direction, also when it begins with a mark or with a name in Latin letters.
     *
     * @return the line after U+200F (right-to-left mark) where it needs it
     */
    String direct(String line) {
        int first = line.codePoints()
                .map(Character::getDirectionality)
                .filter(STRONG::contains)
                .findFirst()
                .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT);
        return rightToLeft && first == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? RIGHT_TO_LEFT_MARK + line : line;
    }

    /** The words of a line that become part of another one, which runs in this language's direction already. */
    String undirect(String line) {
        return rightToLeft && line.startsWith(RIGHT_TO_LEFT_MARK) ? line.substring(1) : line;
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
