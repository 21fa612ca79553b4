package dev.sanad.updates;

import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Caller;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Refused;
import dev.sanad.chat.Reply;
import dev.sanad.incident.Incident;
import dev.sanad.updates.coach.Finding;
import dev.sanad.wording.Wording;
import java.util.List;
import org.springframework.stereotype.Component;

/** The button "Use this" beside a finding: puts the coach's suggestion into a new revision. */
@Component
class UseSuggestionButton implements ButtonHandler {

    static final String VERB = "update.use";

    private final WhichDraft which;
    private final Revisions revisions;
    private final DraftMessages messages;
    private final Editing editing;
    private final Wording wording;

    UseSuggestionButton(
            WhichDraft which, Revisions revisions, DraftMessages messages, Editing editing, Wording wording) {
        this.which = which;
        this.revisions = revisions;
        this.messages = messages;
        this.editing = editing;
        this.wording = wording;
    }

    @Override
    public String verb() {
        return VERB;
    }

    @Override
    public Permission permission() {
        return Permission.PUBLISH;
    }

    @Override
    public Reply press(ButtonPress press) {
        Caller caller = press.caller();
        OpenDraft open = which.timely(caller, press.room(), press.action());
        Draft draft = open.draft();
        Incident incident = open.incident();
        Revision newest = revisions.get(draft.number(), draft.head());
        List<Finding> findings = messages.findings(incident, draft, newest);
        String[] place = press.action().detail().split("-", 2);
        boolean sameRevision = place[0].equals(String.valueOf(draft.head()));
        int index = place.length == 2 && place[1].matches("\\d{1,3}") ? Integer.parseInt(place[1]) : findings.size();
        if (!sameRevision || index >= findings.size()) {
            throw new Refused(caller.voice().text("draft.suggestion-gone", "revision", draft.head()));
        }
        String text = findings.get(index).applyTo(newest.content(), wording.in(draft.language()));
        editing.revise(incident, draft, text, caller.id());
        return Reply.nothing();
    }
}
