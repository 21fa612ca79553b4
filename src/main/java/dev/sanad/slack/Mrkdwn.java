package dev.sanad.slack;

import dev.sanad.wording.Inline;
import dev.sanad.wording.Prose;
import dev.sanad.wording.Text;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Renders text trees to Slack's mrkdwn, in which every character that people typed means only itself. Slack documents escapes
 * for {@code &}, {@code <} and {@code >} only; a word joiner before the other marks keeps them from standing where they format.
 *
 * @param person how a person is named or called
 * @param room how a room is linked to, by the room's id
 */
record Mrkdwn(Function<Inline.Person, String> person, UnaryOperator<String> room) {

    private static final String WORD_JOINER = "\u2060";
    private static final Pattern FORMATTING = Pattern.compile("[*_~`]|(?m:^)&gt;");

    String text(Text text) {
        return text.parts().stream().map(this::inline).collect(Collectors.joining());
    }

    String prose(List<Prose> prose) {
        return prose.stream().map(this::block).collect(Collectors.joining("\n"));
    }

    /** Each line set apart as a quotation. */
    String quote(List<Prose> prose) {
        return prose(prose).lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }

    private String block(Prose block) {
        return switch (block) {
            case Prose.Paragraph paragraph -> text(paragraph.text());
            case Prose.Heading heading -> bold(text(heading.text()));
            case Prose.Items items -> items(items);
            case Prose.Quote quote -> quote(quote.prose());
            case Prose.Preformatted code -> "```" + withoutBackticks(code.text()) + "```";
        };
    }

    private String items(Prose.Items items) {
        StringBuilder lines = new StringBuilder();
        int number = 1;
        for (List<Prose> item : items.items()) {
            String mark = items.numbered() ? number++ + ". " : "• ";
            lines.append(lines.isEmpty() ? "" : "\n").append(mark).append(prose(item));
        }
        return lines.toString();
    }

    private String inline(Inline part) {
        return switch (part) {
            case Inline.Plain plain -> escape(plain.text());
            case Inline.Strong strong -> bold(text(strong.text()));
            case Inline.Emphasis emphasis -> around("_", text(emphasis.text()));
            case Inline.Code code -> around("`", withoutBackticks(code.text()));
            case Inline.Link link -> "<" + address(link.address()) + "|" + text(link.text()) + ">";
            case Inline.Person named -> person.apply(named);
            case Inline.Room linked -> room.apply(linked.id());
            case Inline.Time time -> time(time);
            case Inline.LineBreak ignored -> "\n";
        };
    }

    /** Each reader's own zone and habits, as Slack writes them; UTC where it cannot. */
    private static String time(Inline.Time time) {
        String format = time.style() == Inline.Time.Style.CLOCK ? "{time}" : "{date_short_pretty} {time}";
        return "<!date^" + time.at().getEpochSecond() + "^" + format + "|" + Fallback.utc(time) + ">";
    }

    private static String bold(String mrkdwn) {
        return around("*", mrkdwn);
    }

    private static String around(String mark, String mrkdwn) {
        return mrkdwn.isBlank() ? mrkdwn : mark + mrkdwn.strip() + mark;
    }

    /** Characters that mean only themselves. */
    static String escape(String characters) {
        return FORMATTING.matcher(entities(characters)).replaceAll(mark -> WORD_JOINER + mark.group());
    }

    /** The three characters that Slack reads as control characters everywhere. */
    static String entities(String characters) {
        return characters.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String withoutBackticks(String characters) {
        return entities(characters).replace('`', '\'');
    }

    private static String address(String address) {
        return address.replace("|", "%7C")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("&", "&amp;");
    }
}
