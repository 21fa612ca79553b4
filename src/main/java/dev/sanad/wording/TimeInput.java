package dev.sanad.wording;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a past moment as people type it: "now", "14:05", "2:05 pm", "20 min ago", "yesterday 9:30", "۱۴:۰۵". */
public final class TimeInput {

    private static final Set<String> NOW = Set.of("now", "just now", "الآن", "الان", "اکنون", "همین الان");
    private static final Pattern AGO = Pattern.compile("(?:قبل |منذ |since )?(\\d{1,4}|an?|نصف|نیم) ?"
            + "(m|mins?|minutes?|h|hrs?|hours?|d|days?|دقيقة|دقائق|دقیقه|ساعة|ساعات|ساعت|يوم|أيام|روز)"
            + "(?: ago| پیش| قبل| مضت)?");
    private static final Pattern CLOCK =
            Pattern.compile("(?:(yesterday|today|أمس|امس|دیروز|اليوم|امروز),? ?(?:at )?)?(\\d{1,2})[:.٫](\\d{2}) ?"
                    + "(am|pm|a\\.m\\.|p\\.m\\.|ص|م)?");
    private static final Pattern DATE_AND_CLOCK = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})[ t](\\d{1,2}):(\\d{2})");
    private static final Set<String> YESTERDAY = Set.of("yesterday", "أمس", "امس", "دیروز");
    private static final Set<String> AFTERNOON = Set.of("pm", "p.m.", "م");
    private static final Set<String> MORNING = Set.of("am", "a.m.", "ص");
    private static final Duration LAST_NIGHT = Duration.ofHours(12);

    private TimeInput() {}

    /**
     * The moment meant, in the zone of the person who typed. A clock time that is still to come today means last night's when
     * that was less than twelve hours ago.
     *
     * @return empty when it cannot be understood; may lie in the future, which the caller judges
     */
    public static Optional<Instant> parse(String typed, ZoneId zone, Instant now) {
        String text = Typed.forComparison(typed);
        if (text.isEmpty() || NOW.contains(text)) {
            return Optional.of(now);
        }
        try {
            return Optional.ofNullable(ago(text, now))
                    .or(() -> Optional.ofNullable(clock(text, zone, now)))
                    .or(() -> Optional.ofNullable(dateAndClock(text, zone)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant ago(String text, Instant now) {
        Matcher match = AGO.matcher(text);
        return match.matches() ? now.minus(amount(match.group(1), unit(match.group(2)))) : null;
    }

    private static Duration unit(String word) {
        return switch (word.charAt(0)) {
            case 'm', 'د' -> Duration.ofMinutes(1);
            case 'h', 'س' -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }

    private static Duration amount(String number, Duration unit) {
        return switch (number) {
            case "a", "an" -> unit;
            case "نصف", "نیم" -> unit.dividedBy(2);
            default -> unit.multipliedBy(Long.parseLong(number));
        };
    }

    private static @Nullable Instant clock(String text, ZoneId zone, Instant now) {
        Matcher match = CLOCK.matcher(text);
        if (!match.matches()) {
            return null;
        }
        LocalTime time =
                LocalTime.of(hour(Integer.parseInt(match.group(2)), match.group(4)), Integer.parseInt(match.group(3)));
        ZonedDateTime today = now.atZone(zone).with(time);
        String day = match.group(1);
        if (day != null) {
            return (YESTERDAY.contains(day) ? today.minusDays(1) : today).toInstant();
        }
        Instant lastNight = today.minusDays(1).toInstant();
        boolean meantLastNight = today.toInstant().isAfter(now)
                && Duration.between(lastNight, now).compareTo(LAST_NIGHT) < 0;
        return meantLastNight ? lastNight : today.toInstant();
    }

    private static int hour(int typed, @Nullable String half) {
        if (half != null && AFTERNOON.contains(half) && typed < 12) {
            return typed + 12;
        }
        return half != null && MORNING.contains(half) && typed == 12 ? 0 : typed;
    }

    private static @Nullable Instant dateAndClock(String text, ZoneId zone) {
        Matcher match = DATE_AND_CLOCK.matcher(text);
        if (!match.matches()) {
            return null;
        }
        LocalDate date = LocalDate.of(number(match, 1), number(match, 2), number(match, 3));
        return LocalDateTime.of(date, LocalTime.of(number(match, 4), number(match, 5)))
                .atZone(zone)
                .toInstant();
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
