package dev.sanad.updates.coach;

import dev.sanad.times.Mention;
import dev.sanad.wording.Folded;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A part of a sentence that says one thing.
 *
 * @param rest its words, folded, with a bar in place of each time
 * @param toCome its times but for those that are said to be over
 * @param announced where in the words an update is announced
 * @param other where something else is told that may have a time
 */
record Clause(String rest, List<Mention> toCome, List<Integer> announced, List<Integer> other) {

    private static final char TIME = '|';
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> BESIDE_TIMES = Set.of(
            "at", "by", "the", "latest", "around", "about", "here", "on", "in", "before", "no", "later", "than", "عند",
            "الساعه", "بحلول", "هنا", "علی", "الاکثر", "اقصاه", "ساعت", "در", "تا", "حداکثر", "همین", "جا", "همینجا");
    private static final List<String> ANDS = List.of(" and", " but", " while", " و", " اما", " ولی", " لكن");

    static Clause of(String text, int start, int end, List<Mention> inside) {
        StringBuilder words = new StringBuilder();
        int from = start;
        for (Mention mention : inside) {
            words.append(text, from, mention.start()).append(mention.past() ? ' ' : TIME);
            from = mention.end();
        }
        String rest = Folded.of(words.append(text, from, end).toString()).text();
        List<Mention> toCome =
                inside.stream().filter(mention -> !mention.past()).toList();
        return new Clause(rest, toCome, Announcement.UPDATE.places(rest), Announcement.OTHER.places(rest));
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
        return rest.indexOf(TIME) < 0 && !WORD.matcher(rest).find();
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
        return (int) WORD.matcher(rest)
                .results()
                .filter(word -> !BESIDE_TIMES.contains(word.group()))
                .count();
    }

    /** The times that are nearer to the announcement than to something else that is told here. */
    List<Mention> promised() {
        return IntStream.range(0, toCome.size())
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
