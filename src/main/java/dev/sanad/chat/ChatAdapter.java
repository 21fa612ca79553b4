package dev.sanad.chat;

import dev.sanad.delivery.Outcome;
import dev.sanad.delivery.Pace;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A platform. Each method is one attempt at one delivery and may be repeated with the same delivery id after a crash, so the
 * adapter looks whether the thing is already there. All of them may block and none runs in a transaction.
 */
public interface ChatAdapter {

    /** Whether a workspace belongs to this platform, and is connected. */
    boolean serves(String workspace);

    /** Whether a workspace belongs to this platform, or would if it were connected. */
    default boolean mayServe(String workspace) {
        return serves(workspace);
    }

    /** What people call a workspace: the platform, with the workspace's own name where there may be several. Never blocks. */
    String place(String workspace);

    /** How fast things that go to many may leave, so that what a platform grants the bot is there for everything else. */
    Pace pace(String workspace);

    /** Makes a room with the next free name like the wished one. {@link Outcome.Done} carries its id. */
    Outcome openRoom(Attempt attempt, Outgoing.OpenRoom room, String workspace);

    /**
     * Opens the direct conversation with a person, or finds it again. {@link Outcome.Done} carries its id; {@link Outcome.Never} says
     * whether the person takes nothing, or is not there any more.
     */
    Outcome openDirect(Attempt attempt, PersonId person);

    Outcome invite(Attempt attempt, Room room, List<PersonId> people);

    /** Puts a link where everybody in the room finds it; a platform without such a place says so once in the room. */
    Outcome bookmark(Attempt attempt, Room room, String title, URI address);

    /** Puts a message where everybody in the room finds it; a platform without such a place does nothing. */
    Outcome pin(Room room, String messageExternalId);

    /** Makes a room read only; all that was said stays to be read. */
    Outcome archive(Room room);

    /**
     * When a person's do-not-disturb ends, by this machine's clock; empty when it is off or the platform has none.
     *
     * @throws Untold when the platform has one and does not tell now
     */
    Optional<Instant> quietUntil(PersonId person) throws Untold;

    /** Looks for a message that an earlier attempt may have shown. {@link Outcome.Done} carries its id, or none when it is not there. */
    Outcome find(Attempt attempt, Room room, Message message);

    /** Shows a new message. {@link Outcome.Done} carries its id; {@link Outcome.Never} as for {@link #openDirect}. */
    Outcome post(Attempt attempt, Room room, Message message);

    /** Replaces the content of a message. */
    Outcome edit(Attempt attempt, Room room, String messageExternalId, Message message);

    /** Shows a message no more. One that is not there any more is as good as removed. */
    Outcome remove(Attempt attempt, Room room, String messageExternalId);
}
