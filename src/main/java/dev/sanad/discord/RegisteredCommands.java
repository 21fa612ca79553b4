package dev.sanad.discord;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;

/** Compares the commands that Discord has with those that are wanted. */
final class RegisteredCommands {

    private RegisteredCommands() {}

    static boolean isAsWanted(List<Command> there, List<CommandData> wanted) {
        Set<Map<String, Object>> known = there.stream()
                .map(CommandData::fromCommand)
                .map(command -> command.toData().toMap())
                .collect(Collectors.toSet());
        return known.equals(
                wanted.stream().map(command -> command.toData().toMap()).collect(Collectors.toSet()));
    }
}
