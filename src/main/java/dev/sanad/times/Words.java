package dev.sanad.times;

import dev.sanad.wording.Folded;
import java.util.List;

/** The words of a text, asked by their place; outside of it there is a word that means nothing. */
record Words(List<Word> list, Folded folded, String original) {

    /** May stand right before a number that is one, not a part of something larger such as a version or a price. */
    private static final String BEFORE_NUMBERS = "([{:،,;؛-–—~@\n.!?؟|>=•…";

    /** More words of one kind in a row than this are no time. */
    private static final int FEW = 6;

    Word at(int i) {
        return i >= 0 && i < list.size() ? list.get(i) : Word.NONE;
    }

    boolean is(int i, Sense sense) {
        return at(i).is(sense);
    }

    int size() {
        return list.size();
    }

    /** The first place from here on where a word means none of these; a few words further at most. */
    int skip(int i, Sense... senses) {
        int next = i;
        while (next < i + FEW && isAny(next, senses)) {
            next++;
        }
        return next;
    }

    boolean isAny(int i, Sense... senses) {
        for (Sense sense : senses) {
            if (is(i, sense)) {
                return true;
            }
        }
        return false;
    }

    /** The last place before here where a word means none of these; a few words back at most. */
    int skipBack(int i, Sense... senses) {
        int before = i - 1;
        while (before > i - FEW && isAny(before, senses)) {
            before--;
        }
        return before;
    }

    /** Skips the full stop of an abbreviation or of a date, if it is here and does not end the sentence. */
    int skipStop(int i) {
        Word next = at(i + 1);
        boolean last = i + 1 >= size() || next.capitals() > 0 || next.isMark("\n");
        return last ? i : skipMark(i, ".");
    }

    /** Skips one mark of these, if it is here. */
    int skipMark(int i, String anyOf) {
        return at(i).isMark(anyOf) ? i + 1 : i;
    }

    /** Whether this word stands right behind the one before it. */
    boolean touches(int i) {
        return i > 0 && i < size() && !at(i).spaced();
    }

    /** Whether a number stands for itself: not in "v14", "10.0.0.14" or "$14". */
    boolean isFree(int i) {
        if (!touches(i)) {
            return true;
        }
        Word before = at(i - 1);
        if (before.isLetters()) {
            boolean iso = before.text().equals("t") && at(i - 2).isNumber() && touches(i - 1);
            return iso || before.text().charAt(0) >= 0x600;
        }
        boolean chained = before.isMark(":.-–—,") && at(i - 2).isNumber() && touches(i - 1);
        boolean coded = before.isMark("-–.") && at(i - 2).isLetters() && touches(i - 1);
        return before.isMark(BEFORE_NUMBERS) && !chained && !coded;
    }

    /** Whether nothing more of a number follows: not in "14:45.2", "14%" or "14,500". */
    boolean isEnded(int i) {
        if (!touches(i)) {
            return !at(i).isMark("%٪€$£");
        }
        Word next = at(i);
        return !next.isMark("%٪€$£°")
                && !(next.isMark(":.,/٬") && touches(i + 1) && at(i + 1).isNumber());
    }

    /** Whether nothing of the sentence follows here. */
    boolean isStop(int i) {
        return i >= size() || at(i).isMark(".,;:!?،؛؟)]}\n…—–-|");
    }

    /** Whether nothing follows here but a word such as "from now". */
    boolean isStopOrLater(int i) {
        return isStop(i) || is(i, Sense.LATER);
    }

    /** Whether a word stands here that has nothing to do with times. */
    boolean isPlainWord(int i) {
        return at(i).isLetters() && at(i).meanings().isEmpty();
    }

    boolean isMonth(int i) {
        return isAny(i, Sense.MONTH, Sense.JALALI, Sense.HIJRI);
    }

    /** Whether a number is written in Persian digits. */
    boolean isPersian(int i) {
        char digit = at(i).isNumber() ? original.charAt(start(i)) : ' ';
        return digit >= '۰' && digit <= '۹';
    }

    int start(int i) {
        return folded.start(at(i).start());
    }

    int end(int last) {
        return folded.end(at(last).end());
    }
}
