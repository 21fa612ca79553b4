package dev.sanad.updates;

import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Reply;
import dev.sanad.incident.CommsLead;
import org.springframework.stereotype.Component;

/** The button "Lead and approve", offered to somebody who approves an update of an incident that nobody leads. */
@Component
class LeadAndApproveButton implements ButtonHandler {

    static final String VERB = "update.lead-and-approve";

    private final WhichDraft which;
    private final Approval approval;
    private final CommsLead commsLead;

    LeadAndApproveButton(WhichDraft which, Approval approval, CommsLead commsLead) {
        this.which = which;
        this.approval = approval;
        this.commsLead = commsLead;
    }

    @Override
    public String verb() {
        return VERB;
    }

    @Override
    public Permission permission() {
        return Permission.APPROVE;
    }

    @Override
    public Reply press(ButtonPress press) {
        OpenDraft open = which.timely(press.caller(), press.room(), press.action());
        if (open.incident().lead().isEmpty()) {
            open = new OpenDraft(open.draft(), commsLead.take(press.caller(), open.incident()));
        }
        return approval.give(press, open, press.action().detail());
    }
}
