package dev.sanad.wording;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** Renders text trees to HTML in which every character that people typed is escaped. */
public final class HtmlText {

    private final Reader reader;

    public HtmlText(Reader reader) {
        this.reader = reader;
    }

    /** Running text as block elements. */
    public String prose(List<Prose> prose) {
        StringBuilder html = new StringBuilder();
        prose.forEach(block -> html.append(block(block)));
        return html.toString();
    }

    /** A line as inline elements. */
    public String text(Text text) {
        StringBuilder html = new StringBuilder();
        text.parts().forEach(part -> html.append(inline(part)));
        return html.toString();
    }

    private String block(Prose block) {
        return switch (block) {
            case Prose.Paragraph paragraph -> "<p dir=\"auto\">" + text(paragraph.text()) + "</p>";
            case Prose.Heading heading -> "<h4 dir=\"auto\">" + text(heading.text()) + "</h4>";
            case Prose.Items items -> list(items);
            case Prose.Quote quote -> "<blockquote>" + prose(quote.prose()) + "</blockquote>";
            case Prose.Preformatted code -> "<pre dir=\"auto\">" + escape(code.text()) + "</pre>";
        };
    }

    private String list(Prose.Items items) {
        String tag = items.numbered() ? "ol" : "ul";
        StringBuilder html = new StringBuilder("<" + tag + ">");
        items.items().forEach(item -> html.append("<li>").append(prose(item)).append("</li>"));
        return html.append("</").append(tag).append('>').toString();
    }

    private String inline(Inline part) {
        return switch (part) {
            case Inline.Plain plain -> escape(plain.text());
            case Inline.Strong strong -> "<strong>" + text(strong.text()) + "</strong>";
            case Inline.Emphasis emphasis -> "<em>" + text(emphasis.text()) + "</em>";
            case Inline.Code code -> "<code><bdi>" + escape(code.text()) + "</bdi></code>";
            case Inline.Link link ->
                "<a href=\"" + escape(link.address()) + "\" rel=\"noopener noreferrer\">" + text(link.text()) + "</a>";
            case Inline.Person person ->
                "<bdi class=\"" + (person.called() ? "person called" : "person") + "\">@"
                        + escape(reader.personName().apply(person.id())) + "</bdi>";
            case Inline.Room room -> room(escape(reader.roomName().apply(room.id())));
            case Inline.Time time -> "<time datetime=\"" + time.at() + "\">" + escape(reader.show(time)) + "</time>";
            case Inline.LineBreak ignored -> "<br>";
        };
    }

    private static String room(String name) {
        return "<a class=\"room\" href=\"#" + name + "\"><bdi>#" + name + "</bdi></a>";
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
