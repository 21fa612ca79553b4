package dev.sanad.discord;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Block;
import dev.sanad.chat.Directory;
import dev.sanad.chat.Field;
import dev.sanad.chat.Message;
import dev.sanad.chat.Reply;
import dev.sanad.chat.Router;
import dev.sanad.discord.OpenForms.OpenForm;
import dev.sanad.wording.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Forms that people fill in, part after part. Whatever becomes of them, what was typed is kept. */
@Component
@DiscordOnly
class DiscordForms {

    /** Verb of the button that sends a form of which some parts were left as they are: {@code discord.send:<form>}. */
    static final String SEND = "discord.send";

    private final OpenForms forms;
    private final Router router;
    private final Directory directory;

    DiscordForms(OpenForms forms, Router router, Directory directory) {
        this.forms = forms;
        this.router = router;
        this.directory = directory;
    }

    /** The form of a button or modal, as far as this person has it open. */
    Optional<OpenForm> find(Asked asked, ActionId id) {
        return forms.find(id.subject()).filter(form -> form.person().equals(asked.person()));
    }

    /** The answers of one part; after the last one they are sent. */
    Reply take(Asked asked, ActionId id, Map<String, String> typed) {
        Optional<OpenForm> open = find(asked, id);
        if (open.isEmpty()) {
            return gone(asked);
        }
        OpenForm kept = forms.keep(open.get(), typed);
        int part = part(id);
        return part + 1 < DiscordModal.parts(kept.form()) ? goOn(asked, kept, part) : send(asked, kept);
    }

    /** Sends what is there of a form. */
    Reply send(Asked asked, ActionId id) {
        return find(asked, id).map(form -> send(asked, form)).orElseGet(() -> gone(asked));
    }

    private Reply send(Asked asked, OpenForm open) {
        Reply reply =
                router.submit(asked.person(), asked.room(), open.form(), open.answers(), "discord:form:" + open.id());
        return switch (reply) {
            case Reply.Reject reject -> new Reply.Refuse(errors(asked, open, reject.errors()));
            case Reply.Refuse refuse -> new Reply.Refuse(withWayBack(asked, open, refuse.message()));
            case Reply.Nothing nothing -> nothing;
            case Reply.Say say -> say;
            case Reply.Ask ask -> ask;
        };
    }

    private Reply goOn(Asked asked, OpenForm open, int part) {
        Voice voice = voice(asked);
        List<Action> actions = new ArrayList<>();
        if (DiscordModal.isEnough(open, part)) {
            actions.add(Action.primary(ActionId.of(SEND, open.id()), open.form().submit()));
        }
        actions.add(Action.plain(part(open, part + 1), voice.string("discord.step.next")));
        return new Reply.Say(Message.of(
                voice.text("discord.step", "step", part + 1, "steps", DiscordModal.parts(open.form())),
                actions.toArray(Action[]::new)));
    }

    private Message errors(Asked asked, OpenForm open, Map<String, String> errors) {
        Voice voice = voice(asked);
        Message.Builder message = Message.build().line(voice.text("discord.form.errors"));
        for (Field field : open.form().fields()) {
            if (errors.containsKey(field.id())) {
                message.line(voice.text(
                        "discord.form.error", "field", field.label(), "error", errors.getOrDefault(field.id(), "")));
            }
        }
        int part = errors.keySet().stream()
                .mapToInt(field -> DiscordModal.partOf(open.form(), field))
                .min()
                .orElse(0);
        return message.actions(Action.primary(part(open, part), voice.string("discord.form.again")))
                .done();
    }

    private Message withWayBack(Asked asked, OpenForm open, Message refusal) {
        List<Block> blocks = new ArrayList<>(refusal.blocks());
        blocks.add(new Block.Actions(
                List.of(Action.plain(part(open, 0), voice(asked).string("discord.form.again")))));
        return new Message(blocks);
    }

    Reply gone(Asked asked) {
        return new Reply.Refuse(Message.of(voice(asked).text("discord.form.gone")));
    }

    /** The part of a form that a button or modal is for; counted from 0. */
    static int part(ActionId id) {
        return id.detail().matches("\\d") ? Integer.parseInt(id.detail()) : 0;
    }

    private static ActionId part(OpenForm open, int part) {
        return ActionId.of(DiscordModal.VERB, open.id(), part);
    }

    private Voice voice(Asked asked) {
        return directory.caller(asked.person()).voice();
    }
}
