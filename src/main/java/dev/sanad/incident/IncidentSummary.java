package dev.sanad.incident;

import dev.sanad.chat.PersonId;
import dev.sanad.chat.RoomId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An incident in lists: without its facts and participants, so that a long list is one query. */
public record IncidentSummary(
        long number,
        String title,
        Severity severity,
        Instant since,
        Incident.State state,
        @Nullable Phase phase,
        RoomId room,
        @Nullable PersonId commsLead) {

    /** As people say it: {@code INC-1}. */
    public String name() {
        return Incident.name(number);
    }

    public boolean isOpen() {
        return state == Incident.State.OPEN;
    }

    Optional<PersonId> lead() {
        return Optional.ofNullable(commsLead);
    }
}
