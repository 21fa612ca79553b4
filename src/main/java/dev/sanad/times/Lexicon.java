package dev.sanad.times;

import dev.sanad.wording.Folded;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words of moments in three languages, and what each can mean. */
final class Lexicon {

    static final Lexicon WORDS = new Lexicon(lines("words.txt"));

    /** The most words that a phrase has. */
    static final int LONGEST = 5;

    /** Many write it together with the name of a month: «آذرماه». */
    private static final String MONTH = "ماه";

    private static final char FIRST_ARABIC = 0x600;

    private final Map<String, List<Meaning>> meanings = new HashMap<>();
    private final Set<String> beginnings = new HashSet<>();

    record Meaning(Sense sense, int value) {}

    private Lexicon(List<String> lines) {
        for (String line : lines) {
            String[] sides = line.split(" = ", 2);
            String[] head = sides[0].split(" ", 2);
            Meaning meaning = new Meaning(Sense.valueOf(head[0]), head.length == 1 ? 0 : Integer.parseInt(head[1]));
            for (String phrase : sides[1].split(", ", -1)) {
                String folded = Folded.of(phrase.strip()).text();
                add(folded, meaning);
                boolean month = meaning.sense() == Sense.MONTH || meaning.sense() == Sense.JALALI;
                if (month && folded.charAt(0) >= FIRST_ARABIC) {
                    add(folded + MONTH, meaning);
                }
            }
        }
    }

    private void add(String phrase, Meaning meaning) {
        meanings.computeIfAbsent(phrase, key -> new ArrayList<>()).add(meaning);
        beginnings.add(phrase.split(" ", 2)[0]);
    }

    /** What a word or phrase can mean; nothing when it is not of this kind. */
    List<Meaning> meanings(String phrase) {
        return meanings.getOrDefault(phrase, List.of());
    }

    /** Whether a word is one of these, or begins a phrase of them. */
    boolean knows(String word) {
        return beginnings.contains(word);
    }

    /** The lines of a file beside this class that are no comments. */
    static List<String> lines(String file) {
        try (InputStream in = Lexicon.class.getResourceAsStream("/times/" + file)) {
            String content = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            return content.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
