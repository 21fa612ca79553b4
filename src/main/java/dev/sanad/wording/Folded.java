package dev.sanad.wording;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in the form in which words are compared, with the places its characters came from. Case, accents, diacritics and
 * invisible marks are gone, digits are western, and letters that Arabic and Persian write differently are one. A zero-width
 * non-joiner becomes a space, because people leave it out or put a space there.
 */
public final class Folded {

    private static final char UNKNOWN = '\uFFFD';
    private static final char NOTHING = 0;

    private final String original;
    private final String text;
    private final int[] origins;

    private Folded(String original, String text, int[] origins) {
        this.original = original;
        this.text = text;
        this.origins = origins;
    }

    /** Folds a text; nothing of it is taken away that a span could not be led back to. */
    public static Folded of(String original) {
        StringBuilder folded = new StringBuilder(original.length());
        int[] origins = new int[original.length()];
        for (int i = 0; i < original.length(); i += Character.charCount(original.codePointAt(i))) {
            char letter = fold(original.codePointAt(i));
            if (letter != NOTHING) {
                origins[folded.length()] = i;
                folded.append(letter);
            }
        }
        return new Folded(original, folded.toString(), Arrays.copyOf(origins, folded.length()));
    }

    public String text() {
        return text;
    }

    /** Where a character of the folded text stands in the original. */
    public int start(int index) {
        return index < origins.length ? origins[index] : original.length();
    }

    /** Where in the original a span of the folded text ends, diacritics of its last letter included. */
    public int end(int index) {
        if (index == 0) {
            return 0;
        }
        int last = origins[index - 1];
        int end = last + Character.charCount(original.codePointAt(last));
        while (end < original.length() && isPartOfLetter(original.codePointAt(end))) {
            end += Character.charCount(original.codePointAt(end));
        }
        return end;
    }

    private static char fold(int point) {
        if (point < 0x80) {
            return ascii((char) point);
        }
        if (Character.isDigit(point)) {
            return (char) ('0' + Character.digit(point, 10));
        }
        if (isDiacritic(point) || (!Character.isLetter(point) && Typed.isInvisible(point))) {
            return NOTHING;
        }
        return point > Character.MAX_VALUE ? UNKNOWN : letter((char) point);
    }

    private static char ascii(char letter) {
        return letter == '\t' || letter == '\r' ? ' ' : Character.toLowerCase(letter);
    }

    private static boolean isPartOfLetter(int point) {
        return fold(point) == NOTHING && !Typed.isInvisible(point);
    }

    private static boolean isDiacritic(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static char letter(char letter) {
        return switch (letter) {
            case 'ي', 'ى' -> 'ی';
            case 'ك' -> 'ک';
            case 'ة', 'ە', 'ۀ', 'ہ' -> 'ه';
            case 'ٱ' -> 'ا';
            case 'ء', 'ـ', '\u200D' -> NOTHING;
            case '\u200C', '\u2028', '\u2029' -> ' ';
            case '’', '‘', 'ʼ' -> '\'';
            case '：', '∶' -> ':';
            case '\u2010', '\u2011' -> '-';
            case '٫' -> '.';
            default -> Character.isSpaceChar(letter) ? ' ' : base(letter);
        };
    }

    private static char base(char letter) {
        if (!Character.isLetter(letter) || Normalizer.isNormalized(String.valueOf(letter), Normalizer.Form.NFKD)) {
            return Character.toLowerCase(letter);
        }
        char base = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKD)
                .charAt(0);
        return switch (base) {
            case 'ي', 'ى' -> 'ی';
            case 'ك' -> 'ک';
            case 'ة' -> 'ه';
            default -> Character.toLowerCase(base);
        };
    }
}
