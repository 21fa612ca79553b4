package dev.sanad.discord;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Caller;
import dev.sanad.chat.Directory;
import dev.sanad.chat.Message;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Reply;
import dev.sanad.chat.Router;
import dev.sanad.discord.OpenForms.OpenForm;
import dev.sanad.wording.Voice;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the private answer to the one person who asked. Discord waits for three seconds, and for a quarter of an hour when it is
 * told that something is coming; what comes later goes into the direct conversation.
 */
@Component
@DiscordOnly
class DiscordAnswers {

    private static final Logger log = LoggerFactory.getLogger(DiscordAnswers.class);

    private final DiscordText text;
    private final DiscordPlaces places;
    private final OpenForms forms;
    private final Directory directory;
    private final ExecutorService threads;

    /** Those of whom this process has found out whether they are to be asked for the time zone. */
    private final Set<PersonId> looked = ConcurrentHashMap.newKeySet();

    DiscordAnswers(
            DiscordText text,
            DiscordPlaces places,
            OpenForms forms,
            Directory directory,
            ExecutorService discordExecutor) {
        this.text = text;
        this.places = places;
        this.forms = forms;
        this.directory = directory;
        this.threads = discordExecutor;
    }

    /** Has something done, and answers with what comes of it: at once, or as soon as it is there. */
    void answer(IReplyCallback event, Asked asked, Supplier<Reply> work) {
        CompletableFuture<Reply> reply = CompletableFuture.supplyAsync(work, threads);
        if (isThereInTime(asked, reply)) {
            answer(event, asked, reply.join());
        } else {
            boolean isAnnounced = isTaken(event.deferReply(true), asked);
            answerLate(event, asked, reply.join(), isAnnounced);
        }
    }

    private static boolean isThereInTime(Asked asked, CompletableFuture<Reply> reply) {
        return reply.handle((answer, fault) -> true)
                .completeOnTimeout(false, asked.left().toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private void answer(IReplyCallback event, Asked asked, Reply reply) {
        switch (reply) {
            case Reply.Nothing ignored -> acknowledge(event, asked);
            case Reply.Say say -> say(event, asked, say.message());
            case Reply.Refuse refuse -> say(event, asked, refuse.message());
            case Reply.Ask ask -> show(event, asked, forms.open(asked.person(), ask.form()), 0);
            case Reply.Reject reject -> throw new IllegalStateException("There are no fields: " + reject);
        }
    }

    /** A press is acknowledged without a word; a command is not, as Discord would show an error. */
    private void acknowledge(IReplyCallback event, Asked asked) {
        if (asked.isFromMessage() && event instanceof IMessageEditCallback press) {
            isTaken(press.deferEdit(), asked);
        } else {
            say(event, asked, done(asked));
        }
    }

    private void say(IReplyCallback event, Asked asked, Message message) {
        if (!isTaken(
                event.reply(text.written(message, voice(asked), asked.place())).setEphemeral(true), asked)) {
            tellDirectly(asked, message);
        } else if (looked.add(asked.person()) && directory.claimZoneQuestion(asked.person())) {
            askForZone(event, asked);
        }
    }

    /** Discord tells nobody's time zone: rather than to take one in silence, it is asked for, once. */
    private void askForZone(IReplyCallback event, Asked asked) {
        Caller caller = directory.caller(asked.person());
        Message question = Message.of(
                caller.voice().text("zone.ask", "zone", caller.zone().getId()),
                Action.primary(
                        ActionId.of(Router.RUN_COMMAND, "sanad", "me"),
                        caller.voice().string("zone.ask.button")));
        boolean isShown = isTaken(
                event.getHook()
                        .sendMessage(text.written(question, caller.voice(), asked.place()))
                        .setEphemeral(true),
                asked);
        log.debug("Asked {} for the time zone: {}", asked.person(), isShown);
    }

    /** Shows a part of a form; where Discord takes none, a button that opens it. */
    void show(IReplyCallback event, Asked asked, OpenForm form, int part) {
        if (!(event instanceof IModalCallback modal)) {
            say(event, asked, reopen(asked, form));
        } else if (!isTaken(modal.replyModal(DiscordModal.of(form, part)), asked)) {
            tellDirectly(asked, reopen(asked, form));
        }
    }

    private void answerLate(IReplyCallback event, Asked asked, Reply reply, boolean isAnnounced) {
        switch (reply) {
            case Reply.Nothing ignored -> acknowledgeLate(event, asked, isAnnounced);
            case Reply.Say say -> sayLate(event, asked, say.message(), isAnnounced);
            case Reply.Refuse refuse -> sayLate(event, asked, refuse.message(), isAnnounced);
            case Reply.Ask ask ->
                sayLate(event, asked, reopen(asked, forms.open(asked.person(), ask.form())), isAnnounced);
            case Reply.Reject reject -> throw new IllegalStateException("There are no fields: " + reject);
        }
    }

    private void acknowledgeLate(IReplyCallback event, Asked asked, boolean isAnnounced) {
        if (asked.isFromMessage()) {
            isTaken(event.getHook().deleteOriginal(), asked);
        } else {
            sayLate(event, asked, done(asked), isAnnounced);
        }
    }

    private void sayLate(IReplyCallback event, Asked asked, Message message, boolean isAnnounced) {
        if (!isAnnounced
                || !isTaken(event.getHook().editOriginal(text.edited(message, voice(asked), asked.place())), asked)) {
            tellDirectly(asked, message);
        }
    }

    private Message done(Asked asked) {
        return Message.of(voice(asked).text("discord.done"));
    }

    private Message reopen(Asked asked, OpenForm form) {
        Voice voice = voice(asked);
        return Message.of(
                voice.text("form.reopen"),
                Action.primary(ActionId.of(DiscordModal.VERB, form.id(), 0), voice.string("form.reopen.button")));
    }

    private void tellDirectly(Asked asked, Message message) {
        try {
            places.direct(asked.person())
                    .sendMessage(text.written(
                            message,
                            voice(asked),
                            new DiscordText.Place(asked.person().workspace(), true)))
                    .complete();
        } catch (ErrorResponseException e) {
            log.warn("A private answer did not reach {}: {}", asked.person(), e.getMeaning());
        }
    }

    /**
     * Whether Discord shows it. When it says in time that it has an answer already, or knows nothing of the question any more, another
     * replica has given the answer.
     */
    private static boolean isTaken(RestAction<?> answer, Asked asked) {
        try {
            answer.complete();
            return true;
        } catch (ErrorResponseException e) {
            log.info("Discord did not take an answer: {} {}", e.getErrorCode(), e.getMeaning());
            return DiscordCalls.is(e, ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED)
                    || (DiscordCalls.is(e, ErrorResponse.UNKNOWN_INTERACTION)
                            && !asked.left().isNegative());
        }
    }

    private Voice voice(Asked asked) {
        return directory.caller(asked.person()).voice();
    }
}
