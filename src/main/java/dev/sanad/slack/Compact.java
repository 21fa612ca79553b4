package dev.sanad.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import java.util.ArrayList;
import java.util.List;

/** Puts the text of neighbouring sections into one, where a message has more blocks than Slack takes. */
final class Compact {

    private Compact() {}

    static List<LayoutBlock> toFewer(List<LayoutBlock> blocks, int longest) {
        List<LayoutBlock> fewer = new ArrayList<>();
        for (LayoutBlock block : blocks) {
            if (!fewer.isEmpty()
                    && block instanceof SectionBlock next
                    && next.getText() != null
                    && fewer.getLast() instanceof SectionBlock last
                    && last.getText() != null
                    && last.getText().getText().length()
                                    + next.getText().getText().length()
                            < longest) {
                fewer.removeLast();
                fewer.add(SectionBlock.builder()
                        .text(BlockKit.marked(
                                last.getText().getText() + "\n" + next.getText().getText()))
                        .build());
            } else {
                fewer.add(block);
            }
        }
        return fewer;
    }
}
