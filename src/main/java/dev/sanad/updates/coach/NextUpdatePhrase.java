package dev.sanad.updates.coach;

import dev.sanad.wording.Typed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds where a text says when the next update comes (practices.md OC-29). */
final class NextUpdatePhrase {

    private static final Pattern ABOUT_UPDATES = Pattern.compile(
            "\\b(?:updates?|news|post|write|report|inform|let you know|tell you|get back to you)\\b"
                    + "|تحديث|خبر|أخبار|معلومات|نكتب|ننشر|نخبركم|نوافيكم|نعود إليكم"
                    + "|روزرسانی|اطلاع|می.?نویسیم|خواهیم نوشت|می.?فرستیم",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TO_COME = Pattern.compile(
            "\\b(?:next|will|shall|by|further|again)\\b|'ll\\b"
                    + "|التالي|القادم|المقبل|(?<!\\p{L})سن|غضون|خلال|بحلول|بعد"
                    + "|بعدی|آینده|دیگر|خواهیم|(?<!\\p{L})تا(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AT_CLOCK =
            Pattern.compile("\\b(\\d{1,2}):(\\d{2})(?:\\s?(am|pm))?(?:\\s+(UTC|GMT))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_A_WHILE = Pattern.compile(
            "(?:\\b(?:in|within)\\s+(?:the\\s+next\\s+)?|(?<!\\p{L})(?:خلال|غضون|بعد|ظرف|طی|تا|در)\\s+)"
                    + "(?<amount>\\d{1,3}|an?|half an|خمس عشرة|خمس|عشر|ربع|نصف|پانزده|پنج|ده|بیست|سی|نیم|یک)\\s*"
                    + "(?<unit>minutes?|mins?|m|hours?|h|دقيقة|دقائق|دقیقه|ساعة|ساعات|ساعت)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> NUMBERS =
            Map.of("خمس", 5, "عشر", 10, "خمس عشرة", 15, "پنج", 5, "ده", 10, "پانزده", 15, "بیست", 20, "سی", 30);
    private static final Set<String> UNIVERSAL = Set.of("utc", "gmt");

    /** A clock time this much in the past is meant as past, not as the next one to come; also after midnight. */
    private static final Duration JUST_GONE = Duration.ofHours(6);

    private NextUpdatePhrase() {}

    /** The promised moment; may lie in the past when the text has grown old. */
    static Optional<Instant> promisedIn(String text, Instant now, ZoneId zone) {
        return Sentences.of(Typed.westernDigits(text)).stream()
                .filter(NextUpdatePhrase::announces)
                .flatMap(sentence -> moment(sentence.text(), now, zone).stream())
                .reduce((earlier, later) -> later);
    }

    /** Where the time of the last such sentence stands, as start and end. */
    static Optional<int[]> timeSpan(String text) {
        return Sentences.of(Typed.westernDigits(text)).stream()
                .filter(NextUpdatePhrase::announces)
                .flatMap(sentence -> AT_CLOCK.matcher(sentence.text()).results().map(match -> new int[] {
                    sentence.start() + match.start(), sentence.start() + endWithZone(sentence.text(), match.end())
                }))
                .reduce((earlier, later) -> later);
    }

    private static boolean announces(Sentences.Sentence sentence) {
        return ABOUT_UPDATES.matcher(sentence.text()).find()
                && TO_COME.matcher(sentence.text()).find();
    }

    private static Optional<Instant> moment(String sentence, Instant now, ZoneId zone) {
        Matcher relative = IN_A_WHILE.matcher(sentence);
        if (relative.find()) {
            return Optional.of(now.plus(length(relative)));
        }
        return AT_CLOCK.matcher(sentence)
                .results()
                .reduce((earlier, later) -> later)
                .flatMap(clock -> clock(clock, now, zone));
    }

    private static Duration length(Matcher match) {
        String named = match.group("unit").toLowerCase(Locale.ROOT);
        boolean hours = named.startsWith("h") || named.startsWith("ساع");
        Duration unit = hours ? Duration.ofHours(1) : Duration.ofMinutes(1);
        String amount = match.group("amount").toLowerCase(Locale.ROOT);
        return switch (amount) {
            case "a", "an", "یک" -> unit;
            case "half an", "نصف", "نیم" -> unit.dividedBy(2);
            case "ربع" -> unit.dividedBy(4);
            default -> unit.multipliedBy(NUMBERS.containsKey(amount) ? NUMBERS.get(amount) : Integer.parseInt(amount));
        };
    }

    private static Optional<Instant> clock(MatchResult match, Instant now, ZoneId zone) {
        String named = match.group(4);
        ZoneId meant = named != null && UNIVERSAL.contains(named.toLowerCase(Locale.ROOT)) ? ZoneOffset.UTC : zone;
        int hour = Integer.parseInt(match.group(1));
        boolean afternoon = "pm".equalsIgnoreCase(match.group(3)) && hour < 12;
        try {
            LocalTime time = LocalTime.of(afternoon ? hour + 12 : hour, Integer.parseInt(match.group(2)));
            ZonedDateTime today = now.atZone(meant).with(time);
            Instant earliest = now.minus(JUST_GONE);
            return Stream.of(today.minusDays(1), today, today.plusDays(1))
                    .map(ZonedDateTime::toInstant)
                    .filter(moment -> !moment.isBefore(earliest))
                    .findFirst();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Takes a zone's abbreviation that follows the time along, such as {@code CET}. */
    private static int endWithZone(String sentence, int end) {
        Matcher zone = Pattern.compile("\\s+[A-Z]{3,5}\\b").matcher(sentence).region(end, sentence.length());
        return zone.lookingAt() ? zone.end() : end;
    }
}
