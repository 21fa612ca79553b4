package dev.sanad.incident;

import dev.sanad.chat.Argument;
import dev.sanad.chat.CommandSpec;
import dev.sanad.chat.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The declarations of the subcommands of {@code /incident}. */
public final class IncidentCommand {

    /** The word after the slash. */
    public static final String ROOT = "incident";

    private IncidentCommand() {}

    /** A subcommand, listed by help under a group: begin, tell, lead or after. */
    public static CommandSpec spec(String sub, String group, @Nullable Permission permission, Argument... arguments) {
        return new CommandSpec(ROOT, sub, group, List.of(arguments), permission);
    }
}
