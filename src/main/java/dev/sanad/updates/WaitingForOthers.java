package dev.sanad.updates;

import dev.sanad.chat.PersonId;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Incidents;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Brings the drafts that wait to those who come to decide, and takes them back from those who do not any more. At the end of the
 * transaction: whoever takes the lead may publish one by the same press, and may have been shown another by a reminder.
 */
@Component
class WaitingForOthers {

    private final Incidents incidents;
    private final Drafts drafts;
    private final Revisions revisions;
    private final DraftMessages messages;
    private final DraftParts parts;
    private final DirectDrafts direct;
    private final OfferedDrafts offered;

    WaitingForOthers(
            Incidents incidents,
            Drafts drafts,
            Revisions revisions,
            DraftMessages messages,
            DraftParts parts,
            DirectDrafts direct,
            OfferedDrafts offered) {
        this.incidents = incidents;
        this.drafts = drafts;
        this.revisions = revisions;
        this.messages = messages;
        this.parts = parts;
        this.direct = direct;
        this.offered = offered;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void leads(Incident.LeadChanged changed) {
        bring(incidents.get(changed.number()), changed.now());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void standsIn(Incident.StoodIn stoodIn) {
        bring(incidents.get(stoodIn.number()), stoodIn.deputy());
    }

    private void bring(Incident incident, PersonId decider) {
        open(incident).filter(draft -> draft.isTimely(incident)).forEach(draft -> {
            Revision newest = revisions.get(draft.number(), draft.head());
            direct.settleForOthers(incident, draft, decider);
            messages.refresh(incident, draft, newest);
            if (isToBeTold(incident, draft, newest, decider)) {
                direct.tell(incident, draft, newest, decider);
            }
        });
    }

    private boolean isToBeTold(Incident incident, Draft draft, Revision newest, PersonId decider) {
        return parts.waiting(incident, draft, newest).unaware().contains(decider)
                && !direct.isTold(draft, decider)
                && !offered.isOffered(incident, decider, DraftParts.approval(draft));
    }

    /** What cannot be published any more waits for nobody. */
    @EventListener
    void closed(Incident.Closed closed) {
        Incident incident = incidents.get(closed.number());
        open(incident).filter(draft -> !draft.isTimely(incident)).forEach(draft -> {
            messages.over(incident, draft, revisions.get(draft.number(), draft.head()));
            direct.settle(draft, "draft.over.closed", "name", incident.name());
        });
    }

    private Stream<Draft> open(Incident incident) {
        return drafts.findByIncidentInAndStateOrderById(List.of(incident.id()), Draft.State.OPEN).stream();
    }
}
