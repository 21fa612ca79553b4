package dev.sanad.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.springframework.util.ConcurrentLruCache;

/** Reads Markdown once into {@link Prose}. Markup of other kinds in it stays visible text: nothing typed becomes HTML. */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final ConcurrentLruCache<String, dev.sanad.wording.Text> LINES =
            new ConcurrentLruCache<>(1000, Markdown::read);
    private static final Set<String> SAFE_SCHEMES = Set.of("http", "https", "mailto");

    private Markdown() {}

    /** The blocks of a Markdown text. */
    public static List<Prose> prose(String markdown) {
        return blocks(PARSER.parse(markdown));
    }

    /** The inline content of a Markdown text of one paragraph. Sentences come again and again: they are read once. */
    static dev.sanad.wording.Text line(String markdown) {
        return LINES.get(markdown);
    }

    private static dev.sanad.wording.Text read(String markdown) {
        List<Inline> parts = new ArrayList<>();
        for (Node block = PARSER.parse(markdown).getFirstChild(); block != null; block = block.getNext()) {
            if (!parts.isEmpty()) {
                parts.add(new Inline.LineBreak());
            }
            parts.addAll(inlines(block).parts());
        }
        return new dev.sanad.wording.Text(parts);
    }

    private static List<Prose> blocks(Node parent) {
        List<Prose> prose = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Paragraph paragraph -> prose.add(new Prose.Paragraph(inlines(paragraph)));
                case Heading heading -> prose.add(new Prose.Heading(inlines(heading)));
                case BulletList list -> prose.add(new Prose.Items(false, items(list)));
                case OrderedList list -> prose.add(new Prose.Items(true, items(list)));
                case BlockQuote quote -> prose.add(new Prose.Quote(blocks(quote)));
                case FencedCodeBlock code -> prose.add(new Prose.Preformatted(code.getLiteral()));
                case IndentedCodeBlock code -> prose.add(new Prose.Preformatted(code.getLiteral()));
                case HtmlBlock html -> prose.add(new Prose.Paragraph(dev.sanad.wording.Text.plain(html.getLiteral())));
                default -> {
                    // A thematic break says nothing in a chat.
                }
            }
        }
        return prose;
    }

    private static List<List<Prose>> items(Node list) {
        List<List<Prose>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(blocks(item));
        }
        return items;
    }

    private static dev.sanad.wording.Text inlines(Node parent) {
        List<Inline> parts = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            parts.add(inline(node));
        }
        return new dev.sanad.wording.Text(parts);
    }

    private static Inline inline(Node node) {
        return switch (node) {
            case Text text -> new Inline.Plain(text.getLiteral());
            case StrongEmphasis strong -> new Inline.Strong(inlines(strong));
            case Emphasis emphasis -> new Inline.Emphasis(inlines(emphasis));
            case Code code -> new Inline.Code(code.getLiteral());
            case Link link -> link(link);
            case Image image -> new Inline.Emphasis(inlines(image));
            case HtmlInline html -> new Inline.Plain(html.getLiteral());
            case HardLineBreak ignored -> new Inline.LineBreak();
            case SoftLineBreak ignored -> new Inline.LineBreak();
            default -> new Inline.Emphasis(inlines(node));
        };
    }

    private static Inline link(Link link) {
        boolean filledLater = link.getDestination().startsWith(String.valueOf(Voice.OPEN));
        return filledLater || isSafe(link.getDestination())
                ? new Inline.Link(inlines(link), link.getDestination())
                : new Inline.Emphasis(inlines(link));
    }

    static boolean isSafe(String address) {
        int colon = address.indexOf(':');
        return colon > 0 && SAFE_SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT));
    }
}
