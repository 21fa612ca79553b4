package dev.sanad.wording;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** One line or paragraph, as a tree. It holds no markup: every renderer escapes what it must. */
public record Text(@JsonValue List<Inline> parts) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Text {
        parts = List.copyOf(parts);
    }

    /** Text in which every character means only itself; the way in for all that people type. */
    public static Text plain(String characters) {
        return new Text(List.of(new Inline.Plain(characters)));
    }

    public static Text of(Inline... parts) {
        return new Text(List.of(parts));
    }

    /** This text followed by another. */
    public Text and(Text other) {
        List<Inline> all = new ArrayList<>(parts);
        all.addAll(other.parts);
        return new Text(all);
    }

    /** This text, in which only those are called of whom it is true, by their ids; everybody else is only named. */
    public Text calling(Predicate<String> whom) {
        return new Text(parts.stream().map(part -> calling(part, whom)).toList());
    }

    private static Inline calling(Inline part, Predicate<String> whom) {
        return switch (part) {
            case Inline.Person person -> new Inline.Person(person.id(), person.called() && whom.test(person.id()));
            case Inline.Strong strong -> new Inline.Strong(strong.text().calling(whom));
            case Inline.Emphasis emphasis -> new Inline.Emphasis(emphasis.text().calling(whom));
            case Inline.Link link -> new Inline.Link(link.text().calling(whom), link.address());
            default -> part;
        };
    }

    /** This text in bold. */
    public Text strong() {
        return of(new Inline.Strong(this));
    }
}
