package dev.sanad.times;

import java.util.List;

/**
 * A word, a phrase that means one thing, a number or a mark.
 *
 * @param start where it begins in the folded text
 * @param end where it ends there
 * @param text as {@link dev.sanad.wording.Folded} has it
 * @param number of digits; -1 when it is none
 * @param spaced whether a space or nothing at all is before it
 * @param capitals how many of its letters are capitals in the original
 */
record Word(int start, int end, String text, int number, boolean spaced, int capitals, List<Lexicon.Meaning> meanings) {

    static final Word NONE = new Word(0, 0, "", -1, true, 0, List.of());

    boolean is(Sense sense) {
        for (Lexicon.Meaning meaning : meanings) {
            if (meaning.sense() == sense) {
                return true;
            }
        }
        return false;
    }

    int value(Sense sense) {
        for (Lexicon.Meaning meaning : meanings) {
            if (meaning.sense() == sense) {
                return meaning.value();
            }
        }
        return 0;
    }

    boolean isNumber() {
        return number >= 0;
    }

    /** Whether a time can begin here at all. */
    boolean mayBeginTime() {
        return isNumber() || !meanings.isEmpty();
    }

    boolean isMark() {
        return !text.isEmpty() && !isNumber() && !isLetters();
    }

    boolean isLetters() {
        return !text.isEmpty() && Character.isLetter(text.charAt(0));
    }

    boolean isLatin() {
        return isLetters() && text.charAt(0) < 0x600;
    }

    boolean isMark(String anyOf) {
        return text.length() == 1 && anyOf.indexOf(text.charAt(0)) >= 0;
    }

    int length() {
        return end - start;
    }
}
