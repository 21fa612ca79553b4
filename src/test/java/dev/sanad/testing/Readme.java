package dev.sanad.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The commands that the README shows, in a block or inside a sentence. */
public final class Readme {

    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern CODE = Pattern.compile("(?s)```\\w*\n(.*?)```|`([^`]+)`");
    private static final Pattern STARTS_A_JAR = Pattern.compile("(?:\\w+=\\S* )*java .*-jar .*");
    private static final Pattern JAR = Pattern.compile("-jar\\b");

    private final String text;

    /** Reads the README of this work tree. */
    public Readme() throws IOException {
        this(Files.readString(Path.of("README.md")));
    }

    public Readme(String text) {
        this.text = text;
    }

    /**
     * One command.
     *
     * @param section the heading above it
     */
    public record Command(String section, String line) {}

    /**
     * Every command that starts a jar, in the page's order.
     *
     * @throws IllegalStateException when a jar is named where no command could be made out
     */
    public List<Command> jarCommands() {
        List<Command> commands = new ArrayList<>();
        CODE.matcher(text)
                .results()
                .forEach(code -> lines(code).stream()
                        .filter(line -> STARTS_A_JAR.matcher(line).matches())
                        .forEach(line -> commands.add(new Command(section(code.start()), line))));
        long understood =
                commands.stream().mapToLong(command -> jars(command.line())).sum();
        if (understood != jars(text)) {
            throw new IllegalStateException("The README has " + jars(text) + " times -jar, but only " + understood
                    + " of them in commands: " + commands);
        }
        return commands;
    }

    /** In a block each line is a command, unless it goes on after a backslash; in a sentence, a line may break anywhere. */
    private static List<String> lines(MatchResult code) {
        return code.group(1) == null
                ? List.of(code.group(2).replaceAll("\\s+", " ").strip())
                : code.group(1)
                        .replaceAll("\\\\\n\\s*", "")
                        .lines()
                        .map(String::strip)
                        .toList();
    }

    private String section(int position) {
        return HEADING.matcher(text)
                .results()
                .filter(heading -> heading.start() < position)
                .reduce((earlier, later) -> later)
                .map(heading -> heading.group(1))
                .orElse("");
    }

    private static long jars(String words) {
        return JAR.matcher(words).results().count();
    }
}
