package dev.sanad.discord;

import dev.sanad.chat.Action;
import dev.sanad.chat.Block;
import dev.sanad.chat.Message;
import dev.sanad.wording.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;

/** The buttons of messages, below the text (Discord's reference of components: five rows of five). */
final class Buttons {

    private static final int LONGEST_LABEL = 80;
    private static final int MOST_ROWS = 5;

    private Buttons() {}

    /** @param guild the one that a direct conversation is about; empty in a guild's own rooms */
    static List<ActionRow> rows(Message message, Optional<String> guild) {
        List<Button> buttons = new ArrayList<>();
        for (Block block : message.blocks()) {
            if (block instanceof Block.Actions actions) {
                actions.actions().forEach(action -> buttons.add(button(action, guild)));
            }
        }
        return buttons.isEmpty()
                ? List.of()
                : ActionRow.partitionOf(buttons).stream().limit(MOST_ROWS).toList();
    }

    static Button button(Action action, Optional<String> guild) {
        CustomId id = new CustomId(guild, action.confirm() != null, action.id());
        return Button.of(style(action.style()), id.toString(), Cut.to(LONGEST_LABEL, action.label()))
                .withDisabled(action.disabled());
    }

    private static ButtonStyle style(Action.Style style) {
        return switch (style) {
            case PRIMARY -> ButtonStyle.PRIMARY;
            case PLAIN -> ButtonStyle.SECONDARY;
            case DANGER -> ButtonStyle.DANGER;
        };
    }
}
