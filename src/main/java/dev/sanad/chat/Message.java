package dev.sanad.chat;

import dev.sanad.wording.Prose;
import dev.sanad.wording.Text;
import java.util.ArrayList;
import java.util.List;

/** What the bot says. The first line carries the news: it is the notification on a locked phone. */
public record Message(List<Block> blocks) {

    /** Says nothing: what is replaced by it is shown no more. */
    public static final Message NOTHING = new Message(List.of());

    public Message {
        blocks = List.copyOf(blocks);
    }

    public static Message of(Text line, Action... actions) {
        return actions.length == 0
                ? new Message(List.of(new Block.Line(line)))
                : new Message(List.of(new Block.Line(line), new Block.Actions(List.of(actions))));
    }

    public static Builder build() {
        return new Builder();
    }

    /** Puts a message together, block by block. */
    public static final class Builder {

        private final List<Block> blocks = new ArrayList<>();

        public Builder heading(Text text) {
            return add(new Block.Heading(text));
        }

        public Builder line(Text text) {
            return add(new Block.Line(text));
        }

        public Builder context(Text text) {
            return add(new Block.Context(text));
        }

        public Builder quote(List<Prose> prose) {
            return add(new Block.Quote(prose));
        }

        public Builder fields(List<Block.Labelled> fields) {
            return fields.isEmpty() ? this : add(new Block.Fields(List.copyOf(fields)));
        }

        public Builder actions(List<Action> actions) {
            return actions.isEmpty() ? this : add(new Block.Actions(List.copyOf(actions)));
        }

        public Builder actions(Action... actions) {
            return actions(List.of(actions));
        }

        public Message done() {
            return new Message(blocks);
        }

        private Builder add(Block block) {
            blocks.add(block);
            return this;
        }
    }
}
