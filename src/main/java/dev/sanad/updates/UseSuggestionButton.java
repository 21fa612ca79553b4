package dev.sanad.updates;

import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Caller;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Reply;
import dev.sanad.wording.Wording;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The button "Use this" beside a finding: puts the coach's suggestion into a new revision; where it is about the next update, in
 * every sentence that promises one.
 */
@Component
class UseSuggestionButton implements ButtonHandler {

    static final String VERB = "update.use";

    private final WhichDraft which;
    private final WhichFinding whichFinding;
    private final Reviews reviews;
    private final Editing editing;
    private final Wording wording;
    private final Promising promising;
    private final Retiming retiming;

    UseSuggestionButton(
            WhichDraft which,
            WhichFinding whichFinding,
            Reviews reviews,
            Editing editing,
            Wording wording,
            Promising promising,
            Retiming retiming) {
        this.which = which;
        this.whichFinding = whichFinding;
        this.reviews = reviews;
        this.editing = editing;
        this.wording = wording;
        this.promising = promising;
        this.retiming = retiming;
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
        @Nullable Instant promise = reviews.promise(open.incident(), open.draft(), newest);
        if (found.finding().isOfNextUpdate()) {
            Instant next = promise == null ? promising.soon(open.incident()) : promise;
            String text = retiming.text(next, open.draft(), newest);
            editing.revise(open.incident(), open.draft(), text, next, caller.id());
        } else {
            String text = found.finding()
                    .applyTo(newest.content(), wording.in(open.draft().language()));
            editing.revise(open.incident(), open.draft(), text, promise, caller.id());
        }
        return Reply.nothing();
    }
}
