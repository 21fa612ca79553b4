package dev.sanad.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins times that belong together: "tomorrow we will write again at 9", "tomorrow, Sunday, at 10:00". */
final class Joining {

    /** The most words between "tomorrow" and "at 9" that are still one time. */
    private static final int WORDS_BETWEEN = 6;

    private final Words words;

    Joining(Words words) {
        this.words = words;
    }

    List<Joined> joined(List<Spoken> all) {
        List<Joined> joined = new ArrayList<>();
        for (Spoken spoken : all) {
            Joined next = Joined.of(spoken);
            Optional<Joined> both = joined.isEmpty() ? Optional.empty() : join(joined.getLast(), next);
            if (both.isPresent()) {
                joined.removeLast();
            }
            joined.add(both.orElse(next));
        }
        return joined;
    }

    private Optional<Joined> join(Joined first, Joined second) {
        if (isSameDay(first, second)) {
            return Optional.of(Joined.sameDay(first, second));
        }
        boolean dayAndClock =
                (first.isDay() && second.isClockWithoutDay()) || (first.isClockWithoutDay() && second.isDay());
        boolean past = first.words().past() || second.words().past();
        return dayAndClock && !past && isNear(first, second)
                ? Optional.of(Joined.onDay(
                        first, second, isTogether(first.to(), second.words().from())))
                : Optional.empty();
    }

    /** "Tomorrow, Sunday", «السبت الموافق 21 نوفمبر»; but not "we write tomorrow at 9, Sunday orders wait". */
    private boolean isSameDay(Joined first, Joined second) {
        boolean dayFirst = first.isDay() && (second.isDay() || second.isClockOnDay());
        boolean dayLast = first.isClockOnDay() && second.isDay() && words.isStop(second.to());
        return (dayFirst || dayLast)
                && (first.words().past() || !second.words().past())
                && isBeside(first.to(), second.words().from());
    }

    private boolean isBeside(int from, int to) {
        int at = words.skipMark(from, ",،(–—-/");
        int named = words.skip(at, Sense.NAMELY);
        return words.skipMark(named, ":،,") == to || named == to;
    }

    /** Whether nothing stands between but marks and words such as "at". */
    private boolean isTogether(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!words.at(i).isMark() && !isHead(i) && !words.is(i, Sense.OF)) {
                return false;
            }
        }
        return true;
    }

    private boolean isHead(int i) {
        return words.isAny(i, Sense.AT, Sense.HOUR, Sense.FILLER, Sense.ON);
    }

    private boolean isNear(Joined first, Joined second) {
        int from = first.to();
        int to = second.words().from();
        while (second.isClockWithoutDay() && to > from && isHead(to - 1)) {
            to--;
        }
        if (to > from && words.isAny(to - 1, Sense.OF, Sense.BETWEEN)) {
            return to == from + 1 && words.is(from, Sense.OF);
        }
        int between = 0;
        for (int i = from; i < to; i++) {
            if (words.at(i).isMark(".!?؟;؛:\n(–—|") || words.is(i, Sense.APART)) {
                return false;
            }
            boolean parts = i == from ? !isOpening(first) : i < to - 1 || !words.isStop(second.to());
            between += costs(i, parts);
        }
        return between <= WORDS_BETWEEN;
    }

    private int costs(int i, boolean parts) {
        if (words.at(i).isMark(",،") && !parts) {
            return 0;
        }
        boolean and = words.is(i, Sense.AND) && words.at(i).length() > 1;
        return words.at(i).isMark(",،") || and ? WORDS_BETWEEN - 1 : 1;
    }

    /** Whether a comma behind it parts nothing: "Tomorrow, we will write at 9", "we will, on Sunday, write at 9". */
    private boolean isOpening(Joined first) {
        int before = first.words().from() - 1;
        return before < 0 || words.at(before).isMark(".!?؟\n,،");
    }
}
