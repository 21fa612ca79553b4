package dev.sanad.times;

import java.time.Duration;
import java.util.Optional;

/** Finds times that are told by their distance: "in 15 minutes", "an hour ago", «نیم ساعت دیگر»; and those that are left open. */
final class Whiles {

    private final Words words;
    private final Lengths lengths;

    Whiles(Words words) {
        this.words = words;
        this.lengths = new Lengths(words);
    }

    Optional<Spoken> at(int i) {
        if (words.is(i, Sense.IN)) {
            return before(i).or(() -> coming(i));
        }
        return before(i).or(() -> behind(i));
    }

    /** "By the end of the day", "in a few minutes", "every 15 minutes". */
    Optional<Spoken> open(int i) {
        if (words.is(i, Sense.VAGUE)) {
            return open(i, i + 1, Reading.Why.VAGUE);
        }
        if (words.is(i, Sense.EVERY)) {
            return lengths.at(i + 1).flatMap(length -> open(i, length.next(), Reading.Why.RHYTHM));
        }
        int from = words.is(i, Sense.IN) ? words.skip(i + 1, Sense.FILLER) : i;
        boolean few = words.is(from, Sense.FEW) && words.is(from + 1, Sense.UNIT);
        boolean many = words.is(from, Sense.MANY) && from > i && words.isStopOrLater(from + 1);
        int next = few ? from + 2 : from + 1;
        int end = words.skip(next, Sense.LATER);
        boolean coming = (few && (from > i || end > next)) || many;
        return coming && !isOver(end) ? open(i, end, Reading.Why.VAGUE) : Optional.empty();
    }

    private static Optional<Spoken> open(int from, int to, Reading.Why why) {
        return Optional.of(new Spoken(from, to, new Spoken.Open(why), false));
    }

    private Optional<Spoken> coming(int i) {
        int from = i + 1;
        if (words.isAny(words.skip(from, Sense.FILLER), Sense.LAST)) {
            return Optional.empty();
        }
        return lengths.at(from)
                .filter(length -> !isOver(length.next()))
                .map(length -> away(i, afterTime(words.skip(length.next(), Sense.LATER)), length.value()));
    }

    /** Skips the last word of "in 15 minutes' time". */
    private int afterTime(int i) {
        boolean owned = words.at(i).isMark("'") && words.is(i + 1, Sense.TIME);
        if (owned) {
            return i + 2;
        }
        return words.is(i, Sense.TIME) ? i + 1 : i;
    }

    /** Whether "past" or "ago" follows; the same word may mean "from now" in another language. */
    private boolean isOver(int i) {
        return words.isAny(i, Sense.LAST, Sense.AGO_AFTER) && !words.isAny(i, Sense.LATER, Sense.NEXT);
    }

    private Optional<Spoken> before(int i) {
        if (!words.is(i, Sense.AGO_BEFORE)) {
            return Optional.empty();
        }
        return lengths.at(i + 1).map(length -> over(i, words.skip(length.next(), Sense.AGO_AFTER), length.value()));
    }

    private Optional<Spoken> behind(int i) {
        return lengths.at(i).filter(length -> isFree(i)).flatMap(length -> {
            int next = length.next();
            if (words.is(next, Sense.AGO_AFTER)) {
                return Optional.of(over(i, next + 1, length.value()));
            }
            return words.is(next, Sense.LATER) ? Optional.of(away(i, next + 1, length.value())) : Optional.empty();
        });
    }

    private boolean isFree(int i) {
        return !words.at(i).isNumber() || words.isFree(i);
    }

    private static Spoken away(int from, int to, Duration length) {
        return new Spoken(from, to, new Spoken.Away(length), false);
    }

    private static Spoken over(int from, int to, Duration length) {
        return new Spoken(from, to, new Spoken.Away(length.negated()), true);
    }
}
