package dev.sanad.updates.coach;

import dev.sanad.times.Mention;
import dev.sanad.times.Reading;
import dev.sanad.wording.Folded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A part of a sentence that says one thing.
 *
 * @param start where it begins in the text
 * @param end where it ends there, behind the mark or the "and" that cuts it off
 * @param rest its words, folded, with a bar in place of each time, or a broken one when it is not to come any more
 * @param toCome its times but for those that are said to be over
 * @param announced where in the words an update is announced
 * @param other where something else is told that may have a time
 * @param recalled what is said there of an update that was to come before, or of the one that this text is
 */
record Clause(
        int start,
        int end,
        String rest,
        List<Mention> toCome,
        List<Integer> announced,
        List<Integer> other,
        List<Announcement.Place> recalled) {

    static final char TIME = '|';
    static final char GONE = '¦';

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> BESIDE_TIMES = Set.of(
            "at", "by", "the", "latest", "around", "about", "here", "on", "in", "before", "no", "later", "than", "and",
            "or", "is", "that", "next", "one", "عند", "الساعه", "بحلول", "هنا", "علی", "الاکثر", "اقصاه", "ای", "او",
            "و", "ساعت", "در", "تا", "حداکثر", "همین", "جا", "همینجا", "یعنی", "یا");
    private static final List<String> ANDS = List.of(" and", " but", " while", " و", " اما", " ولی", " لكن");
    private static final Pattern OF_SOMETHING = Pattern.compile(
            "(?<!\\p{L})(?:about|regarding|concerning|عن|بشان|بخصوص|حول|درباره|در مورد|راجع به)(?!\\p{L})"
                    + "|(?<!\\p{L})(?:of|from)\\s*$");

    static Clause of(String text, int start, int end, List<Mention> inside, Instant written) {
        StringBuilder words =
                new StringBuilder(text.substring(start, end).replace(TIME, '—').replace(GONE, '—'));
        for (Mention mention : inside.reversed()) {
            String bar = mention.past() ? " " : String.valueOf(isGone(mention, written) ? GONE : TIME);
            List<Mention.Span> spans = new ArrayList<>(mention.apart().stream().toList());
            spans.add(mention.words());
            spans.stream()
                    .sorted((one, other) -> other.start() - one.start())
                    .forEach(span -> words.replace(
                            span.start() - start, span.end() - start, span.equals(mention.words()) ? bar : " "));
        }
        String rest = Folded.of(words.toString()).text();
        List<Mention> toCome =
                inside.stream().filter(mention -> !mention.past()).toList();
        List<Announcement.Place> recalled = Announcement.RECALLED.in(rest);
        return new Clause(
                start,
                end,
                rest,
                toCome,
                middles(Announcement.UPDATE.in(rest), recalled),
                middles(Announcement.OTHER.in(rest), List.of()),
                recalled);
    }

    private static List<Integer> middles(List<Announcement.Place> places, List<Announcement.Place> except) {
        return places.stream()
                .filter(place -> except.stream().noneMatch(place::overlaps))
                .map(Announcement.Place::middle)
                .toList();
    }

    static boolean isGone(Mention mention, Instant written) {
        return mention.at().filter(at -> !at.isAfter(written)).isPresent();
    }

    static boolean endsWithAnd(String text, int end) {
        for (String and : ANDS) {
            if (text.regionMatches(true, end - and.length(), and, 0, and.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is neither a word nor a time. */
    boolean isBlank() {
        return toCome.isEmpty() && !WORD.matcher(rest).find();
    }

    boolean announces() {
        return !announced.isEmpty();
    }

    boolean tellsSomethingElse() {
        return !other.isEmpty() || !recalled.isEmpty();
    }

    boolean saysSomething() {
        return announces() || tellsSomethingElse();
    }

    /** Whether an update was spoken of, so that "it" in the next sentence is an update. */
    boolean speaksOfUpdate() {
        return announces() || !recalled.isEmpty();
    }

    /** The times that are said of what was spoken of before: "it comes at 16:00". */
    List<Mention> following() {
        List<Announcement.Place> places = Announcement.FOLLOWING.in(rest);
        return IntStream.range(0, toCome.size())
                .filter(i -> rest.charAt(placeOf(i)) == TIME)
                .filter(i -> places.stream().anyMatch(place -> place.holds(placeOf(i))))
                .mapToObj(toCome::get)
                .toList();
    }

    boolean endsWithColon() {
        return rest.stripTrailing().endsWith(":");
    }

    boolean endsWithDash() {
        String words = rest.stripTrailing();
        return words.endsWith("—") || words.endsWith("–");
    }

    int wordsBesideTimes() {
        return (int) WORD.matcher(rest)
                .results()
                .filter(word -> !BESIDE_TIMES.contains(word.group()))
                .count();
    }

    /** The times that are nearer to the announcement than to something else that is told here. */
    List<Mention> promised() {
        return IntStream.range(0, toCome.size())
                .filter(i -> nearest(announced, placeOf(i)) <= nearest(other, placeOf(i)))
                .filter(i -> recalled.stream().noneMatch(place -> place.holds(placeOf(i))))
                .filter(i -> !isOfSomethingElse(i))
                .mapToObj(toCome::get)
                .toList();
    }

    /** Whether a day without an hour, or a time that has gone by, belongs to other words behind the time: "about the orders of Monday". */
    private boolean isOfSomethingElse(int time) {
        boolean isOpen = toCome.get(time).reading() instanceof Reading.Unclear || rest.charAt(placeOf(time)) == GONE;
        if (time == 0 || !isOpen || toCome.get(time - 1).at().isEmpty()) {
            return false;
        }
        return OF_SOMETHING
                .matcher(rest.substring(placeOf(time - 1) + 1, placeOf(time)))
                .find();
    }

    private int placeOf(int time) {
        return IntStream.range(0, rest.length())
                .filter(i -> rest.charAt(i) == TIME || rest.charAt(i) == GONE)
                .skip(time)
                .findFirst()
                .orElseThrow();
    }

    private static int nearest(List<Integer> places, int to) {
        return places.stream().mapToInt(place -> Math.abs(place - to)).min().orElse(Integer.MAX_VALUE);
    }
}
