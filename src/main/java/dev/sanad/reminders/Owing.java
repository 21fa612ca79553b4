package dev.sanad.reminders;

import dev.sanad.incident.Commitment;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Severities;
import dev.sanad.updates.Outlets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What customers of an incident are owed, by its severity and by what they know already. */
@Component
class Owing {

    private final Severities severities;
    private final Outlets outlets;

    Owing(Severities severities, Outlets outlets) {
        this.severities = severities;
        this.outlets = outlets;
    }

    /** What the severity asks for now; empty when nothing. */
    Optional<Owed> of(Incident incident) {
        return Owed.of(commitment(incident), outlets.isTold(incident));
    }

    /** Whether the updates are for customers, who read of it now or have before, and not only for those inside. */
    boolean isToCustomers(Incident incident) {
        return commitment(incident).isToCustomers() || outlets.isTold(incident);
    }

    Commitment commitment(Incident incident) {
        return Commitment.of(incident, severities);
    }
}
