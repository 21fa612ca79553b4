package dev.sanad.incident;

import dev.sanad.chat.Block;
import dev.sanad.chat.Caller;
import dev.sanad.chat.CommandCall;
import dev.sanad.chat.CommandSpec;
import dev.sanad.chat.Message;
import dev.sanad.chat.Reply;
import dev.sanad.chat.SlashCommand;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /incident status [INC-n]}: how it stands, and the last things that happened. */
@Component
class StatusCommand implements SlashCommand {

    private static final int MOST_ENTRIES = 10;

    private final Which which;
    private final Card card;
    private final Timeline timeline;
    private final TimelineLine line;

    StatusCommand(Which which, Card card, Timeline timeline, TimelineLine line) {
        this.which = which;
        this.card = card;
        this.timeline = timeline;
        this.line = line;
    }

    @Override
    public CommandSpec spec() {
        return IncidentCommand.spec("status", "begin", null, which.argument());
    }

    @Override
    public boolean changesNothing() {
        return true;
    }

    @Override
    public Reply run(CommandCall call) {
        Caller caller = call.caller();
        Incident incident = which.of(call);
        List<Block> blocks = new ArrayList<>(card.full(incident, caller.voice()).blocks());
        List<Timeline.Entry> entries = timeline.of(incident.id());
        blocks.add(
                blocks.size() - (incident.isOpen() ? 1 : 0),
                new Block.Line(caller.voice().text("status.timeline")));
        entries.stream()
                .skip(Math.max(0, entries.size() - MOST_ENTRIES))
                .map(entry -> new Block.Context(line.of(entry, caller.voice())))
                .forEach(entry -> blocks.add(blocks.size() - (incident.isOpen() ? 1 : 0), entry));
        return new Reply.Say(new Message(blocks));
    }
}
