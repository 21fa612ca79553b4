package dev.sanad.slack;

import dev.sanad.wording.Inline;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a moment reads where a client cannot show it in its reader's own zone. */
final class Fallback {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT);
    private static final DateTimeFormatter DATE_AND_CLOCK =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private Fallback() {}

    static String utc(Inline.Time time) {
        DateTimeFormatter format = time.style() == Inline.Time.Style.CLOCK ? CLOCK : DATE_AND_CLOCK;
        return format.format(time.at().atZone(ZoneOffset.UTC));
    }
}
