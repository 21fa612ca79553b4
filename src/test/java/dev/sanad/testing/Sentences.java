package dev.sanad.testing;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences of the product's message bundles in one language, to be recognised where people read them. */
public final class Sentences {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern DIRECTION = Pattern.compile("[\u200E\u200F\u061C\u2066-\u2069\u2060]");
    private static final Pattern MARKUP = Pattern.compile("[*_\\\\\\[\\]()]");

    private final Map<String, String> patterns;

    private Sentences(Map<String, String> patterns) {
        this.patterns = patterns;
    }

    /** Reads the bundles.
     *
     * @param language its code, such as {@code ar} */
    public static Sentences in(String language) {
        Map<String, String> patterns = new TreeMap<>();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.filter(each -> each.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                Properties bundle = new Properties();
                try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    bundle.load(in);
                }
                bundle.forEach((key, pattern) -> patterns.put(key.toString(), pattern.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sentences(patterns);
    }

    /** The keys of all sentences that have words of their own. */
    public List<String> keys() {
        return patterns.keySet().stream()
                .filter(key ->
                        words(key).stream().anyMatch(word -> word.codePoints().anyMatch(Character::isLetter)))
                .toList();
    }

    /** Whether a text, as somebody reads it, has a sentence in it, whatever stands in the sentence's holes. */
    public boolean isIn(String key, String text) {
        String readable = readable(text);
        return alternatives(key).stream()
                .anyMatch(each -> each.matcher(readable).find());
    }

    private List<String> words(String key) {
        return Stream.of(split(patterns.getOrDefault(key, "")))
                .flatMap(List::stream)
                .toList();
    }

    private List<Pattern> alternatives(String key) {
        if (!patterns.containsKey(key)) {
            throw new AssertionError("No bundle has the key " + key);
        }
        return List.of(Pattern.compile(
                words(key).stream().map(Pattern::quote).collect(Collectors.joining(".*?")), Pattern.DOTALL));
    }

    /** The words between the holes, in their order; of a choice between forms, none. */
    private static List<String> split(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        List<String> words = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START) {
                if (depth == 0) {
                    run.append(pattern, from, part.getIndex());
                    words.add(readable(run.toString()));
                    run.setLength(0);
                }
                depth++;
            } else if (part.getType() == MessagePattern.Part.Type.ARG_LIMIT) {
                depth--;
                from = part.getLimit();
            } else if (depth == 0 && part.getType() == MessagePattern.Part.Type.SKIP_SYNTAX) {
                run.append(pattern, from, part.getIndex());
                from = part.getLimit();
            }
        }
        run.append(pattern, from, pattern.length());
        words.add(readable(run.toString()));
        words.removeIf(String::isEmpty);
        return words;
    }

    private static String readable(String text) {
        return MARKUP.matcher(DIRECTION.matcher(text).replaceAll(""))
                .replaceAll("")
                .strip();
    }
}
