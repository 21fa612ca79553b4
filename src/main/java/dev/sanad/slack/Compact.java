package dev.sanad.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings a message down to the number of blocks that Slack takes: neighbouring sections share one, and if that is not enough, the
 * end is cut, but never a button. No message of the product is that long; what it speaks of is whole on the status page.
 */
final class Compact {

    private Compact() {}

    static List<LayoutBlock> to(int most, List<LayoutBlock> blocks, int longest) {
        List<LayoutBlock> fewer = together(blocks, longest);
        if (fewer.size() <= most) {
            return fewer;
        }
        List<LayoutBlock> actions =
                fewer.stream().filter(ActionsBlock.class::isInstance).toList();
        List<LayoutBlock> kept = new ArrayList<>(fewer.stream()
                .filter(block -> !(block instanceof ActionsBlock))
                .limit(Math.max(0, most - 1 - actions.size()))
                .toList());
        kept.add(ContextBlock.builder().elements(List.of(BlockKit.marked("…"))).build());
        kept.addAll(actions);
        return kept;
    }

    private static List<LayoutBlock> together(List<LayoutBlock> blocks, int longest) {
        List<LayoutBlock> fewer = new ArrayList<>();
        for (LayoutBlock block : blocks) {
            if (!fewer.isEmpty()
                    && fewer.getLast() instanceof SectionBlock last
                    && block instanceof SectionBlock next
                    && fit(last, next, longest)) {
                fewer.set(fewer.size() - 1, joined(last, next));
            } else {
                fewer.add(block);
            }
        }
        return fewer;
    }

    private static boolean fit(SectionBlock one, SectionBlock other, int longest) {
        return one.getText() != null
                && other.getText() != null
                && one.getText().getText().length() + other.getText().getText().length() < longest;
    }

    private static SectionBlock joined(SectionBlock one, SectionBlock other) {
        return SectionBlock.builder()
                .text(BlockKit.marked(
                        one.getText().getText() + "\n" + other.getText().getText()))
                .build();
    }
}
