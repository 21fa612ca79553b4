package dev.sanad.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of a slash command, from which its parsing, help, autocomplete and registration come. Its help line is
 * {@code command.<root>.<sub>} in the message bundles.
 *
 * @param root the word after the slash
 * @param sub the subcommand
 * @param group heading under which help lists it: {@code help.group.<group>} in the bundles
 * @param arguments in the order in which they are typed; each may be left out
 * @param permission what it takes; null when everybody may
 */
public record CommandSpec(
        String root,
        String sub,
        String group,
        List<Argument> arguments,
        @Nullable Permission permission) {

    /** The subcommand that is meant when none is typed. Discord takes no command without its subcommand. */
    public static final String DEFAULT = "overview";

    /** As typed, without arguments: {@code /incident declare}. */
    public String typed() {
        return "/" + root + " " + sub;
    }

    /** As help shows it: {@code /incident lead [@person] [incident]}. */
    public String typedWithArguments() {
        StringBuilder usage = new StringBuilder(typed());
        for (Argument argument : arguments) {
            usage.append(argument.type() == Argument.Type.PERSON ? " [@" : " [")
                    .append(argument.name())
                    .append(']');
        }
        return usage.toString();
    }

    /** Key of the help line. */
    public String helpKey() {
        return "command." + root + "." + sub;
    }
}
