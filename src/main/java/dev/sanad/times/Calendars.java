package dev.sanad.times;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the days that dates name, in the common calendar and in the Persian one. */
final class Calendars {

    private static final ULocale PERSIAN = ULocale.forLanguageTag("fa-u-ca-persian");

    private Calendars() {}

    /** The day, or without a year the nearest day of that name; empty when there is no such day. */
    static Optional<LocalDate> day(Day.Date date, LocalDate today, Direction direction) {
        if (date.year().isPresent()) {
            return day(date, date.year().getAsInt());
        }
        int year = date.persian() ? persianYear(today) : today.getYear();
        List<LocalDate> days = IntStream.rangeClosed(year - 1, year + 1)
                .boxed()
                .flatMap(each -> day(date, each).stream())
                .filter(day -> !direction.isPast() || !day.isAfter(today))
                .toList();
        return days.stream().min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(today, day))));
    }

    private static Optional<LocalDate> day(Day.Date date, int year) {
        try {
            return Optional.of(
                    date.persian()
                            ? persian(year, date.month(), date.day())
                            : LocalDate.of(year, date.month(), date.day()));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static LocalDate persian(int year, int month, int day) {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, PERSIAN);
        calendar.clear();
        calendar.setLenient(false);
        calendar.set(year, month - 1, day);
        return Instant.ofEpochMilli(calendar.getTimeInMillis())
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }

    private static int persianYear(LocalDate today) {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, PERSIAN);
        calendar.setTimeInMillis(today.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return calendar.get(Calendar.YEAR);
    }
}
