package dev.sanad.updates;

import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The button "Approve and publish": the comms lead's yes to exactly the revision that is on the screen. */
@Component
class ApproveButton implements ButtonHandler {

    static final String VERB = "update.approve";

    private final WhichDraft which;
    private final Approval approval;

    ApproveButton(WhichDraft which, Approval approval) {
        this.which = which;
        this.approval = approval;
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
        OpenDraft open = which.timely(press.caller(), press.room(), press.action());
        return approval.give(press, open, press.action().detail());
    }
}
