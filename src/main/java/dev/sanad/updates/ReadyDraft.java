package dev.sanad.updates;

import dev.sanad.chat.Caller;
import dev.sanad.chat.Refused;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Phase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a draft into the room without a form, for an update that needs no words of its own. */
@Component
public class ReadyDraft {

    private final Editing editing;
    private final Drafts drafts;
    private final Promising promising;

    ReadyDraft(Editing editing, Drafts drafts, Promising promising) {
        this.editing = editing;
        this.drafts = drafts;
        this.promising = promising;
    }

    /**
     * Starts a draft of a phase's template with the facts known now.
     *
     * @throws Refused when one of this phase is waiting already, as after a second press
     */
    public void start(Caller caller, Incident incident, Phase phase) {
        WhichDraft.demandTimely(caller, incident, phase);
        if (drafts.existsByIncidentAndPhaseAndState(incident.id(), phase, Draft.State.OPEN)) {
            throw new Refused(caller.voice().text("draft.waiting", "room", incident.room()));
        }
        @Nullable Instant next = promising.proposed(incident, phase);
        editing.start(incident, phase, editing.render(incident, phase, next), next, caller.id());
    }
}
