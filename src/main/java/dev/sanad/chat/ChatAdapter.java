package dev.sanad.chat;

import dev.sanad.delivery.Outcome;
import java.util.List;

/**
 * A platform. Each method is one attempt at one delivery and may be repeated with the same delivery id after a crash, so the
 * adapter looks whether the thing is already there. All of them may block and none runs in a transaction.
 */
public interface ChatAdapter {

    /** Whether a workspace belongs to this platform. */
    boolean serves(String workspace);

    /** Makes a room with the next free name like the wished one. {@link Outcome.Done} carries its id. */
    Outcome openRoom(Attempt attempt, Outgoing.OpenRoom room, String workspace);

    /** Opens the direct conversation with a person. {@link Outcome.Done} carries its id. */
    Outcome openDirect(Attempt attempt, PersonId person);

    Outcome invite(Attempt attempt, Room room, List<PersonId> people);

    /** Shows a new message. {@link Outcome.Done} carries its id. */
    Outcome post(Attempt attempt, Room room, Message message);

    /** Replaces the content of a message. */
    Outcome edit(Attempt attempt, Room room, String messageExternalId, Message message);
}
