package dev.sanad.updates;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as they stand in updates for customers: in the organisation's zone, with the zone's name (practices.md OC-17). */
final class PublicTime {

    private final ZoneId zone;
    private final Locale locale;

    PublicTime(ZoneId zone, Locale locale) {
        this.zone = zone;
        this.locale = locale;
    }

    /** {@code 14:45 CET}, with the date before it when that is not today's. */
    String clock(Instant at, Instant now) {
        ZonedDateTime moment = at.atZone(zone);
        boolean today = moment.toLocalDate().equals(now.atZone(zone).toLocalDate());
        return format(today ? "HH:mm z" : "d MMMM, HH:mm z", moment);
    }

    String date(Instant at) {
        return format("d MMMM", at.atZone(zone));
    }

    private String format(String pattern, ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(moment);
    }
}
