package dev.sanad.reminders;

import dev.sanad.incident.Incident;
import dev.sanad.incident.Severities;
import dev.sanad.reminders.Promise.Stage;
import dev.sanad.timers.Timers;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When which reminder of a promise is due. One timer an incident: after a standstill there is one late reminder, not a pile. */
@Component
class Schedule {

    static final String TIMER = "reminders.promise";

    private final Severities severities;
    private final Timers timers;

    Schedule(Severities severities, Timers timers) {
        this.severities = severities;
        this.timers = timers;
    }

    /** The last stage whose moment has come. */
    Stage reached(Promise promise, Incident incident, Instant now) {
        return Stream.of(Stage.BEFORE, Stage.DUE, Stage.LATE)
                .filter(stage -> momentOf(stage, promise, incident)
                        .filter(moment -> !moment.isAfter(now))
                        .isPresent())
                .reduce(Stage.NONE, (earlier, later) -> later);
    }

    /** Sets the timer to the next reminder that has not been given. */
    void next(Promise promise, Incident incident) {
        Optional<Instant> nextStage = Stream.of(Stage.BEFORE, Stage.DUE, Stage.LATE)
                .filter(stage -> stage.compareTo(promise.stage()) > 0)
                .flatMap(stage -> momentOf(stage, promise, incident).stream())
                .min(Comparator.naturalOrder());
        Instant snoozed = promise.snoozedUntil();
        Optional<Instant> next =
                snoozed == null ? nextStage : Optional.of(earliest(snoozed, lateMoment(promise, incident)));
        next.ifPresent(moment -> timers.set(TIMER, String.valueOf(incident.id()), moment));
    }

    private Instant earliest(Instant snoozed, Optional<Instant> late) {
        return late.filter(moment -> moment.isBefore(snoozed)).orElse(snoozed);
    }

    /** The escalation, which no snoozing holds back; empty when it has been. */
    private Optional<Instant> lateMoment(Promise promise, Incident incident) {
        return promise.stage() == Stage.LATE ? Optional.empty() : momentOf(Stage.LATE, promise, incident);
    }

    private Optional<Instant> momentOf(Stage stage, Promise promise, Incident incident) {
        Severities.Level level = severities.level(incident.severity());
        return promise.momentOf(stage, level.remindBefore(), level.escalateAfter());
    }
}
