package dev.sanad.times;

import java.util.Optional;

/** Reads halves of the day: "pm", "in the morning", «عصرًا», and behind an hour also «نیمه‌شب» and «بعد منتصف الليل». */
final class Halves {

    private final Words words;

    Halves(Words words) {
        this.words = words;
    }

    Optional<Found<Half>> at(int i) {
        int at = words.skip(i, Sense.IN_THE);
        int last = words.is(at, Sense.HALF) ? at : words.skipMark(at, "(");
        return words.is(last, Sense.HALF)
                ? Optional.of(new Found<>(
                        Half.of(words.at(last).value(Sense.HALF)),
                        words.at(last - 1).isMark("(") ? words.skipMark(last + 1, ")") : last + 1))
                : Optional.empty();
    }

    Optional<Found<Half>> ofHour(int i) {
        if (words.is(i, Sense.NOON)) {
            return Optional.of(new Found<>(Half.MIDDAY, i + 1));
        }
        if (words.is(i, Sense.MIDNIGHT)) {
            return Optional.of(new Found<>(Half.NIGHT, i + 1));
        }
        return words.is(i, Sense.AFTER) && words.is(i + 1, Sense.MIDNIGHT)
                ? Optional.of(new Found<>(Half.AM, i + 2))
                : at(i);
    }
}
