package dev.sanad.times;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads "+03:00" and "-0530", and writes an offset as customers may read it. */
final class Offsets {

    private final Words words;

    Offsets(Words words) {
        this.words = words;
    }

    /** {@code UTC}, {@code UTC−3}, {@code UTC+5:30}. */
    static String name(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        if (minutes == 0) {
            return "UTC";
        }
        String sign = offset.getTotalSeconds() < 0 ? "\u2212" : "+";
        String rest = minutes % 60 == 0 ? "" : String.format(java.util.Locale.ROOT, ":%02d", minutes % 60);
        return "UTC" + sign + minutes / 60 + rest;
    }

    boolean isSign(int i) {
        return words.at(i).isMark("+-−–") && words.at(i + 1).isNumber() && words.touches(i + 1);
    }

    /** A sign and what belongs to it; empty when there is no such offset. */
    Optional<Found<ZoneOffset>> at(int i) {
        Word hours = words.at(i + 1);
        int number = hours.number();
        int minutes = 0;
        int next = i + 2;
        if (hours.length() > 2) {
            minutes = number % 100;
            number /= 100;
        } else if (words.at(next).isMark(":.")
                && words.touches(next + 1)
                && words.at(next + 1).length() == 2) {
            if (words.at(next + 1).isNumber()) {
                minutes = words.at(next + 1).number();
                next += 2;
            }
        }
        int sign = words.at(i).isMark("+") ? 1 : -1;
        try {
            return Optional.of(new Found<>(ZoneOffset.ofHoursMinutes(sign * number, sign * minutes), next));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The place after a sign and its numbers, whether there is such an offset or not. */
    int end(int i) {
        boolean minutes = words.at(i + 2).isMark(":") && words.at(i + 3).isNumber() && words.touches(i + 3);
        return minutes ? i + 4 : i + 2;
    }
}
