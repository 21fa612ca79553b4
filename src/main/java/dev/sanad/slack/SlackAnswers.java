package dev.sanad.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import com.slack.api.util.http.SlackHttpClient;
import dev.sanad.chat.Directory;
import dev.sanad.chat.Message;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Reply;
import dev.sanad.wording.Cut;
import dev.sanad.wording.Voice;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings the private answer to the one person who asked, by whatever way is open to it. */
@Component
@SlackOnly
class SlackAnswers {

    /** Id of the button that asks once more for what could not be shown; its value says for what. */
    static final String AGAIN = "slack.again";

    /** Another replica has got the same request and opened it. */
    private static final String OPENED_ALREADY = "exchanged_trigger_id";

    private static final Logger log = LoggerFactory.getLogger(SlackAnswers.class);
    private static final int LONGEST_VALUE = 2000;
    private static final String EPHEMERAL = "ephemeral";

    private final Slack http;
    private final MethodsClient slack;
    private final SlackCalls calls;
    private final SlackText text;
    private final Directory directory;
    private final SeenRequests answered = new SeenRequests();

    SlackAnswers(Slack http, MethodsClient slack, SlackCalls calls, SlackText text, Directory directory) {
        this.http = http;
        this.slack = slack;
        this.calls = calls;
        this.text = text;
        this.directory = directory;
    }

    /** What is said goes back with the answer to Slack's request, while Slack still waits for it. */
    Response toCommand(Reply reply, Asked asked, String command, SlashCommandContext context) {
        return switch (reply) {
            case Reply.Nothing ignored -> context.ack();
            case Reply.Say say -> said(say.message(), asked, context);
            case Reply.Refuse refuse -> said(refuse.message(), asked, context);
            case Reply.Ask ask -> ask(ask, asked, command, context);
            case Reply.Reject reject -> throw new IllegalStateException("A command has no fields: " + reject);
        };
    }

    private Response ask(Reply.Ask ask, Asked asked, String command, SlashCommandContext context) {
        Voice voice = voice(asked);
        View form = Modal.of(ask.form(), asked.channel(), voice.string("form.cancel"));
        return !answered.isFirst(asked.trigger()) || open(form, asked, false)
                ? context.ack()
                : said(again(voice, command), voice.string("form.reopen"), asked, context);
    }

    /** Slack takes no answer to a press but by its response URL, or a modal on top of the one that was pressed in. */
    void toPress(Reply reply, Asked asked, String pressed, boolean inModal) {
        if (!answered.isFirst(asked.trigger())) {
            return;
        }
        switch (reply) {
            case Reply.Nothing ignored -> {}
            case Reply.Say say -> said(say.message(), asked, inModal);
            case Reply.Refuse refuse -> said(refuse.message(), asked, inModal);
            case Reply.Ask ask -> {
                Voice voice = voice(asked);
                View form = Modal.of(ask.form(), asked.channel(), voice.string("form.cancel"));
                if (!open(form, asked, inModal)) {
                    respond(asked, again(voice, pressed), voice.string("form.reopen"));
                }
            }
            case Reply.Reject reject -> throw new IllegalStateException("A button has no fields: " + reject);
        }
    }

    /** A refusal is laid over the form, which stays as it was written. */
    Response toForm(Reply reply, Asked asked, View form, ViewSubmissionContext context) {
        return switch (reply) {
            case Reply.Nothing ignored -> context.ack();
            case Reply.Say say -> {
                if (answered.isFirst(asked.trigger())) {
                    tell(asked.person(), asked.channel(), say.message());
                }
                yield context.ack();
            }
            case Reply.Refuse refuse ->
                context.ackWithPush(
                        answer(refuse.message(), asked, form.getTitle().getText()));
            case Reply.Ask ask ->
                context.ackWithUpdate(
                        Modal.of(ask.form(), asked.channel(), voice(asked).string("form.cancel")));
            case Reply.Reject reject -> context.ackWithErrors(reject.errors());
        };
    }

    private Response said(Message message, Asked asked, SlashCommandContext context) {
        Voice voice = voice(asked);
        return said(text.kit(voice).blocks(message), text.fallback(message, voice), asked, context);
    }

    private Response said(List<LayoutBlock> blocks, String fallback, Asked asked, SlashCommandContext context) {
        if (!asked.isInTime()) {
            respond(asked, blocks, fallback);
            return context.ack();
        }
        return context.ack(SlashCommandResponse.builder()
                .responseType(EPHEMERAL)
                .text(fallback)
                .blocks(blocks)
                .build());
    }

    private void said(Message message, Asked asked, boolean inModal) {
        if (inModal) {
            open(answer(message, asked, "Sanad"), asked, true);
        } else {
            Voice voice = voice(asked);
            respond(asked, text.kit(voice).blocks(message), text.fallback(message, voice));
        }
    }

    /** Where nobody but the person sees it: in the channel if the bot is in it, else in the direct conversation. */
    void tell(PersonId person, String channel, Message message) {
        Voice voice = directory.caller(person).voice();
        List<LayoutBlock> blocks = text.kit(voice).blocks(message);
        String fallback = text.fallback(message, voice);
        try {
            calls.call(() -> slack.chatPostEphemeral(post ->
                    post.channel(channel).user(person.external()).text(fallback).blocks(blocks)));
        } catch (SlackFailure e) {
            log.debug("No private answer in {}: {}", channel, e.error());
            tellDirectly(person.external(), blocks, fallback);
        }
    }

    private void tellDirectly(String user, List<LayoutBlock> blocks, String fallback) {
        try {
            calls.call(() -> slack.chatPostMessage(post -> post.channel(user)
                    .text(fallback)
                    .blocks(blocks)
                    .unfurlLinks(false)
                    .unfurlMedia(false)));
        } catch (SlackFailure e) {
            log.warn("A private answer did not reach {}: {}", user, e.error());
        }
    }

    private void respond(Asked asked, List<LayoutBlock> blocks, String fallback) {
        String url = asked.responseUrl();
        if (url == null) {
            tellDirectly(asked.person().external(), blocks, fallback);
            return;
        }
        ActionResponse answer = ActionResponse.builder()
                .responseType(EPHEMERAL)
                .replaceOriginal(false)
                .text(fallback)
                .blocks(blocks)
                .build();
        SlackHttpClient client = http.getHttpClient();
        try (var response = client.postJsonBody(url, answer)) {
            if (!response.isSuccessful()) {
                tellDirectly(asked.person().external(), blocks, fallback);
            }
        } catch (IOException e) {
            tellDirectly(asked.person().external(), blocks, fallback);
        }
    }

    /** Whether Slack shows it; it does not when the request is older than three seconds. */
    private boolean open(View view, Asked asked, boolean onTop) {
        try {
            if (onTop) {
                calls.call(() ->
                        slack.viewsPush(push -> push.triggerId(asked.trigger()).view(view)));
            } else {
                calls.call(() ->
                        slack.viewsOpen(open -> open.triggerId(asked.trigger()).view(view)));
            }
            return true;
        } catch (SlackFailure e) {
            log.info("Slack did not show a form: {}", e.error());
            return e.is(OPENED_ALREADY);
        }
    }

    private View answer(Message message, Asked asked, String title) {
        Voice voice = voice(asked);
        return Modal.of(message, text.kit(voice), asked.channel(), title, voice.string("form.close"));
    }

    private List<LayoutBlock> again(Voice voice, String meant) {
        return List.of(
                SectionBlock.builder()
                        .text(BlockKit.plain(voice.string("form.reopen")))
                        .build(),
                ActionsBlock.builder()
                        .elements(List.of(ButtonElement.builder()
                                .actionId(AGAIN)
                                .value(Cut.to(LONGEST_VALUE, meant))
                                .text(BlockKit.plain(voice.string("form.reopen.button")))
                                .style("primary")
                                .build()))
                        .build());
    }

    private Voice voice(Asked asked) {
        return directory.caller(asked.person()).voice();
    }
}
