package dev.sanad.discord;

import dev.sanad.wording.Inline;
import dev.sanad.wording.Prose;
import dev.sanad.wording.Text;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Renders text trees to Discord's Markdown, in which every character that people typed means only itself: a backslash takes its
 * meaning from whatever formats, mentions or stands for an emoji. A typed address stays one that can be followed, without a preview.
 *
 * @param person how a person is named or called
 * @param room how a room is linked to, by the room's id
 */
record DiscordMarkdown(Function<Inline.Person, String> person, UnaryOperator<String> room) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]*[^\\s<>.,:;\"')\\]]");

    /** Marks anywhere, and emoji by name. */
    private static final Pattern MARK = Pattern.compile("[\\\\*_~`|<>@\\[\\]]|:(?=[\\w+-]+:)");

    /** What makes headings, small print and lists at the beginning of a line. */
    private static final Pattern LEADING = Pattern.compile("(?m)^([ \\t]*)([#+-])");

    private static final Pattern NUMBERED = Pattern.compile("(?m)^([ \\t]*\\d+)\\.");
    private static final String QUOTED = "> ";

    String text(Text text) {
        return text.parts().stream().map(this::inline).collect(Collectors.joining());
    }

    String prose(List<Prose> prose) {
        return prose.stream().map(this::block).collect(Collectors.joining("\n"));
    }

    /** Each line set apart as a quotation. */
    String quote(List<Prose> prose) {
        return prose(prose).lines().map(line -> QUOTED + line).collect(Collectors.joining("\n"));
    }

    private String block(Prose block) {
        return switch (block) {
            case Prose.Paragraph paragraph -> text(paragraph.text());
            case Prose.Heading heading -> bold(text(heading.text()));
            case Prose.Items items -> items(items);
            case Prose.Quote quote -> quote(quote.prose());
            case Prose.Preformatted code -> "```\n" + code.text().replace("```", "'''") + "\n```";
        };
    }

    private String items(Prose.Items items) {
        StringBuilder lines = new StringBuilder();
        int number = 1;
        for (List<Prose> item : items.items()) {
            String mark = items.numbered() ? number++ + ". " : "- ";
            String inside = prose(item).replace("\n", "\n" + " ".repeat(mark.length()));
            lines.append(lines.isEmpty() ? "" : "\n").append(mark).append(inside);
        }
        return lines.toString();
    }

    private String inline(Inline part) {
        return switch (part) {
            case Inline.Plain plain -> escape(plain.text());
            case Inline.Strong strong -> bold(text(strong.text()));
            case Inline.Emphasis emphasis -> around("*", text(emphasis.text()));
            case Inline.Code code -> around("`", code.text().replace('`', '\''));
            case Inline.Link link -> link(text(link.text()), link.address());
            case Inline.Person named -> person.apply(named);
            case Inline.Room linked -> room.apply(linked.id());
            case Inline.Time time -> time(time);
            case Inline.LineBreak ignored -> "\n";
        };
    }

    /** Each reader's own zone and habits, as Discord's client writes them. */
    private static String time(Inline.Time time) {
        String style = time.style() == Inline.Time.Style.CLOCK ? "t" : "f";
        return "<t:" + time.at().getEpochSecond() + ":" + style + ">";
    }

    /** Discord follows web addresses only, and takes none as the words of a link. */
    static String link(String words, String address) {
        String safe = address.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20");
        if (!ADDRESS.matcher(safe).lookingAt()) {
            return words + " (" + escape(address) + ")";
        }
        return words.contains("://") ? "<" + safe + ">" : "[" + words + "](<" + safe + ">)";
    }

    private static String bold(String markdown) {
        return around("**", markdown);
    }

    private static String around(String mark, String markdown) {
        return markdown.isBlank() ? markdown : mark + markdown.strip() + mark;
    }

    /** Characters that mean only themselves. */
    static String escape(String characters) {
        StringBuilder escaped = new StringBuilder();
        Matcher address = ADDRESS.matcher(characters);
        int from = 0;
        while (address.find()) {
            escaped.append(marks(characters.substring(from, address.start())))
                    .append('<')
                    .append(address.group())
                    .append('>');
            from = address.end();
        }
        return escaped.append(marks(characters.substring(from))).toString();
    }

    private static String marks(String characters) {
        String safe = MARK.matcher(characters).replaceAll(mark -> Matcher.quoteReplacement("\\" + mark.group()));
        return NUMBERED.matcher(LEADING.matcher(safe).replaceAll("$1\\\\$2")).replaceAll("$1\\\\.");
    }
}
