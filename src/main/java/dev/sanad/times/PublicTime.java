package dev.sanad.times;

import dev.sanad.wording.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Times as they stand in updates for customers: in the organisation's zone, named by its place (practices.md OC-17). The clock
 * comes first, so that a template may have its "at" before it; {@link TimesIn} reads the same moment back.
 */
public final class PublicTime {

    /** A time later than this has its date, also when it is today's: alone it may be read as the one that has just gone. */
    private static final Duration WITHOUT_DATE = Duration.ofHours(12);

    /** A date further away than this has its year. */
    private static final int DAYS_WITHOUT_YEAR = 150;

    private final ZoneId zone;
    private final Language language;

    public PublicTime(ZoneId zone, Language language) {
        this.zone = zone;
        this.language = language;
    }

    /** {@code 14:45 Berlin time}, with the date when that is not today's. */
    public String clock(Instant at, Instant now) {
        ZonedDateTime moment = at.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        String clock = Reading.CLOCK.format(moment);
        boolean near = Duration.between(now, at).compareTo(WITHOUT_DATE) <= 0;
        if (near && moment.toLocalDate().equals(today)) {
            return clock + " " + zone(moment);
        }
        String date = format(isFar(moment, today) ? year() : language.dayPattern(), moment);
        return switch (language) {
            case EN -> clock + " " + zone(moment) + " on " + date;
            case AR -> clock + " يوم " + date + " " + zone(moment);
            case FA -> clock + " روز " + date + " " + zone(moment);
        };
    }

    /** {@code 12 Jan, 14:45 Berlin time}: on what is read at any time, also days later. */
    public String dated(Instant at) {
        ZonedDateTime moment = at.atZone(zone);
        String comma = language == Language.EN ? ", " : "، ";
        return format("d MMM", moment) + comma + Reading.CLOCK.format(moment) + " " + zone(moment);
    }

    /** {@code 23 January}. */
    public String date(Instant at) {
        return format(language.dayPattern(), at.atZone(zone));
    }

    private static boolean isFar(ZonedDateTime moment, LocalDate today) {
        return Math.abs(ChronoUnit.DAYS.between(today, moment.toLocalDate())) > DAYS_WITHOUT_YEAR;
    }

    private static String year() {
        return "d MMMM y";
    }

    private String format(String pattern, ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(moment);
    }

    private String zone(ZonedDateTime moment) {
        String offset = Offsets.name(moment.getOffset());
        return Places.name(zone, language)
                .map(place -> named(place) + (isTwice(moment) ? " (" + offset + ")" : ""))
                .orElse(offset);
    }

    private String named(String place) {
        return switch (language) {
            case EN -> place + " time";
            case AR -> "بتوقيت " + place;
            case FA -> "به وقت " + place;
        };
    }

    private boolean isTwice(ZonedDateTime moment) {
        return zone.getRules().getValidOffsets(moment.toLocalDateTime()).size() > 1;
    }
}
