package dev.sanad.updates.coach;

import dev.sanad.wording.Language;
import java.util.regex.Pattern;

/** Tells the language of words by their letters: a draft may say the same in several. */
final class Tongue {

    private static final Pattern ARABIC_LETTER = Pattern.compile("[\\p{IsArabic}&&\\p{L}]");
    private static final Pattern LATIN_LETTER = Pattern.compile("\\p{IsLatin}");

    /** Letters that Arabic does not have, and words that every Persian sentence about a time has. */
    private static final Pattern PERSIAN =
            Pattern.compile("[پچژگ]|(?<!\\p{L})(?:ساعت|فردا|امروز|دیگر|بعدی|می)(?!\\p{L})");

    private static final Pattern PERSIAN_KEYBOARD = Pattern.compile("[کی]");

    /** Letters and the article that Persian does not have. */
    private static final Pattern ARABIC = Pattern.compile("[ةكىأإ]|(?<!\\p{L})[وفبكل]?ال\\p{L}{3,}");

    private Tongue() {}

    /**
     * The language of some words.
     *
     * @param usual that of the draft, where the letters leave it open
     */
    static Language of(String words, Language usual) {
        long arabic = ARABIC_LETTER.matcher(words).results().count();
        long latin = LATIN_LETTER.matcher(words).results().count();
        if (arabic == 0 && latin == 0) {
            return usual;
        }
        if (latin > arabic) {
            return Language.EN;
        }
        if (PERSIAN.matcher(words).find()) {
            return Language.FA;
        }
        if (ARABIC.matcher(words).find()) {
            return Language.AR;
        }
        return PERSIAN_KEYBOARD.matcher(words).find() || usual == Language.FA ? Language.FA : Language.AR;
    }
}
