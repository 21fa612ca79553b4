package dev.sanad.times;

import dev.sanad.wording.Folded;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into words, and puts those together that mean one thing. */
final class Lexer {

    /** Stand around times in Markdown and in quotes, and mean nothing for them. */
    private static final String DECORATION = "*_`~\"«»“”„";

    /** Joins a Persian word to the next, when it is written by itself. */
    private static final String EZAFE = "ی";

    private static final int LONGEST_NUMBER = 8;

    private final String text;
    private final String original;
    private final Folded folded;
    private final List<Word> pieces = new ArrayList<>();

    private Lexer(String original) {
        this.original = original;
        this.folded = Folded.of(original);
        this.text = folded.text();
    }

    static Words read(String original) {
        Lexer lexer = new Lexer(original);
        lexer.cut();
        return new Words(lexer.phrases(), lexer.folded, original);
    }

    private void cut() {
        boolean spaced = true;
        int i = 0;
        while (i < text.length()) {
            char letter = text.charAt(i);
            if (letter == ' ' || isHyphen(i)) {
                spaced = true;
                i++;
            } else if (DECORATION.indexOf(letter) >= 0) {
                i++;
            } else {
                int end = end(i);
                add(i, end, spaced);
                spaced = letter == '\n';
                i = end;
            }
        }
    }

    private boolean isHyphen(int i) {
        return text.charAt(i) == '-' && isLetter(i - 1) && isLetter(i + 1);
    }

    private boolean isLetter(int i) {
        return i >= 0 && i < text.length() && Character.isLetter(text.charAt(i));
    }

    private int end(int start) {
        if (Character.isDigit(text.charAt(start))) {
            int end = start;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            return end;
        }
        int end = start + 1;
        while (isLetter(start) && (isLetter(end) || isApostrophe(end))) {
            end++;
        }
        return end;
    }

    private boolean isApostrophe(int i) {
        return i < text.length() && text.charAt(i) == '\'' && isLetter(i + 1);
    }

    private void add(int start, int end, boolean spaced) {
        String word = text.substring(start, end);
        if (Character.isDigit(word.charAt(0))) {
            int number = word.length() > LONGEST_NUMBER ? Integer.MAX_VALUE : Integer.parseInt(word);
            pieces.add(new Word(start, end, word, number, spaced, 0, List.of()));
        } else if (word.equals(EZAFE)) {
            return;
        } else if (isTwoWords(word)) {
            pieces.add(plain(start, start + 1, spaced));
            pieces.add(plain(start + 1, end, false));
        } else {
            pieces.add(plain(start, end, spaced));
        }
    }

    /** Arabic writes "and" together with the word after it. */
    private static boolean isTwoWords(String word) {
        char first = word.charAt(0);
        return word.length() > 2
                && (first == 'و' || first == 'ف')
                && !Lexicon.WORDS.knows(word)
                && Lexicon.WORDS.knows(word.substring(1));
    }

    private Word plain(int start, int end, boolean spaced) {
        int capitals = (int) original.substring(folded.start(start), folded.end(end))
                .chars()
                .filter(Character::isUpperCase)
                .count();
        return new Word(start, end, text.substring(start, end), -1, spaced, capitals, List.of());
    }

    private List<Word> phrases() {
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < pieces.size()) {
            int length = Math.max(1, abbreviation(i));
            if (length == 1) {
                length = phrase(i);
            }
            words.add(merge(i, length));
            i += length;
        }
        return words;
    }

    /** How many pieces "a.m." has here; 0 when it is not there. */
    private int abbreviation(int i) {
        boolean dotted = i + 2 < pieces.size()
                && pieces.get(i + 1).isMark(".")
                && !Lexicon.WORDS.meanings(halfOfDay(i)).isEmpty();
        if (!dotted) {
            return 0;
        }
        boolean endsTheSentence = i + 3 >= pieces.size() || !pieces.get(i + 3).isMark(".") || isLast(i + 3);
        return endsTheSentence ? 3 : 4;
    }

    private String halfOfDay(int i) {
        String both = pieces.get(i).text() + pieces.get(i + 2).text();
        return switch (both) {
            case "am", "pm" -> both;
            case "قظ" -> "ق ظ";
            case "بظ" -> "ب ظ";
            default -> "";
        };
    }

    /** Whether a full stop ends its sentence rather than only its word. */
    private boolean isLast(int i) {
        if (i + 1 >= pieces.size()) {
            return true;
        }
        Word next = pieces.get(i + 1);
        return next.capitals() > 0 || next.isMark("\n");
    }

    private int phrase(int i) {
        int most = Math.min(Lexicon.LONGEST, pieces.size() - i);
        StringBuilder phrase = new StringBuilder();
        int longest = 1;
        if (!pieces.get(i).isLetters() || !Lexicon.WORDS.knows(pieces.get(i).text())) {
            return longest;
        }
        for (int length = 1; length <= most && pieces.get(i + length - 1).isLetters(); length++) {
            phrase.append(length == 1 ? "" : " ")
                    .append(pieces.get(i + length - 1).text());
            if (!Lexicon.WORDS.meanings(phrase.toString()).isEmpty()) {
                longest = length;
            }
        }
        return longest;
    }

    private Word merge(int i, int length) {
        Word first = pieces.get(i);
        if (first.isNumber()) {
            return first;
        }
        Word last = pieces.get(i + length - 1);
        String words = length > 1 && pieces.get(i + 1).isMark(".") ? halfOfDay(i) : joined(i, length);
        int capitals =
                pieces.subList(i, i + length).stream().mapToInt(Word::capitals).sum();
        return new Word(first.start(), last.end(), words, -1, first.spaced(), capitals, Lexicon.WORDS.meanings(words));
    }

    private String joined(int i, int length) {
        return String.join(
                " ", pieces.subList(i, i + length).stream().map(Word::text).toList());
    }
}
