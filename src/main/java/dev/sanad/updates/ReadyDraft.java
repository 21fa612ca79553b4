package dev.sanad.updates;

import dev.sanad.chat.Caller;
import dev.sanad.chat.Refused;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Incidents;
import dev.sanad.incident.Phase;
import org.springframework.stereotype.Component;

/** Puts a draft into the room without a form, for an update that needs no words of its own. */
@Component
public class ReadyDraft {

    private final Editing editing;
    private final Drafts drafts;
    private final Incidents incidents;

    ReadyDraft(Editing editing, Drafts drafts, Incidents incidents) {
        this.editing = editing;
        this.drafts = drafts;
        this.incidents = incidents;
    }

    /**
     * Starts a draft of a phase's template with the facts known now.
     *
     * @throws Refused when one of this phase is waiting already, as after a second press
     */
    public void start(Caller caller, Incident incident, Phase phase) {
        WhichDraft.demandTimely(caller, incident, phase);
        incidents.lock(incident.id()); // so that of two presses at once, the second sees the first one's draft
        if (drafts.existsByIncidentAndPhaseAndState(incident.id(), phase, Draft.State.OPEN)) {
            throw new Refused(caller.voice().text("draft.waiting", "room", incident.room()));
        }
        editing.start(incident, phase, editing.render(incident, phase), caller.id());
    }
}
