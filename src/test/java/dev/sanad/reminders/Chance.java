package dev.sanad.reminders;

import java.util.List;
import java.util.Random;

/** What a seed chooses, and always chooses again. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A number from 0 on, below another one. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int often) {
        return random.nextInt(often) == 0;
    }
}
