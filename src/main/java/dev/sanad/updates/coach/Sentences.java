package dev.sanad.updates.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into sentences that remember where they stood. */
final class Sentences {

    private static final Pattern SENTENCE = Pattern.compile("[^.!?؟\\n]+(?:\\.(?=\\d)[^.!?؟\\n]+)*[.!?؟]*");

    private Sentences() {}

    record Sentence(int start, String text) {

        int end() {
            return start + text.length();
        }
    }

    static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher match = SENTENCE.matcher(text);
        while (match.find()) {
            int lead = match.group().length() - match.group().stripLeading().length();
            String sentence = match.group().strip();
            if (!sentence.isEmpty()) {
                sentences.add(new Sentence(match.start() + lead, sentence));
            }
        }
        return sentences;
    }
}
