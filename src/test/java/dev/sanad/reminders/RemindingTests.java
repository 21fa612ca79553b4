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
import java.util.Random;
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
        Instant now = remindedAt.isEmpty() ? promise.madeAt() : at(remindedAt);
        assertThat(LocalTime.ofInstant(Reminding.next(reminded, PACE, now), ZoneOffset.UTC))
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
        assertThat(Reminding.next(snoozed, PACE, at(at))).isAfter(at(at)).isBeforeOrEqualTo(at("14:50"));
    }

    @Test
    void aSnoozeThatIsOverAsksOnceMoreAfterAStandstillAndNothingForEver() {
        Promise snoozed = promise.reminded(at("14:40")).snoozed(at("14:42"));
        assertThat(Reminding.next(snoozed, PACE, at("14:43"))).isEqualTo(at("14:43"));
        Promise moved = snoozed.dueBy(at("15:30"));
        assertThat(moved.snoozedUntil()).isNull();
        assertThat(Reminding.next(moved, PACE, at("14:43"))).isEqualTo(at("15:25"));
        Promise kept = moved.snoozed(at("14:42"));
        assertThat(Reminding.toGive(kept, PACE, at("14:43"))).isEmpty();
        assertThat(Reminding.next(kept, PACE, at("14:43"))).isEqualTo(at("15:25"));
    }

    /** Any promise, at any moment, in any pace: a timer that is set to the next moment never fires without pause. */
    @Test
    void thereIsAlwaysANextMomentAndItIsLaterUnlessSomethingIsToBeGiven() {
        Random random = new Random(11);
        for (int i = 0; i < 50_000; i++) {
            Instant now = at("00:00").plusSeconds(random.nextInt(100_000));
            Pace pace = new Pace(
                    minutes(random.nextInt(20)), minutes(1 + random.nextInt(20)), minutes(10 + random.nextInt(20)));
            Promise any = anyPromise(random, now);
            String which = any + " " + pace + " at " + now;
            if (Reminding.toGive(any, pace, now).isEmpty()) {
                assertThat(Reminding.next(any, pace, now)).as(which).isAfter(now);
            } else {
                assertThat(Reminding.next(any, pace, now)).as(which).isEqualTo(now);
                assertThat(Reminding.toGive(any.reminded(now), pace, now))
                        .as(which)
                        .isEmpty();
                assertThat(Reminding.next(any.reminded(now), pace, now))
                        .as(which)
                        .isAfter(now);
            }
        }
    }

    /** Made and reminded of in the past; due and snoozed at any time, as moments that were moved may be. */
    private static Promise anyPromise(Random random, Instant now) {
        Instant made = now.minusSeconds(random.nextInt(10_000));
        Instant due = made.plusSeconds(random.nextInt(20_000));
        Promise any = Promise.make(1, Kind.NEXT, made, due);
        if (random.nextBoolean()) {
            any = any.reminded(now.minusSeconds(
                    random.nextInt((int) Duration.between(made, now).toSeconds() + 1)));
        }
        return random.nextBoolean() ? any.snoozed(now.plusSeconds(random.nextInt(1_200) - 600)) : any;
    }

    private static Duration minutes(int count) {
        return Duration.ofMinutes(count);
    }

    @Test
    void nothingIsRemindedOfBeforeThePromiseWasMade() {
        Promise first = Promise.make(1, Kind.FIRST, at("14:30"), at("14:35"));
        assertThat(Reminding.next(first, PACE, at("14:30"))).isEqualTo(at("14:35"));
        assertThat(Reminding.latest(first, PACE, at("14:34"))).isEmpty();
    }

    @Test
    void isKeptWithinTheMinuteThatCustomersRead() {
        assertThat(promise.answeredAt(at("14:45").plusSeconds(59)).state()).isEqualTo(State.KEPT);
        assertThat(promise.answeredAt(at("14:46")).state()).isEqualTo(State.BROKEN);
    }

    @ParameterizedTest(name = "recorded as broken {0}, due moved to {1}, published {2}: {3}")
    @CsvSource({
        "true,  '',    14:47, BROKEN",
        "true,  15:15, 15:05, BROKEN", // a lower severity gives more time, and takes nothing back
        "true,  15:15, 15:20, BROKEN",
        "false, 15:15, 15:05, KEPT",
        "false, 15:15, 15:20, BROKEN"
    })
    void whatWasBrokenStaysBroken(boolean isBroken, String moved, String published, State expected) {
        Promise late = isBroken ? promise.broken().reminded(at("14:50")) : promise;
        Promise now = moved.isEmpty() ? late : late.dueBy(at(moved));
        assertThat(now.answeredAt(at(published)).state()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "reached {0}, within {1} min, reminded {2}, changed at {3}: due {4}")
    @CsvSource({
        "13:00, 30, '', 13:10, 13:30", // it has been this bad since the declaration
        "13:58, 5, '', 13:58, 14:03", // worse now: the full time from now
        "13:00, 5, 13:05, 13:07, 13:05", // to and fro after it was reminded of: the moment stays
        "13:00, 5, '', 13:50, 13:55", // as bad as long ago, but not asked for then: the full time from now
        "12:50, 5, 12:57, 13:02, 13:05", // as bad before it was made, when it was dropped: the time from then on
        "12:50, 5, 13:05, 13:30, 13:05"
    })
    void aFirstUpdateHasItsFullTimeFromTheRise(
            String reached, int within, String remindedAt, String now, String expected) {
        Promise before = Promise.make(1, Kind.FIRST, at("13:00"), at("14:00"));
        Promise reminded = remindedAt.isEmpty() ? before : before.reminded(at(remindedAt));
        assertThat(Reminding.owedBy(at(reached), Duration.ofMinutes(within), reminded, at(now)))
                .isEqualTo(at(expected));
    }

    private static String said(Slot slot) {
        return slot.kind() + " " + slot.repeat();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-21T" + time + ":00Z");
    }
}
