package dev.sanad.updates;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Caller;
import dev.sanad.chat.Refused;
import dev.sanad.chat.Room;
import dev.sanad.incident.Incident;
import dev.sanad.incident.IncidentButtons;
import dev.sanad.incident.Incidents;
import dev.sanad.incident.Participants;
import dev.sanad.incident.Phase;
import dev.sanad.incident.Which;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the draft that a button or form was made for, and says kindly when it is no longer one. */
@Component
class WhichDraft {

    private final Drafts drafts;
    private final Updates updates;
    private final Incidents incidents;
    private final Participants participants;

    WhichDraft(Drafts drafts, Updates updates, Incidents incidents, Participants participants) {
        this.drafts = drafts;
        this.updates = updates;
        this.incidents = incidents;
        this.participants = participants;
    }

    /**
     * The draft, still open.
     *
     * @throws Refused when there is none, or it was published or discarded meanwhile
     */
    OpenDraft open(Caller caller, Room room, ActionId action) {
        Optional<Long> number = Optional.of(action.subject())
                .filter(subject -> subject.matches("\\d{1,18}"))
                .map(Long::parseLong);
        // The incident first: what is read after that stands until the end of the transaction.
        Incident incident = number.flatMap(drafts::incidentOf)
                .map(incidents::get)
                .filter(found -> isSeen(found, caller, room))
                .orElseThrow(() -> new Refused(caller.voice().text("draft.none")));
        Draft draft = number.flatMap(drafts::findById).orElseThrow();
        return switch (draft.state()) {
            case OPEN -> new OpenDraft(draft, incident);
            case DISCARDED ->
                throw new Refused(
                        caller.voice().text("draft.was-discarded"),
                        Action.primary(
                                IncidentButtons.draft(draft.incident(), draft.phase()),
                                caller.voice().string("button.draft")));
            case PUBLISHED -> throw published(caller, draft);
        };
    }

    /**
     * The draft, still open, of an incident in a state in which its phase can be announced.
     *
     * @throws Refused also when the incident is over, or a follow-up comes before the end
     */
    OpenDraft timely(Caller caller, Room room, ActionId action) {
        OpenDraft open = open(caller, room, action);
        demandTimely(caller, open.incident(), open.draft().phase());
        return open;
    }

    /** Lets pass a phase that fits the incident's state: the follow-up after the end, everything else before. */
    static Incident demandTimely(Caller caller, Incident incident, Phase phase) {
        if (Draft.isTimely(phase, incident)) {
            return incident;
        }
        if (incident.isOpen()) {
            throw new Refused(
                    caller.voice().text("draft.follow-up-too-early", "name", incident.name()),
                    Action.primary(
                            IncidentButtons.draft(incident.id(), Phase.RESOLVED),
                            caller.voice().string("button.resolve")));
        }
        throw Which.over(caller, incident);
    }

    private boolean isSeen(Incident incident, Caller caller, Room room) {
        return participants.sees(caller.id(), incident) || incident.room().equals(room.id());
    }

    private Refused published(Caller caller, Draft draft) {
        Update update = updates.findByDraft(draft.number()).orElseThrow();
        return new Refused(caller.about(
                update.approvedBy(), "draft.already-published", "at", update.publishedAt(), "by", update.approvedBy()));
    }
}
