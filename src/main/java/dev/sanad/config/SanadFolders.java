package dev.sanad.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The three folders an operator may move, each by a property. A path is taken as it was written, whatever characters it has; only
 * {@code ~} in front stands for the home of the user who runs the bot.
 *
 * @param configDir {@code sanad.config-dir}: what an operator sets
 * @param templatesDir {@code sanad.templates-dir}: what a comms person words
 * @param dataDir {@code sanad.data-dir}: what the bot remembers (the embedded database)
 */
public record SanadFolders(Path configDir, Path templatesDir, Path dataDir) {

    /** As the command line, the environment or a file of properties says. */
    public static SanadFolders of(Environment environment) {
        return new SanadFolders(
                folder(environment, "sanad.config-dir", "bot-config"),
                folder(environment, "sanad.templates-dir", "message-templates"),
                folder(environment, "sanad.data-dir", "data"));
    }

    /** Not bound as a path by Spring, which takes {@code db} or {@code file:x} for something else. */
    private static Path folder(Environment environment, String property, String usual) {
        String given = Binder.get(environment).bind(property, String.class).orElse("");
        try {
            return given.isBlank() ? Path.of(usual) : fromHome(given);
        } catch (InvalidPathException e) {
            throw new ConfigProblem(
                    "--" + property,
                    "\"" + given + "\" cannot be the name of a folder on this machine (" + e.getReason() + ").",
                    "--" + property + "=" + usual + "\nor, for letters beyond ASCII, LC_ALL=C.UTF-8 in the environment",
                    e);
        }
    }

    private static Path fromHome(String given) {
        return given.equals("~") || given.startsWith("~/")
                ? Path.of(System.getProperty("user.home"), given.substring(1))
                : Path.of(given);
    }
}
