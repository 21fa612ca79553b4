package dev.sanad.chat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** All slash commands. They are looked up late, since the help command needs this catalogue itself. */
@Component
public class CommandCatalog {

    private static final int MOST_TYPOS = 3;

    private final SingletonSupplier<Map<String, SlashCommand>> byName;

    CommandCatalog(ObjectProvider<SlashCommand> commands) {
        this.byName = SingletonSupplier.of(() -> commands.stream()
                .collect(Collectors.toUnmodifiableMap(
                        command -> name(command.spec().root(), command.spec().sub()), Function.identity())));
    }

    /** The declarations of all commands, the bare ones first, then by name. */
    public List<CommandSpec> specs() {
        return byName.obtain().values().stream()
                .map(SlashCommand::spec)
                .sorted(Comparator.comparing(CommandSpec::typed))
                .toList();
    }

    Optional<SlashCommand> find(String root, String sub) {
        return Optional.ofNullable(byName.obtain().get(name(root, sub)));
    }

    /** Whether there is a command with this word after the slash. */
    boolean knows(String root) {
        return specs().stream().anyMatch(spec -> spec.root().equals(root));
    }

    /** The command that was probably meant: the shortest of those begun and not finished, or one close enough to be a slip of the finger. */
    Optional<CommandSpec> closest(String root, String sub) {
        if (sub.isEmpty() && knows(root)) {
            return specs().stream()
                    .filter(spec -> spec.root().equals(root))
                    .min(Comparator.comparingInt(spec -> spec.sub().length()));
        }
        LevenshteinDistance distance = new LevenshteinDistance(MOST_TYPOS);
        String typed = name(root, sub);
        Function<CommandSpec, Integer> slips = spec -> distance.apply(name(spec.root(), spec.sub()), typed);
        return specs().stream().filter(spec -> slips.apply(spec) >= 0).min(Comparator.comparing(slips));
    }

    private static String name(String root, String sub) {
        return root + " " + (sub.isEmpty() ? CommandSpec.DEFAULT : sub);
    }
}
