package dev.sanad.updates.coach;

import dev.sanad.times.Mention;
import dev.sanad.wording.Folded;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a sentence that says one thing.
 *
 * @param start where it begins in the text
 * @param rest its words, folded, with a bar in place of each time
 * @param toCome its times but for those that are said to be over
 * @param announced where in the words an update is announced
 * @param other where something else is told that may have a time
 */
record Clause(int start, String rest, List<Mention> toCome, List<Integer> announced, List<Integer> other) {

    private static final char TIME = '|';
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final List<String> ANDS = List.of(" and", " but", " while", " و", " اما", " ولی", " لكن");

    static Clause of(String text, int start, int end, List<Mention> mentions) {
        List<Mention> inside = mentions.stream()
                .filter(mention -> mention.start() >= start && mention.end() <= end)
                .toList();
        StringBuilder words = new StringBuilder();
        int from = start;
        for (Mention mention : inside) {
            words.append(text, from, mention.start()).append(mention.past() ? ' ' : TIME);
            from = mention.end();
        }
        String rest = Folded.of(words.append(text, from, end).toString()).text();
        List<Mention> toCome =
                inside.stream().filter(mention -> !mention.past()).toList();
        return new Clause(start, rest, toCome, places(Announcement.PATTERN, rest), places(Announcement.OTHER, rest));
    }

    private static List<Integer> places(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.results().map(found -> (found.start() + found.end()) / 2).toList();
    }

    static boolean endsWithAnd(String text, int end) {
        return ANDS.stream()
                .anyMatch(and -> end >= and.length()
                        && text.substring(end - and.length(), end)
                                .toLowerCase(Locale.ROOT)
                                .equals(and));
    }

    boolean announces() {
        return !announced.isEmpty();
    }

    boolean tellsSomethingElse() {
        return !other.isEmpty();
    }

    boolean saysSomething() {
        return announces() || tellsSomethingElse();
    }

    boolean endsWithColon() {
        return rest.stripTrailing().endsWith(":");
    }

    int wordsBesideTimes() {
        return (int) WORD.matcher(rest).results().count();
    }

    /** The times that are nearer to the announcement than to something else that is told here. */
    List<Mention> promised() {
        return java.util.stream.IntStream.range(0, toCome.size())
                .filter(i -> nearest(announced, placeOf(i)) <= nearest(other, placeOf(i)))
                .mapToObj(toCome::get)
                .toList();
    }

    private int placeOf(int time) {
        int place = -1;
        for (int i = 0; i <= time; i++) {
            place = rest.indexOf(TIME, place + 1);
        }
        return place;
    }

    private static int nearest(List<Integer> places, int to) {
        return places.stream().mapToInt(place -> Math.abs(place - to)).min().orElse(Integer.MAX_VALUE);
    }
}
