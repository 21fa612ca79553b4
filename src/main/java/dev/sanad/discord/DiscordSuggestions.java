package dev.sanad.discord;

import dev.sanad.chat.Argument;
import dev.sanad.chat.Caller;
import dev.sanad.chat.CommandCatalog;
import dev.sanad.chat.Directory;
import dev.sanad.chat.Field;
import dev.sanad.wording.Cut;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What an argument may be, while somebody types it. */
@Component
@DiscordOnly
class DiscordSuggestions extends ListenerAdapter {

    private static final Logger log = LoggerFactory.getLogger(DiscordSuggestions.class);
    private static final int MOST = 25;
    private static final int LONGEST = 100;

    private final CommandCatalog catalog;
    private final DiscordPeople people;
    private final Directory directory;

    DiscordSuggestions(CommandCatalog catalog, DiscordPeople people, Directory directory) {
        this.catalog = catalog;
        this.people = people;
        this.directory = directory;
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        Member member = event.getMember();
        if (member == null) {
            return;
        }
        Caller caller = directory.caller(people.meet(member, event.getUserLocale()));
        String typed = event.getFocusedOption().getValue().toLowerCase(Locale.ROOT);
        List<Command.Choice> choices = suggestions(event, caller).stream()
                .filter(option -> option.label().toLowerCase(Locale.ROOT).contains(typed))
                .limit(MOST)
                .map(option -> new Command.Choice(Cut.to(LONGEST, option.label()), option.value()))
                .toList();
        try {
            event.replyChoices(choices).complete();
        } catch (ErrorResponseException e) {
            log.debug("Suggestions came too late: {}", e.getMeaning());
        }
    }

    private List<Field.Option> suggestions(CommandAutoCompleteInteractionEvent event, Caller caller) {
        String sub = Objects.requireNonNullElse(event.getSubcommandName(), "");
        return catalog.specs().stream()
                .filter(spec ->
                        spec.root().equals(event.getName()) && spec.sub().equals(sub))
                .flatMap(spec -> spec.arguments().stream())
                .filter(argument ->
                        argument.name().equals(event.getFocusedOption().getName()))
                .map(Argument::suggestions)
                .flatMap(suggestions -> suggestions.apply(caller).stream())
                .toList();
    }
}
