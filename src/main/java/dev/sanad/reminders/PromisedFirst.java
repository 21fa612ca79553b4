package dev.sanad.reminders;

import dev.sanad.incident.FirstUpdate;
import dev.sanad.incident.Incident;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says when the first update is due as the open promise has it. */
@Component
class PromisedFirst implements FirstUpdate {

    private final Promises promises;

    PromisedFirst(Promises promises) {
        this.promises = promises;
    }

    @Override
    public Optional<Instant> due(Incident incident) {
        return promises.open(incident.id())
                .filter(promise -> promise.kind() == Promise.Kind.FIRST)
                .map(Promise::dueAt);
    }
}
