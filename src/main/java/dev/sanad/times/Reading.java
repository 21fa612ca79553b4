package dev.sanad.times;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What was understood of a time that somebody wrote: a moment, or why it is none. */
public sealed interface Reading {

    /** The moment that is meant. */
    record At(Instant at) implements Reading {}

    /** The clock jumps over this time, when summer time begins. */
    record Never(LocalDateTime local) implements Reading {}

    /** The clock shows this time twice, when summer time ends; with its offset it is written in one way only. */
    record Twice(OffsetDateTime earlier, OffsetDateTime later) implements Reading {

        /** How to write the earlier of the two, such as {@code 2026-10-25 02:30 UTC+2}. */
        public String earlierInWords() {
            return inWords(earlier);
        }

        /** How to write the later of the two. */
        public String laterInWords() {
            return inWords(later);
        }

        private static String inWords(OffsetDateTime time) {
            return DATE_AND_CLOCK.format(time) + " " + Offsets.name(time.getOffset());
        }
    }

    /** A time is meant, and nobody can say which. */
    record Unclear(Why why) implements Reading {}

    /** Hours and minutes as all languages write them here. */
    DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Date and time as nobody misreads them. */
    DateTimeFormatter DATE_AND_CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** What makes a time unclear. */
    enum Why {
        /** What was typed is no time at all. */
        NOT_A_TIME,
        /** No clock and no calendar shows it, such as 25:00 or 30 February. */
        IMPOSSIBLE,
        /** The words for its zone are unknown, ambiguous, or not in force on that day. */
        ZONE,
        /** It is a day without an hour. */
        NO_HOUR,
        /** It may be in the morning or in the afternoon, at the beginning of a day or at its end. */
        WHICH_HALF,
        /** The date can be read in several ways. */
        DATE,
        /** It leaves the moment open: "by the end of the day", "in a few minutes". */
        VAGUE,
        /** It says how often, not when. */
        RHYTHM
    }
}
