package dev.sanad.reminders;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/** On which days a promised follow-up is reminded of: on the day that customers were told, and on each working day after it. */
final class FollowUpDays {

    private static final LocalTime IN_THE_MORNING = LocalTime.of(10, 0);

    private FollowUpDays() {}

    /**
     * The next moment.
     *
     * @param promised the day that customers were told
     * @param workdays days on which the person works; not empty
     * @param zone the person's
     */
    static Instant next(Instant now, LocalDate promised, Set<DayOfWeek> workdays, ZoneId zone) {
        ZonedDateTime moment = promised.atTime(IN_THE_MORNING).atZone(zone);
        while (!moment.toInstant().isAfter(now)
                || (moment.toLocalDate().isAfter(promised) && !workdays.contains(moment.getDayOfWeek()))) {
            moment = moment.toLocalDate().isBefore(now.atZone(zone).toLocalDate())
                    ? now.atZone(zone).with(IN_THE_MORNING)
                    : moment.plusDays(1);
        }
        return moment.toInstant();
    }
}
