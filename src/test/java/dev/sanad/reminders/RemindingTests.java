package dev.sanad.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.reminders.Promise.Kind;
import dev.sanad.reminders.Promise.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A promise made at 14:30 for 14:45; reminded of 5 minutes before, escalated 5 minutes after, repeated every 15. */
class RemindingTests {

    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final Pace PACE = new Pace(FIVE, FIVE, Duration.ofMinutes(15));

    private final Promise promise = Promise.make(1, Kind.NEXT, at("14:30"), at("14:45"));

    @ParameterizedTest
    @CsvSource({
        "14:39, nothing",
        "14:40, BEFORE 0",
        "14:44, BEFORE 0",
        "14:45, DUE 0",
        "14:49, DUE 0",
        "14:50, LATE 0",
        "15:04, LATE 0",
        "15:05, LATE 1",
        "15:20, LATE 2",
        "15:36, LATE 3",
        "23:59, LATE 36"
    })
    void theLatestReminderWhoseMomentHasCome(String now, String expected) {
        assertThat(Reminding.latest(promise, PACE, at(now))
                        .map(RemindingTests::said)
                        .orElse("nothing"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 14:40",
        "14:40, 14:45",
        "14:45, 14:50",
        "14:50, 15:05",
        "15:05, 15:20",
        "15:07, 15:20",
        "23:51, 00:05"
    })
    void whenToLookAgainAfterAReminder(String remindedAt, String next) {
        Promise reminded = remindedAt.isEmpty() ? promise : promise.reminded(at(remindedAt));
        assertThat(LocalTime.ofInstant(Reminding.next(reminded, PACE), ZoneOffset.UTC))
                .isEqualTo(LocalTime.parse(next));
    }

    @Test
    void aWholeDayOfSilenceIsRemindedOfToTheEndAndEachMomentOnce() {
        List<Slot> given = new ArrayList<>();
        Promise open = promise;
        for (Instant now = at("14:30"); now.isBefore(at("14:30").plus(Duration.ofDays(1))); now = now.plusSeconds(60)) {
            var slot = Reminding.toGive(open, PACE, now);
            if (slot.isPresent()) {
                given.add(slot.get());
                open = open.reminded(now);
            }
        }
        assertThat(given).doesNotHaveDuplicates().hasSize(3 + 94);
        assertThat(given.getLast().repeat()).isEqualTo(94);
    }

    @ParameterizedTest
    @CsvSource({
        "14:42, 14:47, 14:45, nothing", // snoozed over the moment
        "14:42, 14:47, 14:47, DUE 0", // and woken after it
        "14:47, 14:52, 14:50, LATE 0", // the escalation comes all the same
        "14:42, 14:44, 14:44, BEFORE 0" // once more, before the moment
    })
    void snoozingPutsOffAllButTheEscalation(String at, String until, String now, String expected) {
        Promise snoozed = promise.reminded(at(at)).snoozed(at(until));
        assertThat(Reminding.toGive(snoozed, PACE, at(now))
                        .map(RemindingTests::said)
                        .orElse("nothing"))
                .isEqualTo(expected);
        assertThat(Reminding.next(snoozed, PACE)).isAfter(at(at)).isBeforeOrEqualTo(at("14:50"));
    }

    @Test
    void nothingIsRemindedOfBeforeThePromiseWasMade() {
        Promise first = Promise.make(1, Kind.FIRST, at("14:30"), at("14:35"));
        assertThat(Reminding.next(first, PACE)).isEqualTo(at("14:35"));
        assertThat(Reminding.latest(first, PACE, at("14:34"))).isEmpty();
    }

    @Test
    void isKeptWithinTheMinuteThatCustomersRead() {
        assertThat(promise.answeredAt(at("14:45").plusSeconds(59)).state()).isEqualTo(State.KEPT);
        assertThat(promise.answeredAt(at("14:46")).state()).isEqualTo(State.BROKEN);
    }

    @ParameterizedTest(name = "reached {0}, within {1} min, reminded {2}, changed at {3}: due {4}")
    @CsvSource({
        "13:00, 30, '', 13:10, 13:30", // it has been this bad since the declaration
        "13:58, 5, '', 13:58, 14:03", // worse now: the full time from now
        "13:00, 5, 13:05, 13:07, 13:05", // to and fro after it was reminded of: the moment stays
        "13:00, 5, '', 13:50, 13:55" // as bad as long ago, but not asked for then: the full time from now
    })
    void aFirstUpdateHasItsFullTimeFromTheRise(
            String reached, int within, String remindedAt, String now, String expected) {
        Promise before = Promise.make(1, Kind.FIRST, at("13:00"), at("14:00"));
        Promise reminded = remindedAt.isEmpty() ? before : before.reminded(at(remindedAt));
        assertThat(Reminding.firstDue(at(reached), Duration.ofMinutes(within), reminded, at(now)))
                .isEqualTo(at(expected));
    }

    private static String said(Slot slot) {
        return slot.kind() + " " + slot.repeat();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-21T" + time + ":00Z");
    }
}
