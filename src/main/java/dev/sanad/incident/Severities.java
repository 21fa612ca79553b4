package dev.sanad.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sanad.config.Example;
import dev.sanad.config.WholeMinutes;
import dev.sanad.wording.Localised;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/**
 * The five levels and what each demands: {@code bot-config/severities.yml}.
 *
 * @param levels all five
 */
public record Severities(
        @Example("""
                levels:
                  serious:
                    name: {en: Serious}
                    meaning: {en: Service disrupted}
                    cadence: 15m
                    remind-before: 5m
                    escalate-after: 5m
                    first-update-within: 5m
                    destinations: [status-page]""")
        @NotNull
        @Size(min = 5, message = "must hold all five levels: negligible, minimal, significant, serious, severe")
        Map<Severity, @Valid @NotNull Level> levels) {

    /**
     * One level.
     *
     * @param cadence time from one update to the next; absent when no next update is promised
     * @param remindBefore how long before the promised moment the comms lead is reminded
     * @param escalateAfter how long after the promised moment the deputies are asked
     * @param firstUpdateWithin time from the declaration to the first update; absent when none is demanded
     * @param destinations where updates go
     */
    public record Level(
            @Example("name: {en: Serious, ar: خطير, fa: جدی}") @NotNull
            Localised name,

            @Example("meaning: {en: Service disrupted, with some financial loss}") @NotNull
            Localised meaning,

            @Example("cadence: 15m") @Nullable @WholeMinutes Duration cadence,

            @Example("remind-before: 5m") @NotNull @DurationMin(seconds = 0)
            Duration remindBefore,

            @Example("escalate-after: 5m") @NotNull @DurationMin(minutes = 1)
            Duration escalateAfter,

            @Example("first-update-within: 5m") @Nullable @WholeMinutes
            Duration firstUpdateWithin,

            @Example("destinations: [status-page, announcement-rooms]") @NotNull
            List<DestinationKind> destinations) {

        /** Time from one update to the next; empty when no next update is promised. */
        public Optional<Duration> promised() {
            return Optional.ofNullable(cadence);
        }
    }

    /** Kinds of places to which updates go. */
    public enum DestinationKind {
        @JsonProperty("status-page")
        STATUS_PAGE,
        @JsonProperty("announcement-rooms")
        ANNOUNCEMENT_ROOMS
    }

    /** The level of a severity. */
    public Level level(Severity severity) {
        Level level = levels.get(severity);
        if (level == null) {
            throw new IllegalStateException("severities.yml was read without " + severity.id());
        }
        return level;
    }
}
