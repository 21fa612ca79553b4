package dev.sanad.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.chat.PersonId;
import dev.sanad.chat.RoomId;
import dev.sanad.incident.Severities.DestinationKind;
import dev.sanad.wording.Language;
import dev.sanad.wording.Localised;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Minutes; 0 for none. */
class CommitmentTests {

    private static final PersonId MEI = new PersonId("playground", "mei");

    @ParameterizedTest(name = "{0}, seen outside {1}, cadence {2}, first within {3}, chosen {4}: first {5}, next {6}")
    @CsvSource({
        "PUBLIC,  true,  15, 5, 0,  5,  15",
        "PUBLIC,  true,  15, 0, 0,  15, 15", // no first-update-within: the cadence
        "PUBLIC,  true,  0,  0, 0,  60, 0", // no cadence either: the first within an hour, and no next
        "PUBLIC,  true,  0,  5, 0,  5,  0",
        "PUBLIC,  true,  15, 5, 30, 5,  30", // the comms lead's rhythm is for the next ones
        "PUBLIC,  true,  0,  5, 30, 5,  30",
        "PUBLIC,  false, 15, 5, 30, 0,  0", // nobody outside reads of it
        "PRIVATE, true,  15, 5, 30, 0,  0"
    })
    void whatCustomersAreOwed(
            Visibility visibility, boolean isSeen, int cadence, int within, int chosen, int first, int next) {
        Map<Severity, Severities.Level> levels = new EnumMap<>(Severity.class);
        levels.put(
                Severity.SERIOUS,
                new Severities.Level(
                        new Localised(Map.of(Language.EN, "Serious")),
                        new Localised(Map.of(Language.EN, "Service disrupted")),
                        minutes(cadence),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(5),
                        minutes(within),
                        isSeen ? List.of(DestinationKind.STATUS_PAGE) : List.of()));
        assertThat(Commitment.of(incident(visibility, chosen, Severity.SERIOUS), new Severities(levels)))
                .isEqualTo(new Commitment(minutes(first), minutes(next)));
    }

    @ParameterizedTest(name = "chosen at {0}, then {1}: every {2} min")
    @CsvSource({
        "SERIOUS, SERIOUS, 30",
        "SERIOUS, SEVERE, 0", // it is worse: nothing slower that nobody has chosen
        "SERIOUS, MINIMAL, 0",
        "SERIOUS, SEVERE SERIOUS, 30", // to and fro
        "SEVERE,  SERIOUS SEVERE SERIOUS, 0"
    })
    void aChosenRhythmIsThatOfTheSeverityAtWhichItWasChosen(Severity chosenAt, String then, int expected) {
        Incident incident = incident(Visibility.PUBLIC, 30, chosenAt);
        for (String severity : then.split(" ", -1)) {
            incident = incident.withSeverity(Severity.valueOf(severity));
        }
        assertThat(incident.chosenRhythm()).isEqualTo(Optional.ofNullable(minutes(expected)));
    }

    private static @Nullable Duration minutes(int count) {
        return count == 0 ? null : Duration.ofMinutes(count);
    }

    private static Incident incident(Visibility visibility, int rhythm, Severity chosenAt) {
        return new Incident(
                1L,
                0,
                "Customers cannot pay",
                Severity.SERIOUS,
                Instant.EPOCH,
                visibility,
                Incident.State.OPEN,
                null,
                MEI.workspace(),
                RoomId.next(),
                MEI,
                Instant.EPOCH,
                null,
                null,
                null,
                rhythm == 0 ? null : rhythm,
                rhythm == 0 ? null : chosenAt,
                Map.of());
    }
}
