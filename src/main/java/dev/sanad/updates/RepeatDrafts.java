package dev.sanad.updates;

import dev.sanad.incident.Incident;
import dev.sanad.incident.Incidents;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Shows the drafts that wait in a room that is opened for people of another workspace. */
@Component
class RepeatDrafts {

    private final Incidents incidents;
    private final Drafts drafts;
    private final Revisions revisions;
    private final DraftMessages messages;

    RepeatDrafts(Incidents incidents, Drafts drafts, Revisions revisions, DraftMessages messages) {
        this.incidents = incidents;
        this.drafts = drafts;
        this.revisions = revisions;
        this.messages = messages;
    }

    @EventListener
    void joined(Incident.Joined joined) {
        Incident incident = incidents.get(joined.number());
        drafts.findByIncidentInAndStateOrderById(List.of(incident.id()), Draft.State.OPEN)
                .forEach(draft ->
                        messages.repeat(incident, draft, revisions.get(draft.number(), draft.head()), joined.mirror()));
    }
}
