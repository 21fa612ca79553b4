package dev.sanad.updates;

import dev.sanad.chat.ActionId;
import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Caller;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Refused;
import dev.sanad.chat.Reply;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The button "Promise 15:05 and publish": a new revision that promises the time on the button, and the yes to it. The id has the
 * revision that was shown and the minute that it promises.
 */
@Component
class PromiseButton implements ButtonHandler {

    static final String VERB = "update.promise";

    private final WhichDraft which;
    private final Approval approval;

    PromiseButton(WhichDraft which, Approval approval) {
        this.which = which;
        this.approval = approval;
    }

    static ActionId id(Draft draft, Instant next) {
        long minute = Duration.between(Instant.EPOCH, next).toMinutes();
        return ActionId.of(VERB, draft.number(), draft.head() + "-" + minute);
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
        String[] detail = press.action().detail().split("-", 2);
        if (detail.length < 2 || !detail[1].matches("\\d{1,12}")) {
            throw new Refused(caller.voice().text("button.unknown"));
        }
        Instant next = Instant.EPOCH.plus(Duration.ofMinutes(Long.parseLong(detail[1])));
        return approval.promise(press, open, detail[0], next);
    }
}
