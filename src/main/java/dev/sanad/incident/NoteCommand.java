package dev.sanad.incident;

import dev.sanad.chat.Argument;
import dev.sanad.chat.CommandCall;
import dev.sanad.chat.CommandSpec;
import dev.sanad.chat.Message;
import dev.sanad.chat.Messages;
import dev.sanad.chat.Refused;
import dev.sanad.chat.Reply;
import dev.sanad.chat.SlashCommand;
import dev.sanad.wording.Wording;
import org.springframework.stereotype.Component;

/** {@code /incident note [INC-n] text}: puts something on the timeline, for everybody in the room to see. */
@Component
class NoteCommand implements SlashCommand {

    private static final int LONGEST = 2000;

    private final Which which;
    private final Timeline timeline;
    private final Messages messages;
    private final Wording wording;

    NoteCommand(Which which, Timeline timeline, Messages messages, Wording wording) {
        this.which = which;
        this.timeline = timeline;
        this.messages = messages;
        this.wording = wording;
    }

    @Override
    public CommandSpec spec() {
        return IncidentCommand.spec("note", "begin", null, which.argument(), Argument.text("text"));
    }

    @Override
    public Reply run(CommandCall call) {
        Incident incident = which.of(call);
        String note = call.argument("text")
                .orElseThrow(() -> new Refused(call.caller().voice().text("note.empty")));
        if (note.length() > LONGEST) {
            throw new Refused(call.caller().voice().text("note.too-long", "max", LONGEST, "note", note));
        }
        timeline.add(incident.id(), call.caller().id(), "note", "note", note);
        messages.post(
                incident.room(),
                Message.of(wording.inRooms()
                        .text("note.posted", "who", call.caller().id(), "note", note)));
        return call.room().id().equals(incident.room())
                ? Reply.nothing()
                : Reply.say(call.caller().voice().text("note.done", "name", incident.name(), "room", incident.room()));
    }
}
