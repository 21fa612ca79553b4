package dev.sanad.updates;

import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Caller;
import dev.sanad.chat.Permission;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Refused;
import dev.sanad.chat.Reply;
import dev.sanad.chat.WhoCan;
import dev.sanad.incident.CommsLead;
import dev.sanad.incident.Incident;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The button "Discard": for who decides what goes out, and for who started the draft. The text stays on record. */
@Component
class DiscardButton implements ButtonHandler {

    static final String VERB = "update.discard";

    private final WhichDraft which;
    private final CommsLead commsLead;
    private final Editing editing;

    DiscardButton(WhichDraft which, CommsLead commsLead, Editing editing) {
        this.which = which;
        this.commsLead = commsLead;
        this.editing = editing;
    }

    @Override
    public String verb() {
        return VERB;
    }

    @Override
    public @Nullable Permission permission() {
        return null;
    }

    @Override
    public Reply press(ButtonPress press) {
        Caller caller = press.caller();
        OpenDraft open = which.open(caller, press.room(), press.action());
        Draft draft = open.draft();
        Incident incident = open.incident();
        if (!commsLead.isDecidedBy(caller.id(), incident) && !draft.startedBy().equals(caller.id())) {
            throw new Refused(WhoCan.say(caller, "draft.discard.refused", whoDiscards(draft, incident)));
        }
        editing.discard(draft, caller.id());
        return Reply.nothing();
    }

    private List<PersonId> whoDiscards(Draft draft, Incident incident) {
        return Stream.concat(Stream.of(draft.startedBy()), commsLead.deciders(incident).stream())
                .toList();
    }
}
