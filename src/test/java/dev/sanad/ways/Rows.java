package dev.sanad.ways;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What one way answers. Stages that answer alike stand together, and so do the people who are answered alike. */
final class Rows {

    /** By the stage, such as {@code public led}; then by the answer; then those who get it. */
    private final Map<String, Map<String, List<Somebody>>> cells = new LinkedHashMap<>();

    void add(String visibility, Stage stage, Somebody somebody, String answer) {
        cells.computeIfAbsent(visibility + " " + stage, key -> new TreeMap<>())
                .computeIfAbsent(answer, key -> new ArrayList<>())
                .add(somebody);
    }

    /** The rows as they are kept. */
    String written() {
        Map<Map<String, List<Somebody>>, List<String>> alike = new LinkedHashMap<>();
        cells.forEach((stage, answers) ->
                alike.computeIfAbsent(answers, key -> new ArrayList<>()).add(stage));
        StringBuilder rows = new StringBuilder();
        alike.forEach((answers, stages) -> {
            rows.append("  ").append(stages.size() == cells.size() ? "always" : inShort(stages));
            rows.append('\n');
            answers.forEach((answer, people) -> rows.append("    %-36s %s\n".formatted(answer, names(people))));
        });
        return rows.toString();
    }

    /** {@code public led, nobody; private led}. */
    private static String inShort(List<String> stages) {
        return stages.stream()
                .collect(Collectors.groupingBy(
                        stage -> stage.substring(0, stage.indexOf(' ')),
                        LinkedHashMap::new,
                        Collectors.mapping(stage -> stage.substring(stage.indexOf(' ') + 1), Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(visibility -> visibility.getKey() + " " + visibility.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String names(List<Somebody> people) {
        return people.size() == Somebody.values().length
                ? "everybody"
                : Arrays.stream(Somebody.values())
                        .filter(people::contains)
                        .map(Somebody::toString)
                        .collect(Collectors.joining(", "));
    }
}
