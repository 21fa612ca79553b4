package dev.sanad.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.incident.Commitment;
import dev.sanad.reminders.Promise.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Minutes; 0 for none. */
class OwedTests {

    @ParameterizedTest(name = "first within {0}, next every {1}, customers told {2}: {3}")
    @CsvSource({
        "5,  15, false, FIRST 5",
        "60, 0,  false, FIRST 60",
        "5,  15, true,  OWED 15", // worse now, after an update that promised no next
        "60, 0,  true,  nothing", // no rhythm: asked about once a day
        "0,  0,  false, nothing",
        "0,  0,  true,  nothing" // told at another severity; they are told the end, at no set time
    })
    void whatASeverityAsksForByItself(int first, int next, boolean isTold, String expected) {
        assertThat(said(owed(first, next, isTold))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "a promise {0} is open, first within {1}, next every {2}, customers told {3}: stands {4}")
    @CsvSource({
        "FIRST, 5, 15, false, true",
        "FIRST, 0, 0,  false, false",
        "FIRST, 5, 15, true,  false",
        "NEXT,  5, 15, true,  true", // customers read it
        "NEXT,  0, 0,  true,  true", // and go on waiting for it, whatever becomes of the severity
        "NEXT,  0, 0,  false, true", // only those inside read it, and nobody else is owed anything
        "NEXT,  5, 15, false, false", // customers know nothing of it: they are owed the first
        "OWED,  5, 15, true,  true",
        "OWED,  0, 0,  true,  false",
        "OWED,  5, 15, false, false"
    })
    void whatStands(Kind kind, int first, int next, boolean isTold, boolean stands) {
        Promise open = Promise.make(1, kind, Instant.EPOCH, Instant.EPOCH.plusSeconds(900));
        assertThat(Owed.isOtherwise(open, owed(first, next, isTold))).isEqualTo(!stands);
    }

    private static Optional<Owed> owed(int first, int next, boolean isTold) {
        return Owed.of(new Commitment(minutes(first), minutes(next)), isTold);
    }

    private static @Nullable Duration minutes(int count) {
        return count == 0 ? null : Duration.ofMinutes(count);
    }

    private static String said(Optional<Owed> owed) {
        return owed.map(what -> what.kind() + " " + what.within().toMinutes()).orElse("nothing");
    }
}
