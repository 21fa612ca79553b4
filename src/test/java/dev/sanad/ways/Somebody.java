package dev.sanad.ways;

import dev.sanad.chat.PersonId;
import java.util.Locale;

/** The people who ask. What each may do is in the configuration that {@link Installation} writes. */
enum Somebody {
    /** May declare and draft, as everybody may in the configuration that is shipped, and is in no incident's room. */
    OUTSIDER,
    /** Is in the room, without any right. */
    PARTICIPANT,
    /** Is in the room, may declare and draft, and has written the drafts. */
    AUTHOR,
    /** Is in the room and may lead, but approve nothing. */
    RESPONDER,
    /** Is on the roster and leads nothing. */
    APPROVER,
    /** Leads the communication, where somebody does. */
    LEAD,
    /** Stands in for the comms lead, where there is one. */
    DEPUTY,
    /** Leads the communication, where somebody does, and has lost the right to approve since. */
    REVOKED,
    /** May everything, and is in no incident's room. */
    ADMIN;

    static final String WORKSPACE = "playground";

    PersonId id() {
        return new PersonId(WORKSPACE, toString());
    }

    /** As in the tables, and as the platform knows the person. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
