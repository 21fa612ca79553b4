package dev.sanad.updates.coach;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Formulas sound as if nobody were there; say what customers are kept from instead (practices.md OC-02, H.1). */
class Cliche implements Rule {

    /** What "…" in the list stands for. */
    private static final String ANY = "(?:\\s+\\S+){0,3}";

    private final List<Entry> entries = read("coach/en/cliches.txt");

    private record Entry(Finding.Level level, Pattern words) {}

    @Override
    public List<Finding> check(Manuscript manuscript) {
        return entries.stream()
                .flatMap(entry -> find(entry, manuscript).stream())
                .toList();
    }

    private static Optional<Finding> find(Entry entry, Manuscript manuscript) {
        Matcher match = entry.words().matcher(manuscript.text());
        if (!match.find()) {
            return Optional.empty();
        }
        Sentences.Sentence sentence = Sentences.of(manuscript.text()).stream()
                .filter(each -> each.end() >= match.end())
                .findFirst()
                .orElse(new Sentences.Sentence(match.start(), match.group()));
        boolean hint = entry.level() == Finding.Level.HINT;
        return Optional.of(new Finding(
                "CLICHE",
                entry.level(),
                hint ? match.start() : sentence.start(),
                hint ? match.end() : sentence.end(),
                new Finding.Phrase(hint ? "coach.cliche.hint" : "coach.cliche", Map.of("words", match.group())),
                hint ? Optional.empty() : Optional.of(sincere(manuscript))));
    }

    private static Finding.Phrase sincere(Manuscript manuscript) {
        String activity = manuscript.fact("activity");
        return activity.isEmpty()
                ? new Finding.Phrase("say.sorry", Map.of())
                : new Finding.Phrase("say.sorry.for", Map.of("activity", activity));
    }

    private static List<Entry> read(String path) {
        try (var in = new BufferedReader(
                new InputStreamReader(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8))) {
            return in.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Cliche::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String line) {
        boolean hint = line.startsWith("hint ");
        String phrase = hint ? line.substring("hint ".length()) : line;
        String words = Stream.of(phrase.split("\\s+"))
                .map(Cliche::word)
                .reduce((left, right) -> left + (right.equals(ANY) ? "" : "[\\s,]+") + right)
                .orElseThrow();
        return new Entry(
                hint ? Finding.Level.HINT : Finding.Level.WARN,
                Pattern.compile("\\b" + words + "\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS));
    }

    private static String word(String word) {
        return word.equals("…") ? ANY : word.replace("'", "['’]").replace("ise", "i[sz]e");
    }
}
