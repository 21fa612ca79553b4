package dev.sanad.updates;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Caller;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Refused;
import dev.sanad.chat.Reply;
import dev.sanad.incident.CommsLead;
import dev.sanad.incident.Incident;
import dev.sanad.updates.coach.Finding;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The button "Approve and publish": the comms lead's yes to exactly the revision that is on the screen. */
@Component
class ApproveButton implements ButtonHandler {

    static final String VERB = "update.approve";

    private final WhichDraft which;
    private final Revisions revisions;
    private final DraftMessages messages;
    private final PublishUpdate publishUpdate;
    private final CommsLead commsLead;

    ApproveButton(
            WhichDraft which,
            Revisions revisions,
            DraftMessages messages,
            PublishUpdate publishUpdate,
            CommsLead commsLead) {
        this.which = which;
        this.revisions = revisions;
        this.messages = messages;
        this.publishUpdate = publishUpdate;
        this.commsLead = commsLead;
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
        OpenDraft open = which.timely(caller, press.room(), press.action());
        Draft draft = open.draft();
        Incident incident = open.incident();
        demandDecider(caller, incident, draft);
        Revision newest = revisions.get(draft.number(), draft.head());
        if (!press.action().detail().equals(String.valueOf(draft.head()))) {
            throw new Refused(
                    caller.voice().text("draft.newer", "revision", newest.number(), "by", newest.writtenBy()));
        }
        Optional<Finding> blocking = messages.findings(incident, draft, newest).stream()
                .filter(finding -> finding.level() == Finding.Level.BLOCK)
                .findFirst();
        if (blocking.isPresent()) {
            messages.refresh(incident, draft, newest);
            return refusal(caller, draft, blocking.get());
        }
        publishUpdate.publish(incident, draft, newest, caller.id());
        return Reply.nothing();
    }

    /** Said, not thrown: the draft in the room is brought up to date at the same time. */
    private static Reply refusal(Caller caller, Draft draft, Finding finding) {
        return Reply.say(
                caller.voice()
                        .text(
                                "draft.blocked.because",
                                "reason",
                                caller.voice()
                                        .text(
                                                finding.reason().key(),
                                                finding.reason().namesAndValues())),
                Action.primary(
                        ActionId.of(EditDraft.VERB, draft.number(), draft.head()),
                        caller.voice().string("button.edit")));
    }

    private void demandDecider(Caller caller, Incident incident, Draft draft) {
        if (!incident.isDecidedBy(caller.id())) {
            throw new Refused(
                    caller.voice().text("draft.approve.refused", "who", commsLead.deciders(incident)),
                    Action.plain(
                            ActionId.of(EditDraft.VERB, draft.number(), draft.head()),
                            caller.voice().string("button.edit")));
        }
    }
}
