package dev.sanad.times;

import java.util.Optional;

/** Reads whole numbers in digits or in words, such as "twenty-five" and «خمس وعشرين». */
final class Numbers {

    private Numbers() {}

    static Optional<Found<Integer>> at(Words words, int i) {
        Word first = words.at(i);
        if (first.isNumber()) {
            return first.length() <= 4 ? Optional.of(new Found<>(first.number(), i + 1)) : Optional.empty();
        }
        return first.is(Sense.NUMBER) ? Optional.of(inWords(words, i)) : Optional.empty();
    }

    private static Found<Integer> inWords(Words words, int i) {
        int first = words.at(i).value(Sense.NUMBER);
        int next = words.is(i + 1, Sense.AND) ? i + 2 : i + 1;
        if (words.is(next, Sense.NUMBER)) {
            int second = words.at(next).value(Sense.NUMBER);
            if (isTensAndOnes(first, second) || isTensAndOnes(second, first)) {
                return new Found<>(first + second, next + 1);
            }
        }
        return new Found<>(first, i + 1);
    }

    private static boolean isTensAndOnes(int tens, int ones) {
        return tens >= 20 && tens % 10 == 0 && ones < 10;
    }
}
