package dev.sanad.incident;

import dev.sanad.chat.Message;
import dev.sanad.chat.MessageShortcut;
import dev.sanad.chat.Messages;
import dev.sanad.chat.Permission;
import dev.sanad.chat.QuotedMessage;
import dev.sanad.chat.Refused;
import dev.sanad.chat.Reply;
import dev.sanad.wording.Typed;
import dev.sanad.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "Add to incident timeline": keeps what somebody wrote in the chat. */
@Component
class KeepMessage implements MessageShortcut {

    private static final int LONGEST = 2000;

    private final Which which;
    private final Timeline timeline;
    private final Messages messages;
    private final Wording wording;

    KeepMessage(Which which, Timeline timeline, Messages messages, Wording wording) {
        this.which = which;
        this.timeline = timeline;
        this.messages = messages;
        this.wording = wording;
    }

    @Override
    public String verb() {
        return "incident.keep";
    }

    @Override
    public @Nullable Permission permission() {
        return null;
    }

    @Override
    public String labelKey() {
        return "keep.label";
    }

    @Override
    public Reply run(QuotedMessage message) {
        String words = Typed.line(message.text());
        if (words.isEmpty()) {
            throw new Refused(message.caller().voice().text("keep.no-text"));
        }
        Incident incident = which.here(message.caller(), message.room());
        String note = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
        timeline.add(
                incident.id(),
                message.caller().id(),
                "kept",
                "author",
                message.author(),
                "written",
                message.writtenAt(),
                "note",
                note);
        messages.post(
                incident.room(),
                Message.of(wording.inRooms()
                        .text("keep.posted", "who", message.caller().id(), "author", message.author(), "note", note)));
        return message.room().id().equals(incident.room())
                ? Reply.nothing()
                : Reply.say(
                        message.caller().voice().text("note.done", "name", incident.name(), "room", incident.room()));
    }
}
