package dev.sanad.playground;

import dev.sanad.timers.ClockMover;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The clock that a visitor can move forward, to see reminders without waiting. */
@RestController
@RequestMapping("/playground/api/clock")
@PlaygroundOnly
class PlaygroundClock {

    private static final Duration LONGEST_STEP = Duration.ofDays(366);

    private final ClockMover mover;
    private final Clock clock;
    private final Live live;

    PlaygroundClock(ClockMover mover, Clock clock, Live live) {
        this.mover = mover;
        this.clock = clock;
        this.live = live;
    }

    record Moving(@Nullable String advance) {}

    record Moved(Instant now) {}

    @GetMapping
    Moved now() {
        return new Moved(clock.instant());
    }

    @PostMapping
    Moved advance(@RequestBody Moving moving) {
        Instant now = mover.advance(step(moving.advance()));
        live.clockMoved(now);
        return new Moved(now);
    }

    private static Duration step(@Nullable String advance) {
        try {
            Duration step = Duration.parse(advance == null ? "" : advance);
            if (!step.isNegative() && step.compareTo(LONGEST_STEP) <= 0) {
                return step;
            }
        } catch (DateTimeParseException e) {
            // Said below, as for a step that is too long.
        }
        throw PlaygroundProblem.badRequest(
                "\"advance\" takes an ISO-8601 duration of 0 to 366 days, such as \"PT15M\" or \"P1D\".");
    }
}
