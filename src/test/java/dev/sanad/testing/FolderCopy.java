package dev.sanad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A copy of a folder of the product, such as {@code bot-config}, in which a test changes words. */
public record FolderCopy(Path path) {

    /** Copies a folder into another one, under its own name. */
    public static FolderCopy of(String source, Path into) throws IOException {
        Path target = into.resolve(source);
        try (Stream<Path> files = Files.walk(Path.of(source))) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(Path.of(source).relativize(file).toString());
                Files.createDirectories(copy.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return new FolderCopy(target);
    }

    /** Replaces the first occurrence of some words, which must be there. */
    public FolderCopy replace(String file, String words, String others) throws IOException {
        return rewrite(
                file, words, content -> content.replaceFirst(Pattern.quote(words), Matcher.quoteReplacement(others)));
    }

    /** Replaces all occurrences of some words, which must be there. */
    public FolderCopy replaceAll(String file, String words, String others) throws IOException {
        return rewrite(file, words, content -> content.replace(words, others));
    }

    /** Adds words at the end. */
    public FolderCopy append(String file, String words) throws IOException {
        return rewrite(file, "", content -> content + words);
    }

    private FolderCopy rewrite(String file, String words, UnaryOperator<String> change) throws IOException {
        Path changed = path.resolve(file);
        String content = Files.readString(changed);
        assertThat(content).contains(words);
        Files.writeString(changed, change.apply(content));
        return this;
    }
}
