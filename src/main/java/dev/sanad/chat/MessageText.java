package dev.sanad.chat;

import dev.sanad.wording.PlainText;
import dev.sanad.wording.Reader;
import java.util.stream.Collectors;

/** A whole message as characters: for notifications, screen readers and scripts. */
public final class MessageText {

    private final PlainText plain;

    public MessageText(Reader reader) {
        this.plain = new PlainText(reader);
    }

    public String of(Message message) {
        return message.blocks().stream()
                .map(this::of)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String of(Block block) {
        return switch (block) {
            case Block.Heading heading -> plain.text(heading.text());
            case Block.Line line -> plain.text(line.text());
            case Block.Context context -> plain.text(context.text());
            case Block.Quote quote -> plain.prose(quote.prose());
            case Block.Fields fields ->
                fields.fields().stream()
                        .map(field -> plain.text(field.label()) + ": " + plain.text(field.value()))
                        .collect(Collectors.joining("\n"));
            case Block.Image image -> image.description();
            case Block.Actions ignored -> "";
            case Block.Divider ignored -> "";
        };
    }
}
