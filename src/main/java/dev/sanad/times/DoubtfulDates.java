package dev.sanad.times;

import java.util.Optional;
import java.util.Set;

/** Finds what names a day beside a clock and cannot be read as one: "16:00 in late November", "next week at 16:00". It is asked about. */
final class DoubtfulDates {

    private static final Set<String> NAMES = Set.of("march", "may", "april", "june", "august");

    /** Shorter words may be something else: «آب» is also water. */
    private static final int LONG = 4;

    private final Words words;
    private final Clocks clocks;

    DoubtfulDates(Words words, Clocks clocks) {
        this.words = words;
        this.clocks = clocks;
    }

    /** Such a day that begins here, with its clock behind it. */
    Optional<Found<Day>> beforeClock(int i) {
        int from = words.skip(i, Sense.ON, Sense.IN);
        int end = monthOrWeek(from, from > i);
        if (end < 0 && from > i && words.at(from).isLetters()) {
            end = monthOrWeek(from + 1, true);
        }
        if (end < 0) {
            return Optional.empty();
        }
        boolean more = words.isPlainWord(end) && isBeforeClock(end + 1);
        return more || isBeforeClock(end) ? unknown(more ? end + 1 : end) : Optional.empty();
    }

    /** Such a day that begins here, behind a clock. */
    Optional<Found<Day>> behindClock(int i) {
        int first = words.skipMark(i, ",،(");
        int from = words.skip(first, Sense.ON, Sense.IN);
        int end = monthOrWeek(from, from > first);
        if (end < 0 && from > first && words.at(from).isLetters()) {
            end = words.is(from + 1, Sense.WEEKDAY) ? from + 2 : monthOrWeek(from + 1, true);
        }
        boolean alone = first == i && words.isStop(end);
        boolean meant = from > first || alone || words.isAny(first, Sense.NEXT, Sense.WEEK);
        return end < 0 || !meant ? Optional.empty() : unknown(end);
    }

    private static Optional<Found<Day>> unknown(int next) {
        return Optional.of(new Found<>(new Day.Unknown(), next));
    }

    /** The place after a month or after "next week"; -1 when there is none. */
    private int monthOrWeek(int i, boolean said) {
        if (words.isMonth(i)) {
            Word month = words.at(i);
            boolean name = NAMES.contains(month.text()) && !(said && month.capitals() > 0);
            boolean clear = month.length() >= LONG || (said && month.is(Sense.JALALI));
            return clear && !name ? words.skip(i + 1, Sense.MONTH_WORD) : -1;
        }
        int week = new Weekdays(words).weekBehind(i);
        return week > i ? week : -1;
    }

    private boolean isBeforeClock(int i) {
        int at = words.skip(words.skipMark(i, ",،"), Sense.AT, Sense.HOUR);
        return at > i && clocks.at(at, clocks.headBefore(at)).isPresent();
    }
}
