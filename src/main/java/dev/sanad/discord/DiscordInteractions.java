package dev.sanad.discord;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Directory;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Reply;
import dev.sanad.chat.Router;
import dev.sanad.discord.OpenForms.OpenForm;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.springframework.stereotype.Component;

/** The port's way in from Discord: commands, buttons, forms, and the menu beside a message. */
@Component
@DiscordOnly
class DiscordInteractions extends ListenerAdapter {

    private final Router router;
    private final DiscordSession session;
    private final DiscordPeople people;
    private final DiscordRoom room;
    private final DiscordForms forms;
    private final DiscordAnswers answers;
    private final DiscordCommands commands;
    private final Directory directory;

    DiscordInteractions(
            Router router,
            DiscordSession session,
            DiscordPeople people,
            DiscordRoom room,
            DiscordForms forms,
            DiscordAnswers answers,
            DiscordCommands commands,
            Directory directory) {
        this.router = router;
        this.session = session;
        this.people = people;
        this.room = room;
        this.forms = forms;
        this.answers = answers;
        this.commands = commands;
        this.directory = directory;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        Map<String, String> given = new HashMap<>();
        event.getOptions().forEach(option -> given.put(option.getName(), option.getAsString()));
        String sub = Objects.requireNonNullElse(event.getSubcommandName(), "");
        asked(event, Optional.empty(), false)
                .ifPresent(asked -> answers.answer(
                        event,
                        asked,
                        () -> router.command(
                                asked.person(), asked.room(), event.getName(), sub, given, request(event))));
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        commands.verb(event.getName())
                .ifPresent(verb -> asked(event, Optional.empty(), false)
                        .ifPresent(asked -> answers.answer(event, asked, () -> use(verb, event.getTarget(), asked))));
    }

    private Reply use(String verb, Message message, Asked asked) {
        return router.shortcut(
                asked.person(),
                asked.room(),
                verb,
                new PersonId(asked.person().workspace(), message.getAuthor().getId()),
                message.getTimeCreated().toInstant(),
                message.getContentDisplay(),
                "discord:" + verb + ":" + message.getId());
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        CustomId id = CustomId.parse(event.getComponentId());
        asked(event, id.guild(), true).ifPresent(asked -> take(event, id, asked));
    }

    private void take(ButtonInteractionEvent event, CustomId id, Asked asked) {
        Optional<OpenForm> form =
                id.action().verb().equals(DiscordModal.VERB) ? forms.find(asked, id.action()) : Optional.empty();
        if (form.isPresent()) {
            answers.show(event, asked, form.get(), DiscordForms.part(id.action()));
        } else {
            answers.answer(event, asked, () -> press(asked, id, event));
        }
    }

    private Reply press(Asked asked, CustomId id, ButtonInteractionEvent event) {
        ActionId action = id.action();
        if (id.isToConfirm()) {
            String label = event.getButton().getLabel();
            return Reply.say(
                    directory.caller(asked.person()).voice().text("discord.confirm", "label", label),
                    new Action(action, label, Action.Style.DANGER, false, null));
        }
        return switch (action.verb()) {
            case DiscordModal.VERB -> forms.gone(asked);
            case DiscordForms.SEND -> forms.send(asked, action);
            default -> router.press(asked.person(), asked.room(), action, request(event));
        };
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        CustomId id = CustomId.parse(event.getModalId());
        asked(event, id.guild(), event.getMessage() != null)
                .ifPresent(asked -> answers.answer(
                        event, asked, () -> forms.take(asked, id.action(), DiscordModal.answers(event.getValues()))));
    }

    /** Who asks where; empty when the bot or the person is no longer in the guild that it is about. */
    private Optional<Asked> asked(IReplyCallback event, Optional<String> guildTold, boolean isFromMessage) {
        long since = System.nanoTime();
        Guild here = event.getGuild();
        Optional<Guild> guild = here == null ? guildTold.flatMap(session::guild) : Optional.of(here);
        String channel = String.valueOf(event.getChannelId());
        return guild.flatMap(known -> person(event, known)
                .map(person -> new Asked(person, room.of(known.getId(), channel, here == null), isFromMessage, since)));
    }

    private Optional<PersonId> person(Interaction event, Guild guild) {
        Member member = event.getMember();
        return member == null
                ? people.meetDirectly(guild, event.getUser().getId(), event.getUserLocale())
                : Optional.of(people.meet(member, event.getUserLocale()));
    }

    /** Discord sends an interaction again when a session is resumed. */
    private static String request(Interaction event) {
        return "discord:" + event.getId();
    }
}
