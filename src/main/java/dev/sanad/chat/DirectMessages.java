package dev.sanad.chat;

import dev.sanad.chat.DirectTable.Said;
import dev.sanad.delivery.Pace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the bot says to people, each in the direct conversation with the account by which the person wants to be written to. Said inside a
 * transaction, sent after its commit; {@link DirectMessage} tells what became of it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DirectMessages {

    private final Rooms rooms;
    private final Directory directory;
    private final Platforms platforms;
    private final Outbox outbox;
    private final DirectTable table;
    private final DirectEdits edits;
    private final ChatJson json;
    private final Clock clock;
    private final Clock machine;

    DirectMessages(
            Rooms rooms,
            Directory directory,
            Platforms platforms,
            Outbox outbox,
            DirectTable table,
            DirectEdits edits,
            ChatJson json,
            Clock clock,
            @Qualifier("machine") Clock machine) {
        this.rooms = rooms;
        this.directory = directory;
        this.platforms = platforms;
        this.outbox = outbox;
        this.table = table;
        this.edits = edits;
        this.json = json;
        this.clock = clock;
        this.machine = machine;
    }

    /** Says something to one person. */
    public MessageId tell(PersonId person, Message content, Telling how) {
        PersonId account = directory.contact(person);
        RoomId room = rooms.directWith(account);
        MessageId id = outbox.next(room, null);
        Pace bulk = how.isBulk() ? platforms.pace(account.workspace()) : null;
        Outgoing.Post post = new Outgoing.Post(room, id, content, how.isQuiet() ? account : null, how.otherwise());
        UUID delivery = outbox.put(post, bulk, byTheMachine(how.validUntil()));
        table.add(id, person, delivery, how.isBulk());
        return id;
    }

    /**
     * Says something to the same person that takes the place of an earlier message: what was not sent yet of it never is. What
     * is shown stays as it is until the newer one is there, so that the person always has something to act on, and says
     * something else from then on.
     *
     * @param instead what the earlier message says then
     */
    public MessageId replace(MessageId earlier, Message instead, Message content, Telling how) {
        Said said = table.find(earlier).orElseThrow();
        edits.takeBackUnsent(earlier);
        MessageId newer = tell(said.person(), content, how);
        table.replace(earlier, newer, json.write(instead));
        return newer;
    }

    /** The same for what need not be remembered: the earlier message is shown no more when the newer one is there. */
    public MessageId replace(MessageId earlier, Message content, Telling how) {
        return replace(earlier, Message.NOTHING, content, how);
    }

    /** Changes what a message says, wherever it is shown; before it is sent, only the newest is. */
    public void edit(MessageId message, Message content) {
        edits.edit(message, content);
    }

    /**
     * Takes a message back, and what it was to replace: what was not sent yet never is.
     *
     * @param instead what it says from now on when it is shown already
     */
    public void withdraw(MessageId message, Message instead) {
        edits.withdraw(message, instead);
    }

    /** How far a message has come; empty for one that was not said to a person. */
    @Transactional(readOnly = true)
    public Optional<DirectMessage.State> state(MessageId message) {
        return table.find(message).map(Said::state);
    }

    /**
     * The queue goes by the machine's clock. How long something is valid is fixed here: whoever moves the playground's clock later
     * neither loses what is on its way nor brings back what is over.
     */
    private @Nullable Instant byTheMachine(@Nullable Instant validUntil) {
        return validUntil == null ? null : machine.instant().plus(Duration.between(clock.instant(), validUntil));
    }
}
