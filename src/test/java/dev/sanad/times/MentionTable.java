package dev.sanad.times;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the tables of phrases write what is read: spans in brackets, moments as local times. */
final class MentionTable {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A Saturday afternoon, half past two. */
    static final Instant NOW = Instant.parse("2026-11-21T13:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private MentionTable() {}

    /** The text with its times in brackets. */
    static String marked(String text) {
        StringBuilder marked = new StringBuilder(text);
        List<Mention> mentions = TimesIn.text(text, BERLIN, NOW);
        for (Mention mention : mentions.reversed()) {
            marked.insert(mention.end(), ']').insert(mention.start(), '[');
        }
        return marked.toString();
    }

    /** What its times mean, in their order. */
    static String meanings(String text) {
        return TimesIn.text(text, BERLIN, NOW).stream()
                .map(mention -> (mention.past() ? "past " : "") + meaning(mention.reading()))
                .collect(Collectors.joining("; "));
    }

    static String meaning(Reading reading) {
        return switch (reading) {
            case Reading.At moment ->
                LocalDateTime.ofInstant(moment.at(), BERLIN).toString();
            case Reading.Never never -> "NEVER " + never.local();
            case Reading.Twice twice -> "TWICE " + twice.earlierInWords() + " " + twice.laterInWords();
            case Reading.Unclear unclear -> unclear.why().name();
        };
    }

    /** What a table expects, with all dates written out. */
    static String normal(String expected) {
        return Stream.of(expected.split(";", -1))
                .map(String::strip)
                .map(each -> each.startsWith("past ") ? "past " + dated(each.substring(5)) : dated(each))
                .collect(Collectors.joining("; "));
    }

    private static String dated(String expected) {
        String[] parts = expected.split(" ", -1);
        boolean clock = parts[parts.length - 1].matches("\\d\\d:\\d\\d");
        if (!clock) {
            return expected;
        }
        LocalTime time = LocalTime.parse(parts[parts.length - 1]);
        if (parts.length == 1) {
            return TODAY.atTime(time).toString();
        }
        LocalDate day =
                parts[0].matches("[+-]\\d+") ? TODAY.plusDays(Integer.parseInt(parts[0])) : LocalDate.parse(parts[0]);
        return day.atTime(time).toString();
    }
}
