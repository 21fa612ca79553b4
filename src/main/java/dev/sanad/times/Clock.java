package dev.sanad.times;

import java.time.LocalTime;
import java.util.List;

/**
 * A time of day as it was written.
 *
 * @param hours of 24 that it may mean: two for a bare "9", none when there is no such time
 * @param midnight whether it is the midnight between two days, which belongs to neither
 */
record Clock(List<Integer> hours, int minute, boolean midnight) {

    /** Means a time that no clock shows. */
    static final Clock IMPOSSIBLE = new Clock(List.of(), 0, false);

    /** Means a time of which nobody can say the half of the day, such as 12 in the evening. */
    static final Clock UNDECIDED = new Clock(List.of(), 0, true);

    /** 24:00, which is the day after. */
    static final int END_OF_DAY = 24;

    static Clock of(int hour, int minute) {
        boolean real = minute < 60 && (hour < END_OF_DAY || (hour == END_OF_DAY && minute == 0));
        return real ? new Clock(List.of(hour), minute, false) : IMPOSSIBLE;
    }

    /** An hour of the twelve on a dial. */
    static Clock eitherHalf(int hour, int minute) {
        return hour < 1 || hour > 12 || minute > 59
                ? of(hour, minute)
                : new Clock(List.of(hour % 12, hour % 12 + 12), minute, false);
    }

    Clock in(Half half) {
        if (hours.isEmpty()) {
            return this;
        }
        int typed = hours.size() == 2 && hours.getFirst() == 0 ? 12 : hours.getFirst();
        var hour = half.hour(typed);
        return hour.isEmpty()
                ? (typed == 12 ? UNDECIDED : IMPOSSIBLE)
                : new Clock(List.of(hour.getAsInt()), minute, half == Half.NIGHT && typed == 12);
    }

    List<LocalTime> times() {
        return hours.stream()
                .map(hour -> LocalTime.of(hour % END_OF_DAY, minute))
                .toList();
    }

    boolean isEndOfDay() {
        return hours.contains(END_OF_DAY);
    }
}
