package dev.sanad.times;

import java.util.Arrays;
import java.util.OptionalInt;

/** A half or a quarter of the day that says which of two hours is meant. */
enum Half {
    AM(0),
    PM(1),
    MORNING(2),
    MIDDAY(3),
    EVENING(4),
    NIGHT(5);

    /** As in {@code times/words.txt}. */
    private final int number;

    Half(int number) {
        this.number = number;
    }

    static Half of(int number) {
        return Arrays.stream(values())
                .filter(half -> half.number == number)
                .findFirst()
                .orElseThrow();
    }

    /** The hour of 24; empty when the two do not go together, or may be read in two ways ("12 in the evening"). */
    OptionalInt hour(int typed) {
        return switch (this) {
            case AM -> typed == 12 ? OptionalInt.of(0) : atMost(typed, 11);
            case PM -> typed == 0 ? OptionalInt.empty() : OptionalInt.of(typed < 12 ? typed + 12 : typed);
            case MORNING -> atMost(typed, 11);
            case MIDDAY -> midday(typed);
            case EVENING -> evening(typed);
            case NIGHT -> night(typed);
        };
    }

    private static OptionalInt atMost(int typed, int last) {
        return typed <= last ? OptionalInt.of(typed) : OptionalInt.empty();
    }

    private static OptionalInt midday(int typed) {
        if (typed >= 1 && typed <= 4) {
            return OptionalInt.of(typed + 12);
        }
        return typed >= 10 && typed <= 16 ? OptionalInt.of(typed) : OptionalInt.empty();
    }

    private static OptionalInt evening(int typed) {
        if (typed == 0 || typed == 12) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(typed < 12 ? typed + 12 : typed);
    }

    private static OptionalInt night(int typed) {
        if (typed >= 6 && typed <= 11) {
            return OptionalInt.of(typed + 12);
        }
        return OptionalInt.of(typed == 12 ? 0 : typed);
    }
}
