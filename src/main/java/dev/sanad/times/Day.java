package dev.sanad.times;

import java.time.DayOfWeek;
import java.util.OptionalInt;

/** A day as it was written. */
sealed interface Day {

    /** Today, tomorrow, yesterday. */
    record Offset(int days) implements Day {}

    /** Tonight, last night: from the evening to the morning. */
    record Night(int days) implements Day {}

    /** The next, or the last, day of a name. */
    record Weekday(DayOfWeek day, boolean last) implements Day {}

    /** A date, in the Persian calendar or in the common one; without a year the nearest is meant. */
    record Date(OptionalInt year, int month, int day, boolean persian) implements Day {}

    /** "The 27th". */
    record DayOfMonth(int day) implements Day {}

    /** A date that can be read in two ways, or belongs to a calendar that depends on who looks at the moon. */
    record Unknown() implements Day {}
}
