package dev.sanad.chat;

import dev.sanad.wording.Inline;
import dev.sanad.wording.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Small compositions of text that several features need. */
public final class Lines {

    private Lines() {}

    /** Mentions of people, one after the other. */
    public static Text people(Collection<PersonId> people) {
        List<Inline> parts = new ArrayList<>();
        for (PersonId person : people) {
            if (!parts.isEmpty()) {
                parts.add(new Inline.Plain(", "));
            }
            parts.add(person.inline());
        }
        return new Text(parts);
    }

    /** Texts below one another, in one paragraph. */
    public static Text stacked(List<Text> lines) {
        List<Inline> parts = new ArrayList<>();
        for (Text line : lines) {
            if (!parts.isEmpty()) {
                parts.add(new Inline.LineBreak());
            }
            parts.addAll(line.parts());
        }
        return new Text(parts);
    }
}
