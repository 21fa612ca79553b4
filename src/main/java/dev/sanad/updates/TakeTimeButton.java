package dev.sanad.updates;

import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Caller;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Reply;
import dev.sanad.updates.coach.Finding;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The button "Promise 15:00 instead" beside a finding: the draft promises the time that its text says. */
@Component
class TakeTimeButton implements ButtonHandler {

    static final String VERB = "update.take-time";

    private final WhichDraft which;
    private final WhichFinding whichFinding;
    private final Editing editing;

    TakeTimeButton(WhichDraft which, WhichFinding whichFinding, Editing editing) {
        this.which = which;
        this.whichFinding = whichFinding;
        this.editing = editing;
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
        WhichFinding.Found found = whichFinding.of(caller, open, press.action(), finding -> finding.time() != null);
        Finding finding = found.finding();
        editing.revise(
                open.incident(),
                open.draft(),
                found.revision().content(),
                Objects.requireNonNull(finding.time()),
                caller.id());
        return Reply.nothing();
    }
}
