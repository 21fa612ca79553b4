package dev.sanad.wording;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A piece of a line. People, rooms and times are typed values, so that each platform shows its own form of them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Inline.Plain.class, name = "plain"),
    @JsonSubTypes.Type(value = Inline.Strong.class, name = "strong"),
    @JsonSubTypes.Type(value = Inline.Emphasis.class, name = "emphasis"),
    @JsonSubTypes.Type(value = Inline.Code.class, name = "code"),
    @JsonSubTypes.Type(value = Inline.Link.class, name = "link"),
    @JsonSubTypes.Type(value = Inline.Person.class, name = "person"),
    @JsonSubTypes.Type(value = Inline.Room.class, name = "room"),
    @JsonSubTypes.Type(value = Inline.Time.class, name = "time"),
    @JsonSubTypes.Type(value = Inline.LineBreak.class, name = "break")
})
public sealed interface Inline {

    /** Characters that mean only themselves. */
    record Plain(String text) implements Inline {}

    record Strong(Text text) implements Inline {}

    record Emphasis(Text text) implements Inline {}

    record Code(String text) implements Inline {}

    /** A link; only {@code http}, {@code https} and {@code mailto} addresses ever become one. */
    record Link(Text text, String address) implements Inline {}

    /**
     * A person, by the person's id in the {@code chat} module.
     *
     * @param called whether the person must act and is notified; one who is only named is not
     */
    record Person(
            String id,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean called) implements Inline {

        /** Somebody who is only named. */
        public Person(String id) {
            this(id, false);
        }

        /** Reads also what was stored before people were called. */
        @JsonCreator
        static Person read(@JsonProperty("id") String id, @JsonProperty("called") @Nullable Boolean called) {
            return new Person(id, Boolean.TRUE.equals(called));
        }
    }

    /** A link to a room, by the room's id in the {@code chat} module. */
    record Room(String id) implements Inline {}

    /** A moment, shown in each reader's own zone. */
    record Time(Instant at, Style style) implements Inline {

        /** A moment that stays clear: with its date, unless it is within half a day. */
        public static Time of(Instant at, Instant now) {
            boolean isNear = Duration.between(now, at).abs().compareTo(Duration.ofHours(12)) < 0;
            return new Time(at, isNear ? Style.CLOCK : Style.DATE_AND_CLOCK);
        }

        /** How much of the moment is written. */
        public enum Style {
            CLOCK,
            DATE_AND_CLOCK
        }
    }

    record LineBreak() implements Inline {}

    /** Something that knows how it stands in a line, such as a person's id. */
    interface Value {

        Inline inline();
    }
}
