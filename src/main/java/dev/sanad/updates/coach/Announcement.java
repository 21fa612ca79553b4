package dev.sanad.updates.coach;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that tell customers that an update comes, and those that claim a time for something else; both of folded texts. */
final class Announcement {

    private static final String TO_COME = "(?:will|shall|'ll|(?:are|am|is) (?:going|planning|aiming) to|"
            + "(?:plan|aim|promise|expect|want|hope|intend) to)";

    private static final String NEWS =
            "(?:خبر|خبرها|خبرهای|اخبار|به ?روز ?رسانی|بروز ?رسانی|اپدیت|اطلاعیه|اطلاع ?رسانی|گزارش|پیام|اطلاعات)";

    /** What announces an update. */
    static final Announcement UPDATE = new Announcement("next-update.txt");

    /** What a time may belong to instead: a repair, something that was, what customers are asked to do. */
    static final Announcement OTHER = new Announcement("not-next-update.txt");

    /** What is told of an update that was promised before, or of the one that this text is: "we said we would write at 14:15". */
    static final Announcement RECALLED = new Announcement("recalled-update.txt");

    /** What says when an update comes, right behind a sentence about it: "it comes at 16:00". */
    static final Announcement FOLLOWING = new Announcement("following.txt");

    private final Pattern latin;
    private final Pattern arabic;

    private Announcement(String file) {
        List<String> lines = lines(file);
        latin = anyOf(lines.stream().filter(line -> !hasArabic(line)));
        arabic = anyOf(lines.stream().filter(Announcement::hasArabic));
    }

    /** Words that were found, from the first character to the one behind the last. */
    record Place(int start, int end) {

        int middle() {
            return (start + end) / 2;
        }

        boolean holds(int character) {
            return start <= character && character < end;
        }

        boolean overlaps(Place other) {
            return start < other.end && other.start < end;
        }
    }

    /** Where such words stand. */
    List<Place> in(String words) {
        boolean inLatin = words.chars().anyMatch(letter -> letter >= 'a' && letter <= 'z');
        return Stream.of(inLatin ? latin : arabic, hasArabic(words) ? arabic : latin)
                .distinct()
                .flatMap(pattern -> pattern.matcher(words).results())
                .map(found -> new Place(found.start(), found.end()))
                .toList();
    }

    private static boolean hasArabic(String words) {
        return words.chars().anyMatch(letter -> letter >= 0x600 && letter < 0x700);
    }

    private static Pattern anyOf(Stream<String> lines) {
        return Pattern.compile(lines.collect(Collectors.joining("|")));
    }

    private static List<String> lines(String file) {
        try (InputStream in = Announcement.class.getResourceAsStream("/coach/" + file)) {
            String content = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            return content.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.replace("{to-come}", TO_COME).replace("{news}", NEWS))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
