package dev.sanad.wording;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;

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

    /** This text in bold. */
    public Text strong() {
        return of(new Inline.Strong(this));
    }
}
