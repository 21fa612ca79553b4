package dev.sanad.times;

import java.time.DayOfWeek;
import java.util.OptionalInt;

/** A day as it was written. */
sealed interface Day {

    /** Today, tomorrow, yesterday. */
    record Offset(int days) implements Day {}

    /** Tonight, last night: from the evening to the morning. */
    record Night(int days) implements Day {}

    /** A day of a name: the one that comes, which may be today. */
    record Weekday(DayOfWeek day, Which which) implements Day {}

    /** What was said of a weekday. */
    enum Which {
        NEAREST,
        LAST,
        /** Never today. */
        NEXT
    }

    /** A date, in the Persian calendar or in the common one; without a year the nearest is meant. */
    record Date(OptionalInt year, int month, int day, boolean persian) implements Day {}

    /** "The 27th". */
    record DayOfMonth(int day) implements Day {}

    /** A date with the name of its weekday, which may contradict it. */
    record Named(DayOfWeek name, Day date) implements Day {}

    /** A date that can be read in two ways, or not at all, or belongs to a calendar that depends on who looks at the moon. */
    record Unknown() implements Day {}
}
