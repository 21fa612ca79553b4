package dev.sanad.discord;

import dev.sanad.chat.Action;
import dev.sanad.chat.Block;
import dev.sanad.chat.Message;
import dev.sanad.wording.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Discord shows all buttons below the text. Where some belong to a line in the middle, a number at the line and at its buttons tells
 * which.
 */
final class Numbered {

    private static final String NUMBERS = "①②③④⑤⑥⑦⑧⑨";

    private Numbered() {}

    static Message of(Message message) {
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < message.blocks().size(); i++) {
            Block block = message.blocks().get(i);
            boolean isLast = i == message.blocks().size() - 1;
            if (block instanceof Block.Actions actions && !isLast && number < NUMBERS.length() && !blocks.isEmpty()) {
                String mark = NUMBERS.substring(number, ++number);
                blocks.set(blocks.size() - 1, marked(blocks.getLast(), mark));
                blocks.add(new Block.Actions(actions.actions().stream()
                        .map(action -> marked(action, mark))
                        .toList()));
            } else {
                blocks.add(block);
            }
        }
        return new Message(blocks);
    }

    private static Block marked(Block block, String mark) {
        Text number = Text.plain(mark + " ");
        return switch (block) {
            case Block.Heading heading -> new Block.Heading(number.and(heading.text()));
            case Block.Line line -> new Block.Line(number.and(line.text()));
            case Block.Context context -> new Block.Context(number.and(context.text()));
            case Block.Fields fields -> fields;
            case Block.Quote quote -> quote;
            case Block.Actions actions -> actions;
            case Block.Divider divider -> divider;
            case Block.Image image -> image;
        };
    }

    private static Action marked(Action action, String mark) {
        return new Action(
                action.id(), mark + " " + action.label(), action.style(), action.disabled(), action.confirm());
    }
}
