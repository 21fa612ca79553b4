package dev.sanad.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.sanad.wording.Prose;
import dev.sanad.wording.Text;
import java.util.List;

/** A part of a message. Each platform renders it in its own way. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Line.class, name = "line"),
    @JsonSubTypes.Type(value = Block.Fields.class, name = "fields"),
    @JsonSubTypes.Type(value = Block.Quote.class, name = "quote"),
    @JsonSubTypes.Type(value = Block.Context.class, name = "context"),
    @JsonSubTypes.Type(value = Block.Actions.class, name = "actions"),
    @JsonSubTypes.Type(value = Block.Divider.class, name = "divider"),
    @JsonSubTypes.Type(value = Block.Image.class, name = "image")
})
public sealed interface Block {

    record Heading(Text text) implements Block {}

    record Line(Text text) implements Block {}

    /** Label and value pairs, one under the other; a label stands before its value in reading direction. */
    record Fields(List<Labelled> fields) implements Block {}

    /** One field of {@link Fields}. */
    record Labelled(Text label, Text value) {}

    /** What somebody wrote or will publish, set apart from the bot's own words. */
    record Quote(List<Prose> prose) implements Block {}

    /** Small print. */
    record Context(Text text) implements Block {}

    /** Buttons; three at most, the likely one first. */
    record Actions(List<Action> actions) implements Block {}

    record Divider() implements Block {}

    /** A picture with its description for those who do not see it. */
    record Image(String address, String description) implements Block {}
}
