package dev.sanad.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.sanad.wording.Text;
import java.util.Map;

/** The private answer to the one person who asked. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Reply.Nothing.class, name = "nothing"),
    @JsonSubTypes.Type(value = Reply.Say.class, name = "say"),
    @JsonSubTypes.Type(value = Reply.Refuse.class, name = "refuse"),
    @JsonSubTypes.Type(value = Reply.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = Reply.Reject.class, name = "reject")
})
public sealed interface Reply {

    /** Done; what there is to see is seen in the room. */
    record Nothing() implements Reply {}

    record Say(Message message) implements Reply {}

    /** Nothing was changed, and why. An open form stays open with all that was written. */
    record Refuse(Message message) implements Reply {}

    record Ask(Form form) implements Reply {}

    /** The form stays open, with a message beside each field that needs another look. Nothing was changed. */
    record Reject(Map<String, String> errors) implements Reply {}

    static Reply nothing() {
        return new Nothing();
    }

    static Reply say(Text line, Action... actions) {
        return new Say(Message.of(line, actions));
    }
}
