package dev.sanad.wording;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;

/**
 * For whom a text is rendered.
 *
 * @param personName name to show for a person's id
 * @param roomName name to show for a room's id
 */
public record Reader(Language language, ZoneId zone, UnaryOperator<String> personName, UnaryOperator<String> roomName) {

    String show(Inline.Time time) {
        return show(time.at(), time.style());
    }

    /** A moment as this reader writes it, in this reader's zone. */
    public String show(Instant at, Inline.Time.Style style) {
        String pattern = switch (style) {
            case CLOCK -> "HH:mm";
            case DATE_AND_CLOCK -> "d MMM HH:mm";
        };
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(at.atZone(zone));
    }
}
