package dev.sanad.chat;

import dev.sanad.chat.DirectMessage.State;
import dev.sanad.chat.DirectTable.Said;
import dev.sanad.delivery.Outcome;
import dev.sanad.delivery.Pace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what was said to people: before it is sent, without a trace; afterwards, where it is shown. */
@Component
class DirectEdits {

    private static final Duration SOON = Duration.ofMillis(200);

    private final DirectTable table;
    private final Outbox outbox;
    private final Platforms platforms;
    private final Addressing addressing;
    private final ChatJson json;

    DirectEdits(DirectTable table, Outbox outbox, Platforms platforms, Addressing addressing, ChatJson json) {
        this.table = table;
        this.outbox = outbox;
        this.platforms = platforms;
        this.addressing = addressing;
        this.json = json;
    }

    /** Whether it was said to a person; if not, nothing is changed. */
    boolean edit(MessageId message, Message content) {
        List<Said> everywhere = table.everywhere(message);
        everywhere.stream().filter(said -> said.state() != State.WITHDRAWN).forEach(said -> edit(said, content));
        return !everywhere.isEmpty();
    }

    private void edit(Said said, Message content) {
        if (!said.mayBeShown() || said.delivery() == null) {
            return;
        }
        Message shown = addressed(said, content);
        Pace pace = pace(said);
        boolean isLast = !outbox.isBeingEdited(said.room(), said.message(), pace);
        if (!isLast || !outbox.change(said.delivery(), shown)) {
            outbox.put(new Outgoing.Edit(said.room(), said.message(), shown), pace, null);
        }
    }

    /** An edit that comes before the message, which waits for the end of somebody's quiet: it is what will be shown. */
    @Transactional
    Outcome beforeItIsShown(Outgoing.Edit edit) {
        Optional<Said> unshown = table.find(edit.id()).filter(said -> said.state() == State.WAITING);
        if (unshown.isEmpty() || unshown.get().delivery() == null) {
            return new Outcome.Never(Outcome.Why.OUTDATED, "the message was never shown");
        }
        return outbox.change(unshown.get().delivery(), edit.message())
                ? new Outcome.Done(null)
                : new Outcome.Later(SOON, "the message is being sent");
    }

    void withdraw(MessageId message, Message instead) {
        table.lock(message);
        table.everywhere(message).forEach(said -> retire(said, instead));
        retireReplaced(message);
    }

    /** What was not sent yet never is; of what was tried, the next attempt only looks whether it is there already. */
    void takeBackUnsent(MessageId message) {
        table.lock(message);
        table.everywhere(message).forEach(this::takeBack);
    }

    /** Whether it never will be sent. */
    private boolean takeBack(Said said) {
        boolean isUnsent = table.change(said.message(), State.WAITING, State.WITHDRAWN)
                && said.delivery() != null
                && outbox.takeBack(said.delivery());
        if (isUnsent) {
            table.unsent(said.message());
        }
        return isUnsent;
    }

    /** A message is there: what it takes the place of is over. */
    void retireReplaced(MessageId newer) {
        for (Said replaced : table.replacedBy(newer)) {
            Message instead = json.read(String.valueOf(replaced.instead()), Message.class);
            table.everywhere(replaced.message()).forEach(said -> retire(said, instead));
            table.replaced(replaced.message());
        }
    }

    private void retire(Said said, Message instead) {
        if (said.mayBeShown() && !takeBack(said)) {
            table.change(said.message(), State.DELIVERED, State.WITHDRAWN);
            Outgoing outgoing = instead.equals(Message.NOTHING)
                    ? new Outgoing.Remove(said.room(), said.message())
                    : new Outgoing.Edit(said.room(), said.message(), addressed(said, instead));
            outbox.put(outgoing, pace(said), null);
        }
    }

    private @Nullable Pace pace(Said said) {
        return said.isBulk() ? platforms.pace(said.workspace()) : null;
    }

    private Message addressed(Said said, Message content) {
        return said.original() == null
                ? content
                : addressing.inRoom(
                        said.person(),
                        table.find(said.original()).map(Said::state).orElse(State.CLOSED),
                        content);
    }
}
