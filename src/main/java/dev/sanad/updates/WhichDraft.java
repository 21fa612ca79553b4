package dev.sanad.updates;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Caller;
import dev.sanad.chat.Refused;
import dev.sanad.chat.Room;
import dev.sanad.incident.Incident;
import dev.sanad.incident.IncidentButtons;
import dev.sanad.incident.Incidents;
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

    WhichDraft(Drafts drafts, Updates updates, Incidents incidents) {
        this.drafts = drafts;
        this.updates = updates;
        this.incidents = incidents;
    }

    /**
     * The draft, still open.
     *
     * @throws Refused when there is none, or it was published or discarded meanwhile
     */
    Draft open(Caller caller, Room room, ActionId action) {
        Draft draft = Optional.of(action.subject())
                .filter(subject -> subject.matches("\\d{1,18}"))
                .flatMap(subject -> drafts.findById(Long.parseLong(subject)))
                .filter(found -> isSeen(incidents.get(found.incident()), caller, room))
                .orElseThrow(() -> new Refused(caller.voice().text("draft.none")));
        return switch (draft.state()) {
            case OPEN -> draft;
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
     * The incident of a draft, in a state in which its phase can be announced.
     *
     * @throws Refused when the incident is over, or a follow-up comes before the end
     */
    Incident incident(Caller caller, Draft draft) {
        return demandTimely(caller, incidents.get(draft.incident()), draft.phase());
    }

    /** Lets pass a phase that fits the incident's state: the follow-up after the end, everything else before. */
    static Incident demandTimely(Caller caller, Incident incident, Phase phase) {
        boolean followUp = phase == Phase.FOLLOW_UP;
        if (followUp && incident.isOpen()) {
            throw new Refused(
                    caller.voice().text("draft.follow-up-too-early", "name", incident.name()),
                    Action.primary(
                            IncidentButtons.draft(incident.id(), Phase.RESOLVED),
                            caller.voice().string("button.resolve")));
        }
        if (!followUp && !incident.isOpen()) {
            throw Which.over(caller, incident);
        }
        return incident;
    }

    private static boolean isSeen(Incident incident, Caller caller, Room room) {
        return incident.isVisibleTo(caller.id()) || incident.room().equals(room.id());
    }

    private Refused published(Caller caller, Draft draft) {
        Update update = updates.findByDraft(draft.number()).orElseThrow();
        return new Refused(
                caller.voice().text("draft.already-published", "at", update.publishedAt(), "by", update.approvedBy()));
    }
}
