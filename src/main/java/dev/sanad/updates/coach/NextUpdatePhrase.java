package dev.sanad.updates.coach;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where a text says when the next update comes (practices.md OC-29). */
final class NextUpdatePhrase {

    private static final Pattern ABOUT_UPDATES = Pattern.compile(
            "\\b(updates?|news|post|write|report|inform|let you know|tell you|get back to you)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TO_COME =
            Pattern.compile("\\b(next|will|shall|by|further|again)\\b|'ll\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern AT_CLOCK =
            Pattern.compile("\\b(\\d{1,2}):(\\d{2})(?:\\s?(am|pm))?(?:\\s+(UTC|GMT))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_A_WHILE = Pattern.compile(
            "\\b(?:in|within)\\s+(?:the\\s+next\\s+)?(\\d{1,3}|an?|half an)\\s*(m|mins?|minutes?|h|hours?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> UNIVERSAL = Set.of("utc", "gmt");

    /** A clock time this much in the past is meant as past, not as tomorrow's. */
    private static final Duration JUST_GONE = Duration.ofHours(6);

    private NextUpdatePhrase() {}

    /** The promised moment; may lie in the past when the text has grown old. */
    static Optional<Instant> promisedIn(String text, Instant now, ZoneId zone) {
        return Sentences.of(text).stream()
                .filter(NextUpdatePhrase::announces)
                .flatMap(sentence -> moment(sentence.text(), now, zone).stream())
                .reduce((earlier, later) -> later);
    }

    /** Where the time of the last such sentence stands, as start and end. */
    static Optional<int[]> timeSpan(String text) {
        return Sentences.of(text).stream()
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
        boolean hours = match.group(2).toLowerCase(Locale.ROOT).startsWith("h");
        Duration unit = hours ? Duration.ofHours(1) : Duration.ofMinutes(1);
        String number = match.group(1).toLowerCase(Locale.ROOT);
        return switch (number) {
            case "a", "an" -> unit;
            case "half an" -> unit.dividedBy(2);
            default -> unit.multipliedBy(Long.parseLong(number));
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
            boolean tomorrow = today.toInstant().isBefore(now.minus(JUST_GONE));
            return Optional.of((tomorrow ? today.plusDays(1) : today).toInstant());
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
