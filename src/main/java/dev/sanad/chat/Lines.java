package dev.sanad.chat;

import dev.sanad.wording.Inline;
import dev.sanad.wording.Text;
import java.util.ArrayList;
import java.util.List;

/** Small compositions of text that several features need. */
public final class Lines {

    private Lines() {}

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
