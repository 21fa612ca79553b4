package dev.sanad.wording;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A block of running text, such as an update for customers has them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Prose.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Prose.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Prose.Items.class, name = "items"),
    @JsonSubTypes.Type(value = Prose.Quote.class, name = "quote"),
    @JsonSubTypes.Type(value = Prose.Preformatted.class, name = "preformatted")
})
public sealed interface Prose {

    record Paragraph(Text text) implements Prose {}

    /** A heading; its level in the source is of no account, a short update has one level. */
    record Heading(Text text) implements Prose {}

    record Items(boolean numbered, List<List<Prose>> items) implements Prose {}

    record Quote(List<Prose> prose) implements Prose {}

    record Preformatted(String text) implements Prose {}
}
