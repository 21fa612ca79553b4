package dev.sanad.times;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Reads a time that people type alone into a field, in English, Arabic or Persian. */
public final class TimeInput {

    private static final int LONGEST_MINUTES = 4;
    private static final Duration HALF_DAY = Duration.ofHours(12);

    /** Who asks since when means this rather than half a day earlier. */
    private static final Duration RECENT = Duration.ofHours(6);

    private final Words words;
    private final ZoneId zone;
    private final Instant now;
    private final Direction direction;
    private final int end;

    private TimeInput(String typed, ZoneId zone, Instant now, Direction direction) {
        this.words = Lexer.read(typed.strip());
        this.zone = zone;
        this.now = now;
        this.direction = direction;
        this.end = words.size() - (words.at(words.size() - 1).isMark(".!؟?") ? 1 : 0);
    }

    /**
     * When something began: "now", "14:05", "half an hour ago", "yesterday 23:50", «قبل ساعة», «دیشب ۱۱». A clock time that is
     * still to come today means last night's when that was less than twelve hours ago.
     *
     * @param zone of the person who typed
     * @return what is meant; may lie in the future, which the caller judges
     */
    public static Reading past(String typed, ZoneId zone, Instant now) {
        TimeInput input = new TimeInput(typed, zone, now, Direction.TYPED_PAST);
        return input.isNow() || input.end == 0 ? new Reading.At(now) : input.moment();
    }

    /**
     * When something will be: "15:05", "in 20 min", "30" (minutes), "tomorrow 9:00", «نیم ساعت دیگر».
     *
     * @param zone of the person who typed
     * @return what is meant; may lie in the past, which the caller judges
     */
    public static Reading coming(String typed, ZoneId zone, Instant now) {
        TimeInput input = new TimeInput(typed, zone, now, Direction.TYPED_COMING);
        if (input.isNow()) {
            return new Reading.At(now);
        }
        return input.minutesAlone().map(TimeInput::at).orElseGet(input::moment);
    }

    private static Reading at(Instant at) {
        return new Reading.At(at);
    }

    private boolean isNow() {
        return words.is(0, Sense.NOW) && end == 1;
    }

    private Optional<Instant> minutesAlone() {
        Word only = words.at(0);
        return end == 1 && only.isNumber() && only.length() < LONGEST_MINUTES
                ? Optional.of(now.plus(Duration.ofMinutes(only.number())))
                : Optional.empty();
    }

    private Reading moment() {
        Optional<Instant> length = isClockWithLetter() ? Optional.empty() : length();
        return length.<Reading>map(Reading.At::new)
                .or(this::spoken)
                .orElseGet(() -> new Reading.Unclear(Reading.Why.NOT_A_TIME));
    }

    /** "15h45" is a clock, as in a text; "1h30" is a length. */
    private boolean isClockWithLetter() {
        return end == 3
                && words.at(0).isNumber()
                && words.at(0).length() == 2
                && words.at(1).text().equals("h")
                && words.touches(1)
                && words.touches(2)
                && words.at(2).length() == 2;
    }

    /** A length alone: how long ago, or how long from now, as the field asks. */
    private Optional<Instant> length() {
        return new Lengths(words)
                .at(0)
                .filter(length -> length.next() == end && (!words.at(0).isNumber() || words.isFree(0)))
                .map(length -> direction.isPast() ? now.minus(length.value()) : now.plus(length.value()));
    }

    private Optional<Reading> spoken() {
        Placing placing = new Placing(zone, now, direction);
        return spoken(direction.isPast()).map(spoken -> {
            Reading reading = spoken.read(placing, now);
            boolean other = reading instanceof Reading.At at && isOtherHalfLikely(at.at()) && isOfEitherHalf(spoken);
            return other ? new Reading.Unclear(Reading.Why.WHICH_HALF) : reading;
        });
    }

    private Optional<Spoken> spoken(boolean twentyFour) {
        Moments moments = new Moments(words, new Clocks(words, twentyFour));
        int head = words.skip(0, Sense.SINCE, Sense.AT, Sense.HOUR, Sense.FILLER);
        return moments.at(0, Clocks.Head.HOUR)
                .filter(spoken -> spoken.to() == end)
                .or(() -> moments.at(head, Clocks.Head.HOUR).filter(spoken -> spoken.to() == end));
    }

    /** Whether a time of the last hours is half a day away from what was read. */
    private boolean isOtherHalfLikely(Instant read) {
        return direction.isPast()
                && !isRecent(read)
                && (isRecent(read.plus(HALF_DAY)) || isRecent(read.minus(HALF_DAY)));
    }

    /** Whether "2:05" was typed, which nothing says is not in the afternoon. */
    private boolean isOfEitherHalf(Spoken read) {
        return hours(read) == 1
                && spoken(false).filter(other -> hours(other) == 2).isPresent();
    }

    private static int hours(Spoken spoken) {
        boolean night = spoken.what() instanceof Spoken.OnClock on
                && on.day().filter(Day.Night.class::isInstance).isPresent();
        return spoken.what() instanceof Spoken.OnClock on && !night
                ? on.clock().hours().size()
                : 0;
    }

    private boolean isRecent(Instant at) {
        return !at.isAfter(now) && at.isAfter(now.minus(RECENT));
    }
}
