package dev.sanad.updates;

import dev.sanad.chat.Caller;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Phase;
import org.springframework.stereotype.Component;

/** Puts a draft into the room without a form, for an update that needs no words of its own. */
@Component
public class ReadyDraft {

    private final Editing editing;

    ReadyDraft(Editing editing) {
        this.editing = editing;
    }

    /** Starts a draft of a phase's template with the facts known now. */
    public void start(Caller caller, Incident incident, Phase phase) {
        WhichDraft.demandTimely(caller, incident, phase);
        editing.start(incident, phase, editing.render(incident, phase), caller.id());
    }
}
