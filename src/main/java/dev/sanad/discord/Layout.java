package dev.sanad.discord;

import dev.sanad.chat.Block;
import dev.sanad.chat.Message;
import dev.sanad.wording.Cut;
import dev.sanad.wording.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.MessageEmbed;

/**
 * Lays the text of messages out inside Discord's limits (its reference of messages and embeds). The words are the message's content
 * and not Components V2, of which a locked phone shows nothing (issue 7854 of Discord's API documentation). What exceeds the content
 * continues in embeds.
 */
final class Layout {

    private static final int LONGEST_CONTENT = 2000;
    private static final int LONGEST_EMBED = 4096;
    private static final int LONGEST_EMBEDS = 6000;

    /** Lines beyond this are broken, so that every limit can be kept between lines. */
    private static final int LONGEST_LINE = 1800;

    private static final String MORE = "…";
    private static final String QUOTED = "> ";
    private static final String SMALL = "-# ";

    private final DiscordMarkdown markdown;

    Layout(DiscordMarkdown markdown) {
        this.markdown = markdown;
    }

    /**
     * The text of a message.
     *
     * @param isCut whether its end is missing
     */
    record Page(String content, List<MessageEmbed> embeds, boolean isCut) {}

    Page page(Message message) {
        List<String> rest =
                new ArrayList<>(message.blocks().stream().flatMap(this::lines).toList());
        String content = take(rest, LONGEST_CONTENT);
        List<MessageEmbed> embeds = new ArrayList<>();
        for (int room : List.of(LONGEST_EMBED, LONGEST_EMBEDS - LONGEST_EMBED)) {
            String text = take(rest, room - MORE.length() - 1);
            if (!text.isEmpty()) {
                embeds.add(new EmbedBuilder()
                        .setDescription(embeds.isEmpty() || rest.isEmpty() ? text : text + "\n" + MORE)
                        .build());
            }
        }
        message.blocks().forEach(block -> {
            if (block instanceof Block.Image image) {
                embeds.add(new EmbedBuilder().setImage(image.address()).build());
            }
        });
        return new Page(content, embeds, !rest.isEmpty());
    }

    /** As many of the lines as fit, which are then no longer there. */
    private static String take(List<String> lines, int longest) {
        StringBuilder taken = new StringBuilder();
        while (!lines.isEmpty() && taken.length() + lines.getFirst().length() < longest) {
            taken.append(lines.removeFirst()).append('\n');
        }
        return taken.toString().strip();
    }

    private Stream<String> lines(Block block) {
        return switch (block) {
            case Block.Heading heading -> lines("", markdown.text(heading.text().strong()));
            case Block.Line line -> lines("", markdown.text(line.text()));
            case Block.Quote quote -> lines(QUOTED, markdown.prose(quote.prose()));
            case Block.Fields fields ->
                fields.fields().stream().flatMap(field -> lines("", labelled(field.label(), field.value())));
            case Block.Context context -> lines(SMALL, markdown.text(context.text()));
            case Block.Divider ignored -> Stream.of("");
            case Block.Image image -> lines(SMALL, DiscordMarkdown.escape(image.description()));
            case Block.Actions ignored -> Stream.of();
        };
    }

    private String labelled(Text label, Text value) {
        return markdown.text(label.strong()) + ": " + markdown.text(value);
    }

    /** Each line behind the mark that makes it a quotation or small. */
    private static Stream<String> lines(String mark, String text) {
        return text.lines()
                .flatMap(line -> line.isEmpty() ? Stream.of("") : Cut.pieces(LONGEST_LINE, line).stream())
                .map(line -> mark + line);
    }
}
