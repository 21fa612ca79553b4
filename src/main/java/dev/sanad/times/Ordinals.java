package dev.sanad.times;

import java.util.Optional;

/** Reads numbers that count days: "twenty-sixth", «بیست و هفتم», «السادس والعشرين». */
final class Ordinals {

    private Ordinals() {}

    static Optional<Found<Integer>> at(Words words, int i) {
        Word first = words.at(i);
        if (!first.is(Sense.NTH) && !first.is(Sense.NUMBER)) {
            return Optional.empty();
        }
        int next = words.is(i + 1, Sense.AND) ? i + 2 : i + 1;
        int second = words.at(next).value(Sense.NTH);
        int tens = first.value(Sense.NUMBER);
        int ones = first.value(Sense.NTH);
        if (isTens(tens) && isOnes(second)) {
            return Optional.of(new Found<>(tens + second, next + 1));
        }
        if (isOnes(ones) && isTens(second) && next > i + 1) {
            return Optional.of(new Found<>(ones + second, next + 1));
        }
        return ones > 0 ? Optional.of(new Found<>(ones, i + 1)) : Optional.empty();
    }

    private static boolean isTens(int number) {
        return number >= 20 && number % 10 == 0;
    }

    private static boolean isOnes(int number) {
        return number > 0 && number < 10;
    }
}
