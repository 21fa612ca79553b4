package dev.sanad.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.sanad.chat.Action;
import dev.sanad.chat.Block;
import dev.sanad.chat.Message;
import dev.sanad.wording.Cut;
import dev.sanad.wording.Inline;
import dev.sanad.wording.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Renders messages to Block Kit inside its limits (Slack's reference of blocks and composition objects). What is too long
 * continues in a further block; see {@link Compact} for messages beyond all measure.
 *
 * @param cancel label of the button that does not confirm
 */
record BlockKit(Mrkdwn mrkdwn, String cancel) {

    static final int MOST_BLOCKS = 50;
    private static final int LONGEST_SECTION = 3000;
    private static final int LONGEST_HEADER = 150;
    private static final int LONGEST_FIELD = 2000;
    private static final int MOST_FIELDS = 10;
    private static final int LONGEST_BUTTON = 75;
    private static final int LONGEST_DESCRIPTION = 2000;
    private static final int LONGEST_CONFIRM_TITLE = 100;
    private static final int LONGEST_CONFIRM_TEXT = 300;
    private static final int LONGEST_CONFIRM_BUTTON = 30;

    List<LayoutBlock> blocks(Message message) {
        List<LayoutBlock> blocks =
                message.blocks().stream().flatMap(this::blocks).toList();
        return blocks.size() <= MOST_BLOCKS ? blocks : Compact.to(MOST_BLOCKS, blocks, LONGEST_SECTION);
    }

    private Stream<LayoutBlock> blocks(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading(heading.text());
            case Block.Line line -> sections(mrkdwn.text(line.text()));
            case Block.Quote quote -> quote(quote);
            case Block.Fields fields -> fields(fields.fields());
            case Block.Context context -> context(mrkdwn.text(context.text()));
            case Block.Actions actions -> actions(actions.actions());
            case Block.Divider ignored -> Stream.of(new DividerBlock());
            case Block.Image image ->
                Stream.of(ImageBlock.builder()
                        .imageUrl(image.address())
                        .altText(Cut.to(LONGEST_DESCRIPTION, image.description()))
                        .build());
        };
    }

    /** A header takes characters only, and few; a longer heading, or one with a mention, is bold text. */
    private Stream<LayoutBlock> heading(Text heading) {
        StringBuilder characters = new StringBuilder();
        for (Inline part : heading.parts()) {
            if (!(part instanceof Inline.Plain plain)) {
                return sections(mrkdwn.text(heading.strong()));
            }
            characters.append(plain.text());
        }
        return characters.length() > LONGEST_HEADER
                ? sections(mrkdwn.text(heading.strong()))
                : Stream.of(
                        HeaderBlock.builder().text(plain(characters.toString())).build());
    }

    private static Stream<LayoutBlock> sections(String text) {
        return Cut.pieces(LONGEST_SECTION, text).stream()
                .map(piece -> SectionBlock.builder().text(marked(piece)).build());
    }

    private Stream<LayoutBlock> quote(Block.Quote quote) {
        int room = "> ".length();
        return Cut.pieces(LONGEST_SECTION - room, mrkdwn.quote(quote.prose())).stream()
                .map(piece -> piece.startsWith("> ") ? piece : "> " + piece)
                .map(piece -> SectionBlock.builder().text(marked(piece)).build());
    }

    private Stream<LayoutBlock> fields(List<Block.Labelled> fields) {
        List<LayoutBlock> blocks = new ArrayList<>();
        List<TextObject> together = new ArrayList<>();
        for (Block.Labelled field : fields) {
            String text = mrkdwn.text(field.label().strong()) + "\n" + mrkdwn.text(field.value());
            if (text.length() > LONGEST_FIELD) {
                flush(together, blocks);
                sections(text).forEach(blocks::add);
            } else {
                together.add(marked(text));
                if (together.size() == MOST_FIELDS) {
                    flush(together, blocks);
                }
            }
        }
        flush(together, blocks);
        return blocks.stream();
    }

    private static void flush(List<TextObject> fields, List<LayoutBlock> blocks) {
        if (!fields.isEmpty()) {
            blocks.add(SectionBlock.builder().fields(List.copyOf(fields)).build());
            fields.clear();
        }
    }

    private static Stream<LayoutBlock> context(String text) {
        return Cut.pieces(LONGEST_SECTION, text).stream()
                .map(piece ->
                        ContextBlock.builder().elements(List.of(marked(piece))).build());
    }

    /** Slack has no buttons that cannot be pressed: they are left out, and the text beside them says why. */
    private Stream<LayoutBlock> actions(List<Action> actions) {
        List<BlockElement> buttons = actions.stream()
                .filter(action -> !action.disabled())
                .map(action -> (BlockElement) button(action))
                .toList();
        return buttons.isEmpty()
                ? Stream.of()
                : Stream.of(ActionsBlock.builder().elements(buttons).build());
    }

    private ButtonElement button(Action action) {
        ButtonElement.ButtonElementBuilder button = ButtonElement.builder()
                .actionId(action.id().toString())
                .text(plain(Cut.to(LONGEST_BUTTON, action.label())));
        switch (action.style()) {
            case PRIMARY -> button.style("primary");
            case DANGER -> button.style("danger");
            case PLAIN -> {
                // Slack's default has no name.
            }
        }
        if (action.confirm() != null) {
            button.confirm(confirmation(action.confirm(), action.label()));
        }
        return button.build();
    }

    private ConfirmationDialogObject confirmation(String question, String label) {
        return ConfirmationDialogObject.builder()
                .title(plain(Cut.to(LONGEST_CONFIRM_TITLE, label)))
                .text(plain(Cut.to(LONGEST_CONFIRM_TEXT, question)))
                .confirm(plain(Cut.to(LONGEST_CONFIRM_BUTTON, label)))
                .deny(plain(Cut.to(LONGEST_CONFIRM_BUTTON, cancel)))
                .build();
    }

    /** Verbatim: Slack makes no mention, link or room out of what somebody typed. */
    static MarkdownTextObject marked(String mrkdwn) {
        return MarkdownTextObject.builder().text(mrkdwn).verbatim(true).build();
    }

    static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(true).build();
    }
}
