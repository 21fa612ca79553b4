package dev.sanad.updates;

import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Caller;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Reply;
import dev.sanad.wording.Wording;
import org.springframework.stereotype.Component;

/** The button "Use this" beside a finding: puts the coach's suggestion into a new revision. */
@Component
class UseSuggestionButton implements ButtonHandler {

    static final String VERB = "update.use";

    private final WhichDraft which;
    private final WhichFinding whichFinding;
    private final Reviews reviews;
    private final Editing editing;
    private final Wording wording;

    UseSuggestionButton(
            WhichDraft which, WhichFinding whichFinding, Reviews reviews, Editing editing, Wording wording) {
        this.which = which;
        this.whichFinding = whichFinding;
        this.reviews = reviews;
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
        WhichFinding.Found found = whichFinding.of(
                caller, open, press.action(), finding -> finding.suggestion().isPresent());
        Revision newest = found.revision();
        String text = found.finding()
                .applyTo(newest.content(), wording.in(open.draft().language()));
        editing.revise(
                open.incident(),
                open.draft(),
                text,
                reviews.promise(open.incident(), open.draft(), newest),
                caller.id());
        return Reply.nothing();
    }
}
