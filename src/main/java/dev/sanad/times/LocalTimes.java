package dev.sanad.times;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses the local time that a clock and a day mean in a zone. */
final class LocalTimes {

    /** A clock time this much in the past is meant as past, not as the next one to come; also after midnight. */
    private static final Duration JUST_GONE = Duration.ofHours(6);

    /** The same for a bare "9", which comes twice a day. */
    private static final Duration JUST_GONE_OF_TWELVE = Duration.ofHours(3);

    private static final Duration LAST_NIGHT = Duration.ofHours(12);
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final int HOURS_OF_A_NIGHT = 13;

    /** From this hour on "tomorrow at 9" is in the morning; before it nobody can say. */
    private static final int FIRST_OF_MORNING = 7;

    private final ZoneId zone;
    private final LocalDate today;
    private final Instant now;
    private final Direction direction;

    LocalTimes(ZoneId zone, LocalDate today, Instant now, Direction direction) {
        this.zone = zone;
        this.today = today;
        this.now = now;
        this.direction = direction;
    }

    Choice choose(Clock clock, Optional<Day> day) {
        if (day.isEmpty()) {
            return nearest(clock);
        }
        return switch (day.get()) {
            case Day.Offset offset -> offset(clock, offset.days());
            case Day.Night night -> night(clock, today.plusDays(night.days()));
            case Day.Weekday weekday -> onDay(clock, weekday(clock, weekday));
            case Day.Date date -> onDay(clock, date(date));
            case Day.DayOfMonth ofMonth -> onDay(clock, date(ofMonth));
            case Day.Named named -> named(clock, named);
            case Day.Unknown unknown -> Choice.none(Reading.Why.DATE);
        };
    }

    /** "Sunday, 21 November", when that is a Saturday, leaves open which of the two is wrong. */
    private Choice named(Clock clock, Day.Named named) {
        Optional<LocalDate> date = date(named.date());
        boolean agreed = date.filter(day -> day.getDayOfWeek() != named.name()).isEmpty();
        return agreed ? onDay(clock, date) : Choice.none(Reading.Why.DATE);
    }

    private Optional<LocalDate> date(Day day) {
        return switch (day) {
            case Day.Date date -> Calendars.day(date, today, direction);
            case Day.DayOfMonth ofMonth -> dayOfMonth(ofMonth.day());
            default -> Optional.empty();
        };
    }

    private Choice nearest(Clock clock) {
        LocalDate here = now.atZone(zone).toLocalDate();
        List<LocalDateTime> times = Stream.of(here.minusDays(1), here, here.plusDays(1))
                .flatMap(date -> clock.times().stream().map(time -> at(clock, date, time)))
                .sorted()
                .toList();
        boolean twice = clock.hours().size() > 1;
        if (direction == Direction.TYPED_PAST && !twice) {
            return Choice.of(lastNightOrToday(times.get(times.size() / 2)));
        }
        return direction.isPast() ? latest(times) : earliest(times, twice ? JUST_GONE_OF_TWELVE : JUST_GONE);
    }

    private static LocalDateTime at(Clock clock, LocalDate date, LocalTime time) {
        return date.plusDays(clock.isEndOfDay() ? 1 : 0).atTime(time);
    }

    private LocalDateTime lastNightOrToday(LocalDateTime today) {
        LocalDateTime lastNight = today.minusDays(1);
        boolean meantLastNight = instant(today).isAfter(now)
                && Duration.between(instant(lastNight), now).compareTo(LAST_NIGHT) < 0
                && !instant(lastNight).isAfter(now);
        boolean isNow = zone.getRules().getValidOffsets(today).stream()
                .anyMatch(offset -> !today.toInstant(offset).isAfter(now));
        return meantLastNight && !isNow ? lastNight : today;
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    private Choice latest(List<LocalDateTime> times) {
        return times.stream()
                .filter(time -> !instant(time).isAfter(now))
                .max(Comparator.naturalOrder())
                .map(Choice::of)
                .orElseGet(() -> Choice.of(times.getFirst()));
    }

    private Choice earliest(List<LocalDateTime> times, Duration tolerance) {
        Instant from = now.minus(tolerance);
        return times.stream()
                .filter(time -> !instant(time).isBefore(from))
                .findFirst()
                .map(Choice::of)
                .orElseGet(() -> Choice.of(times.getLast()));
    }

    private Choice offset(Clock clock, int days) {
        LocalDate date = today.plusDays(days);
        if (clock.midnight() && days == 0) {
            LocalDate midnight = direction.isPast() ? date : date.plusDays(1);
            return Choice.of(midnight.atTime(clock.times().getFirst()));
        }
        if (clock.hours().size() == 1 || days != 0) {
            return onDay(clock, Optional.of(date));
        }
        List<LocalDateTime> times = clock.times().stream().map(date::atTime).toList();
        return direction.isPast() ? latest(times) : earliest(times, JUST_GONE_OF_TWELVE);
    }

    private Choice night(Clock clock, LocalDate date) {
        LocalDateTime begin = date.atTime(EVENING);
        List<LocalDateTime> times = Stream.of(date, date.plusDays(1))
                .flatMap(each -> clock.times().stream().map(each::atTime))
                .filter(time -> !time.isBefore(begin) && time.isBefore(begin.plusHours(HOURS_OF_A_NIGHT)))
                .toList();
        return times.size() == 1
                ? Choice.of(times.getFirst())
                : Choice.none(times.isEmpty() ? Reading.Why.IMPOSSIBLE : Reading.Why.WHICH_HALF);
    }

    private Choice onDay(Clock clock, Optional<LocalDate> date) {
        if (date.isEmpty()) {
            return Choice.none(Reading.Why.IMPOSSIBLE);
        }
        return clock.midnight()
                ? Choice.none(Reading.Why.WHICH_HALF)
                : byDay(clock)
                        .map(time -> Choice.of(at(clock, date.get(), time)))
                        .orElseGet(() -> Choice.none(Reading.Why.WHICH_HALF));
    }

    /** The time on a day that is not today: a bare "9" is in the morning, a bare "3" may be either. */
    private static Optional<LocalTime> byDay(Clock clock) {
        if (clock.hours().size() == 1) {
            return Optional.of(clock.times().getFirst());
        }
        int hour = clock.hours().getFirst();
        if (hour == 0) {
            return Optional.of(clock.times().getLast());
        }
        return hour >= FIRST_OF_MORNING ? Optional.of(clock.times().getFirst()) : Optional.empty();
    }

    private Optional<LocalDate> weekday(Clock clock, Day.Weekday weekday) {
        LocalTime time = byDay(clock).orElse(LocalTime.NOON);
        Stream<LocalDate> days = Stream.iterate(today.minusDays(8), day -> day.plusDays(1))
                .limit(17)
                .filter(day -> day.getDayOfWeek() == weekday.day());
        boolean last = weekday.which() == Day.Which.LAST;
        if (last || (direction.isPast() && weekday.which() != Day.Which.NEXT)) {
            return days.filter(day -> last
                            ? day.isBefore(today)
                            : !instant(day.atTime(time)).isAfter(now))
                    .max(Comparator.naturalOrder());
        }
        return days.filter(day -> weekday.which() != Day.Which.NEXT || day.isAfter(today))
                .filter(day -> !instant(day.atTime(time)).isBefore(now.minus(JUST_GONE)))
                .findFirst();
    }

    private Optional<LocalDate> dayOfMonth(int day) {
        Stream<LocalDate> days = Stream.of(today.minusMonths(1), today, today.plusMonths(1))
                .filter(month -> day <= month.lengthOfMonth())
                .map(month -> month.withDayOfMonth(day));
        return direction.isPast()
                ? days.filter(date -> !date.isAfter(today)).max(Comparator.naturalOrder())
                : days.filter(date -> !date.isBefore(today.minusDays(1))).findFirst();
    }
}
