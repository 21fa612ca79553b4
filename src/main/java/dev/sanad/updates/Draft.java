package dev.sanad.updates;

import dev.sanad.chat.MessageId;
import dev.sanad.chat.PersonId;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Phase;
import dev.sanad.wording.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * Text on its way to customers.
 *
 * @param head number of the newest revision; the only one that can be approved
 * @param message where the room sees it; null until it is posted
 */
record Draft(
        @Id @Nullable Long id,
        @Version int version,
        long incident,
        Phase phase,
        Language language,
        State state,
        PersonId startedBy,
        int head,
        @Nullable MessageId message) {

    enum State {
        OPEN,
        PUBLISHED,
        DISCARDED
    }

    static Draft start(long incident, Phase phase, Language language, PersonId by) {
        return new Draft(null, 0, incident, phase, language, State.OPEN, by, 1, null);
    }

    long number() {
        if (id == null) {
            throw new IllegalStateException("A draft that is not stored has no number");
        }
        return id;
    }

    /** Whether its phase can be announced now: the follow-up after the incident's end, everything else before. */
    boolean isTimely(Incident incident) {
        return isTimely(phase, incident);
    }

    static boolean isTimely(Phase phase, Incident incident) {
        return (phase == Phase.FOLLOW_UP) != incident.isOpen();
    }

    Draft revised() {
        return new Draft(id, version, incident, phase, language, state, startedBy, head + 1, message);
    }

    Draft in(State newState) {
        return new Draft(id, version, incident, phase, language, newState, startedBy, head, message);
    }

    Draft shownAs(MessageId shown) {
        return new Draft(id, version, incident, phase, language, state, startedBy, head, shown);
    }
}
