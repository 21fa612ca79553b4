package dev.sanad.publishing;

import dev.sanad.chat.MessageId;
import dev.sanad.incident.Severities.DestinationKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;

/**
 * What became of an update at one destination.
 *
 * @param place which of the destinations of its kind, such as a room's id; empty when there is one only
 * @param message the chat message that carries the update; null when none does
 * @param detail why it failed; empty when it did not
 */
record Receipt(
        @Id @Nullable Long id,
        @Column("update_id") long update,
        DestinationKind kind,
        String place,
        State state,
        @Nullable MessageId message,
        String detail,
        Instant changedAt) {

    enum State {
        SENT,
        DONE,
        FAILED
    }

    Receipt done(Instant at) {
        return new Receipt(id, update, kind, place, State.DONE, message, "", at);
    }

    Receipt failed(String why, Instant at) {
        return new Receipt(id, update, kind, place, State.FAILED, message, why, at);
    }
}
