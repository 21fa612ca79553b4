package dev.sanad.discord;

import dev.sanad.chat.Argument;
import dev.sanad.chat.Caller;
import dev.sanad.chat.CommandCatalog;
import dev.sanad.chat.CommandSpec;
import dev.sanad.chat.Field;
import dev.sanad.chat.MessageShortcut;
import dev.sanad.chat.PersonId;
import dev.sanad.wording.Cut;
import dev.sanad.wording.Language;
import dev.sanad.wording.Organisation;
import dev.sanad.wording.Voice;
import dev.sanad.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The declarations of all commands as Discord takes them. What is typed is English everywhere, as help and colleagues say it; what
 * explains it is also in Arabic. Persian is no language of Discord's. A command of another name in another language loses its
 * subcommands in Discord's client, and cannot be pasted (discord-api-docs, issues 5105 and 5446, both open).
 */
@Component
@DiscordOnly
class DiscordCommands {

    private static final int LONGEST_DESCRIPTION = 100;
    private static final int LONGEST_NAME = 32;
    private static final int LONGEST_CHOICE = 100;
    private static final int MOST_CHOICES = 25;

    private final CommandCatalog catalog;
    private final ObjectProvider<MessageShortcut> shortcuts;
    private final Organisation organisation;
    private final Voice english;
    private final Voice arabic;

    DiscordCommands(
            CommandCatalog catalog,
            ObjectProvider<MessageShortcut> shortcuts,
            Organisation organisation,
            Wording wording) {
        this.catalog = catalog;
        this.shortcuts = shortcuts;
        this.organisation = organisation;
        this.english = wording.in(Language.EN);
        this.arabic = wording.in(Language.AR);
    }

    /** What the entry of the menu beside a message stands for. */
    Optional<String> verb(String name) {
        return shortcuts.stream()
                .filter(shortcut -> english.string(shortcut.labelKey()).equals(name))
                .map(MessageShortcut::verb)
                .findFirst();
    }

    List<CommandData> all() {
        Map<String, List<CommandSpec>> roots = catalog.specs().stream()
                .collect(Collectors.groupingBy(CommandSpec::root, TreeMap::new, Collectors.toList()));
        List<CommandData> all = new ArrayList<>();
        roots.forEach((root, specs) -> all.add(root(root, specs)));
        shortcuts.stream().map(this::shortcut).forEach(all::add);
        return all;
    }

    private CommandData root(String root, List<CommandSpec> specs) {
        String key = "command." + root + ".description";
        return Commands.slash(root, description(english, key))
                .setDescriptionLocalization(DiscordLocale.ARABIC, description(arabic, key))
                .setContexts(InteractionContextType.GUILD)
                .setDefaultPermissions(DefaultMemberPermissions.ENABLED)
                .addSubcommands(specs.stream().map(this::subcommand).toList());
    }

    private SubcommandData subcommand(CommandSpec spec) {
        return new SubcommandData(spec.sub(), description(english, spec.helpKey()))
                .setDescriptionLocalization(DiscordLocale.ARABIC, description(arabic, spec.helpKey()))
                .addOptions(spec.arguments().stream().map(this::option).toList());
    }

    private OptionData option(Argument argument) {
        String key = "argument." + argument.name();
        OptionData option = new OptionData(type(argument), argument.name(), description(english, key))
                .setDescriptionLocalization(DiscordLocale.ARABIC, description(arabic, key))
                .setAutoComplete(argument.type() == Argument.Type.REFERENCE);
        return argument.type() == Argument.Type.CHOICE ? option.addChoices(choices(argument)) : option;
    }

    private static OptionType type(Argument argument) {
        return argument.type() == Argument.Type.PERSON ? OptionType.USER : OptionType.STRING;
    }

    private List<Command.Choice> choices(Argument argument) {
        Map<String, String> inArabic = argument.suggestions().apply(anybody(arabic)).stream()
                .collect(Collectors.toMap(Field.Option::value, Field.Option::label));
        return argument.suggestions().apply(anybody(english)).stream()
                .limit(MOST_CHOICES)
                .map(option -> new Command.Choice(Cut.to(LONGEST_CHOICE, option.label()), option.value())
                        .setNameLocalization(
                                DiscordLocale.ARABIC,
                                Cut.to(LONGEST_CHOICE, inArabic.getOrDefault(option.value(), option.label()))))
                .toList();
    }

    /** Choices are the same for everybody but for the language. */
    private Caller anybody(Voice voice) {
        PersonId anybody = new PersonId("discord", "anybody");
        return new Caller(anybody, anybody, "", voice, organisation.timeZone());
    }

    private CommandData shortcut(MessageShortcut shortcut) {
        return Commands.message(Cut.to(LONGEST_NAME, english.string(shortcut.labelKey())))
                .setNameLocalization(DiscordLocale.ARABIC, Cut.to(LONGEST_NAME, arabic.string(shortcut.labelKey())))
                .setContexts(InteractionContextType.GUILD)
                .setDefaultPermissions(DefaultMemberPermissions.ENABLED);
    }

    private static String description(Voice voice, String key) {
        return Cut.to(LONGEST_DESCRIPTION, voice.string(key));
    }
}
