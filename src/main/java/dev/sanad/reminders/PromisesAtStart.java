package dev.sanad.reminders;

import dev.sanad.incident.Incidents;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** At each start, looks after every incident that is open: none may be forgotten by an upgrade or a restored database. */
@Component
class PromisesAtStart {

    private final Incidents incidents;
    private final PromiseKeeper keeper;
    private final SlowerRhythm slowerRhythm;
    private final TransactionTemplate transaction;

    PromisesAtStart(
            Incidents incidents, PromiseKeeper keeper, SlowerRhythm slowerRhythm, TransactionTemplate transaction) {
        this.incidents = incidents;
        this.keeper = keeper;
        this.slowerRhythm = slowerRhythm;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        incidents
                .open()
                .forEach(number -> transaction.executeWithoutResult(status -> {
                    keeper.ensure(number);
                    slowerRhythm.watch(incidents.get(number));
                }));
    }
}
