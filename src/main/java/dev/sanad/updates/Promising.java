package dev.sanad.updates;

import dev.sanad.incident.Commitment;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Phase;
import dev.sanad.incident.Severities;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What drafts of an incident are to promise (practices.md OC-12, OC-29). */
@Component
class Promising {

    /** Suggested where a text makes a promise although the severity demands none (practices.md OC-12). */
    private static final Duration USUAL_CADENCE = Duration.ofMinutes(15);

    /** How long after the all-clear the explanation is announced for. */
    private static final Duration EXPLAIN_WITHIN = Duration.ofDays(2);

    private final Severities severities;
    private final Clock clock;

    Promising(Severities severities, Clock clock) {
        this.severities = severities;
        this.clock = clock;
    }

    /** Whether an update of a phase must say when the next one comes. */
    boolean isDemanded(Incident incident, Phase phase) {
        return phase.promisesNext() && Commitment.of(incident, severities).next() != null;
    }

    /** What a draft that is made now promises; null when nothing. */
    @Nullable
    Instant proposed(Incident incident, Phase phase) {
        if (phase == Phase.RESOLVED) {
            return explainBy();
        }
        return isDemanded(incident, phase) ? soon(incident) : null;
    }

    /** By when an explanation is promised, when it is promised now. */
    Instant explainBy() {
        return clock.instant().plus(EXPLAIN_WITHIN);
    }

    /** The next update's time when it is promised now. */
    Instant soon(Incident incident) {
        return NextUpdate.after(cadence(incident), clock.instant());
    }

    /** Time from one update to the next. */
    Duration cadence(Incident incident) {
        return Optional.ofNullable(Commitment.of(incident, severities).next()).orElse(USUAL_CADENCE);
    }

    /** Whether a promise has passed, or would pass before anything new can be written. */
    boolean isTooNear(Instant next, Incident incident) {
        return NextUpdate.isTooNear(next, cadence(incident), clock.instant());
    }
}
