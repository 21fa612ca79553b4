package dev.sanad.wording;

import java.util.List;
import java.util.stream.Collectors;

/** Renders text trees to characters only: for notifications, screen readers, logs and scripts. */
public final class PlainText {

    private final Reader reader;

    public PlainText(Reader reader) {
        this.reader = reader;
    }

    public String prose(List<Prose> prose) {
        return prose.stream().map(this::block).collect(Collectors.joining("\n"));
    }

    public String text(Text text) {
        return text.parts().stream().map(this::inline).collect(Collectors.joining());
    }

    private String block(Prose block) {
        return switch (block) {
            case Prose.Paragraph paragraph -> text(paragraph.text());
            case Prose.Heading heading -> text(heading.text());
            case Prose.Items items ->
                items.items().stream().map(item -> "• " + prose(item)).collect(Collectors.joining("\n"));
            case Prose.Quote quote -> prose(quote.prose()).indent(2).stripTrailing();
            case Prose.Preformatted code -> code.text().stripTrailing();
        };
    }

    private String inline(Inline part) {
        return switch (part) {
            case Inline.Plain plain -> plain.text();
            case Inline.Strong strong -> text(strong.text());
            case Inline.Emphasis emphasis -> text(emphasis.text());
            case Inline.Code code -> reader.language().isolate(code.text());
            case Inline.Link link -> text(link.text()) + " (" + link.address() + ")";
            case Inline.Person person ->
                reader.language().isolate("@" + reader.personName().apply(person.id()));
            case Inline.Room room ->
                reader.language().isolate("#" + reader.roomName().apply(room.id()));
            case Inline.Time time -> reader.show(time);
            case Inline.LineBreak ignored -> "\n";
        };
    }
}
