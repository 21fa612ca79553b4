package dev.sanad.times;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads times of day: "14:45", "6pm", "half past two", «الثالثة إلا ربعًا», «ساعت سه و نیم», noon. */
final class Clocks {

    /** How sure it is that a bare number is an hour: nothing says so, "at", or a word that means hour (or a field). */
    enum Head {
        NONE,
        AT,
        HOUR
    }

    /** Stand behind an hour in some uniforms, and behind a number of hours everywhere else. */
    private static final Set<String> HOURS = Set.of("h", "hrs", "hours");

    private static final Set<Half> PLAIN = EnumSet.of(Half.AM, Half.PM, Half.MORNING);

    private final Words words;
    private final boolean twentyFour;
    private final SpokenClocks spoken;
    private final Halves halves;

    /**
     * Reads clocks.
     *
     * @param twentyFour whether "2:05" is meant on a clock of 24 hours rather than in either half of the day
     */
    Clocks(Words words, boolean twentyFour) {
        this.words = words;
        this.twentyFour = twentyFour;
        this.spoken = new SpokenClocks(words);
        this.halves = new Halves(words);
    }

    /** The head that stands before a place, perhaps with "about" between. */
    Head headBefore(int i) {
        int before = i - 1;
        if (!words.isAny(before, Sense.AT, Sense.HOUR)) {
            before = words.skipBack(i, Sense.FILLER);
        }
        if (words.is(before, Sense.HOUR)) {
            return Head.HOUR;
        }
        return words.isAny(before, Sense.AT) ? Head.AT : Head.NONE;
    }

    Optional<Found<Clock>> at(int i, Head head) {
        return noon(i).or(() -> spoken.at(i, head))
                .or(() -> digits(i, head))
                .or(() -> bareHour(i, head))
                .map(this::withHalf);
    }

    private Optional<Found<Clock>> noon(int i) {
        int at = words.at(i).number() == 12 && words.isAny(i + 1, Sense.NOON, Sense.MIDNIGHT) ? i + 1 : i;
        if (words.is(at, Sense.NOON)) {
            return Optional.of(new Found<>(Clock.of(12, 0), at + 1));
        }
        return words.is(at, Sense.MIDNIGHT)
                ? Optional.of(new Found<>(new Clock(List.of(0), 0, true), at + 1))
                : Optional.empty();
    }

    private Optional<Found<Clock>> digits(int i, Head head) {
        Word hour = words.at(i);
        if (!hour.isNumber() || hour.length() > 2 || !(words.isFree(i) || isEndOfRange(i))) {
            return Optional.empty();
        }
        boolean colon = words.at(i + 1).isMark(":");
        boolean dot = words.at(i + 1).isMark(".") && (head != Head.NONE || isSaidAfter(i + 3));
        boolean h = words.at(i + 1).text().equals("h");
        Word minute = words.at(i + 2);
        boolean joined = words.touches(i + 1) && words.touches(i + 2) && minute.isNumber() && minute.length() == 2;
        if (!joined || !(colon || dot || h)) {
            return Optional.empty();
        }
        int next = seconds(i + 3);
        if (!words.isEnded(next) || (dot && words.is(next, Sense.UNIT))) {
            return Optional.empty();
        }
        Clock clock = hour.length() == 1 && !twentyFour
                ? Clock.eitherHalf(hour.number(), minute.number())
                : Clock.of(hour.number(), minute.number());
        return Optional.of(new Found<>(clock, next));
    }

    /** The second time of "14:00-15:00". */
    private boolean isEndOfRange(int i) {
        return words.at(i - 1).isMark("-–—")
                && words.at(i - 3).isMark(":.h")
                && words.at(i - 2).length() == 2;
    }

    private int seconds(int i) {
        Word seconds = words.at(i + 1);
        boolean there = words.at(i).isMark(":") && words.touches(i) && words.touches(i + 1);
        return there && seconds.isNumber() && seconds.length() == 2 ? i + 2 : i;
    }

    /** Whether a half of the day or a zone follows, so that a dotted number is a time. */
    private boolean isSaidAfter(int i) {
        return words.isAny(i, Sense.HALF, Sense.UTC, Sense.OCLOCK, Sense.ZONE);
    }

    /** "at 9", "9 o'clock", "9 in the morning", "at 1445". */
    private Optional<Found<Clock>> bareHour(int i, Head head) {
        if (words.is(i, Sense.HOUR_NAME)) {
            return namedHour(i, head);
        }
        boolean free = words.isFree(i) || (head != Head.NONE && words.at(i - 1).isMark("-–—"));
        Optional<Found<Integer>> number = words.at(i).isNumber() && !free
                ? Optional.empty()
                : Numbers.at(words, i).filter(found -> words.isEnded(found.next()));
        return number.flatMap(found -> {
            if (isTwentyFourHundred(i)) {
                return military(i, head);
            }
            boolean hour = !words.at(i).isNumber()
                    || (found.value() <= 24 && words.at(i).length() <= 2);
            return hour && isAnHour(found, head) ? Optional.of(bare(i, found)) : impossible(i, found, head);
        });
    }

    private Found<Clock> bare(int i, Found<Integer> found) {
        int next = found.next();
        boolean padded = words.at(i).text().startsWith("0");
        Clock clock = padded ? Clock.of(found.value(), 0) : Clock.eitherHalf(found.value(), 0);
        return new Found<>(clock, words.is(next, Sense.OCLOCK) && !words.is(next, Sense.HALF) ? next + 1 : next);
    }

    /** «ساعت ۲۵»: said to be an hour, and none. */
    private Optional<Found<Clock>> impossible(int i, Found<Integer> found, Head head) {
        return head == Head.HOUR && words.at(i).isNumber() && found.value() < 100 && words.isStop(found.next())
                ? Optional.of(new Found<>(Clock.IMPOSSIBLE, found.next()))
                : Optional.empty();
    }

    private Optional<Found<Clock>> namedHour(int i, Head head) {
        boolean hour = head != Head.NONE || halves.ofHour(i + 1).isPresent();
        return hour
                ? Optional.of(new Found<>(Clock.eitherHalf(words.at(i).value(Sense.HOUR_NAME), 0), i + 1))
                : Optional.empty();
    }

    private boolean isAnHour(Found<Integer> number, Head head) {
        int next = number.next();
        Word after = words.at(next);
        if (words.is(next, Sense.OCLOCK) && !HOURS.contains(after.text())) {
            return true;
        }
        boolean said = halves.ofHour(next).isPresent() && !(after.length() == 1 && head == Head.NONE);
        if (said && (head != Head.NONE || isPlainHalf(next))) {
            return true;
        }
        return switch (head) {
            case NONE -> false;
            case AT -> isFollowedByNoThing(next);
            case HOUR -> !words.is(next, Sense.UNIT) || words.isAny(next, Sense.DAY, Sense.ON);
        };
    }

    /** Not «۵ شب», which may be five nights. */
    private boolean isPlainHalf(int i) {
        boolean plain =
                halves.ofHour(i).filter(half -> PLAIN.contains(half.value())).isPresent();
        return plain || words.is(i, Sense.IN_THE) || words.at(i).isLatin();
    }

    private boolean isFollowedByNoThing(int i) {
        return words.isStop(i)
                || words.isAny(
                        i, Sense.FUNCTION, Sense.DAY, Sense.NIGHT, Sense.WEEKDAY, Sense.ON, Sense.UTC, Sense.LOCAL)
                || words.isAny(i, Sense.ZONE, Sense.NEXT, Sense.THIS, Sense.OCLOCK)
                || Zones.looksLikeAbbreviation(words.at(i))
                || words.at(i).isMark("(+");
    }

    private boolean isTwentyFourHundred(int i) {
        Word number = words.at(i);
        return number.isNumber() && number.length() == 4 && number.number() <= 2400;
    }

    private Optional<Found<Clock>> military(int i, Head head) {
        int next = i + 1;
        boolean said = words.isAny(next, Sense.UTC)
                || HOURS.contains(words.at(next).text())
                || words.at(next).text().equals("z");
        if (!said && (head == Head.NONE || !words.isStop(next))) {
            return Optional.empty();
        }
        int number = words.at(i).number();
        int after = HOURS.contains(words.at(next).text()) ? next + 1 : next;
        return Optional.of(new Found<>(Clock.of(number / 100, number % 100), after));
    }

    Optional<Found<Half>> half(int i) {
        return halves.at(i);
    }

    private Found<Clock> withHalf(Found<Clock> clock) {
        int i = clock.next();
        int after = words.is(i, Sense.OCLOCK) && !words.is(i, Sense.HALF) ? i + 1 : i;
        return halves.ofHour(after)
                .map(half -> new Found<>(clock.value().in(half.value()), half.next()))
                .orElse(new Found<>(clock.value(), after));
    }
}
