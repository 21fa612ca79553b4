package dev.sanad.wording;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings what people type into one form: digits of any script, no invisible characters, no stray spaces. */
public final class Typed {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n]]");

    private Typed() {}

    /** One line, with runs of white space folded. Zero-width joiners stay: Persian and emoji need them. */
    public static String line(String typed) {
        return block(typed).replaceAll("\\s+", " ").strip();
    }

    /** Text of several lines, without invisible direction marks and control characters. */
    public static String block(String typed) {
        String unix = typed.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        String visible =
                INVISIBLE.matcher(CONTROLS.matcher(unix).replaceAll("")).replaceAll("");
        return Normalizer2.getNFCInstance().normalize(visible).strip();
    }

    /** Whether a character shows nothing and joins nothing, such as a direction mark. */
    static boolean isInvisible(int point) {
        return point > 0xA0 && INVISIBLE.matcher(Character.toString(point)).matches();
    }

    /** Arabic and Persian digits as 0-9. */
    public static String westernDigits(String text) {
        StringBuilder western = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point ->
                        western.appendCodePoint(Character.isDigit(point) ? '0' + Character.digit(point, 10) : point));
        return western.toString();
    }

    /** The form in which words are compared: one line, lower case, western digits. */
    public static String forComparison(String typed) {
        return westernDigits(line(typed)).toLowerCase(Locale.ROOT);
    }

    /** Whether anything is left to see. */
    public static boolean isBlank(String typed) {
        return typed.codePoints()
                .noneMatch(point -> Character.isLetterOrDigit(point)
                        || Character.getType(point) == Character.OTHER_SYMBOL
                        || Character.getType(point) == Character.MATH_SYMBOL
                        || Character.getType(point) == Character.CURRENCY_SYMBOL);
    }
}
