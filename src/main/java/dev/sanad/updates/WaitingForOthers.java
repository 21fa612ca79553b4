package dev.sanad.updates;

import dev.sanad.chat.PersonId;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Incidents;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Brings the drafts that wait to those who come to decide. At the end of the transaction: whoever takes the lead may publish one by the
 * same press.
 */
@Component
class WaitingForOthers {

    private final Incidents incidents;
    private final Drafts drafts;
    private final Revisions revisions;
    private final DraftMessages messages;

    WaitingForOthers(Incidents incidents, Drafts drafts, Revisions revisions, DraftMessages messages) {
        this.incidents = incidents;
        this.drafts = drafts;
        this.revisions = revisions;
        this.messages = messages;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void leads(Incident.LeadChanged changed) {
        bring(changed.number(), changed.now());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void standsIn(Incident.StoodIn stoodIn) {
        bring(stoodIn.number(), stoodIn.deputy());
    }

    private void bring(long number, PersonId decider) {
        Incident incident = incidents.get(number);
        for (Draft draft : drafts.findByIncidentInAndStateOrderById(List.of(number), Draft.State.OPEN)) {
            Revision newest = revisions.get(draft.number(), draft.head());
            messages.refresh(incident, draft, newest);
            messages.tellOf(incident, draft, newest, decider);
        }
    }
}
