package dev.sanad.updates;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.incident.Incident;
import dev.sanad.updates.coach.Finding;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import java.util.List;
import org.springframework.stereotype.Component;

/** What messages about a draft have in common: whether it can go out, where it goes, and the buttons that approve and edit it. */
@Component
class DraftParts {

    private final Reviews reviews;
    private final Outlets outlets;

    DraftParts(Reviews reviews, Outlets outlets) {
        this.reviews = reviews;
        this.outlets = outlets;
    }

    static boolean isBlocked(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.BLOCK);
    }

    boolean isBlocked(Incident incident, Draft draft, Revision revision) {
        return isBlocked(reviews.of(incident, draft, revision));
    }

    Waiting waiting(Incident incident, Draft draft, Revision revision) {
        return new Waiting(incident.deciders(), revision.writtenBy(), isBlocked(incident, draft, revision));
    }

    Text goesTo(Incident incident, Voice voice) {
        Text places = outlets.planned(incident, voice).stream()
                .reduce((left, right) -> left.and(Text.plain(" · ")).and(right))
                .orElseGet(() -> voice.text("draft.goes-to.room-only"));
        return voice.text("draft.goes-to", "places", places);
    }

    /** The buttons that approve and edit a revision, as far as it can be approved. */
    List<Action> deciding(Incident incident, Draft draft, Revision revision, Voice voice) {
        return isBlocked(incident, draft, revision)
                ? List.of(edit(draft, voice))
                : List.of(approve(draft, voice), edit(draft, voice));
    }

    static Action approve(Draft draft, Voice voice) {
        return Action.primary(approval(draft), voice.string("button.approve"));
    }

    /** The id of the button that approves the newest revision. */
    static ActionId approval(Draft draft) {
        return ActionId.of(ApproveButton.VERB, draft.number(), draft.head());
    }

    static Action edit(Draft draft, Voice voice) {
        return Action.plain(ActionId.of(EditDraft.VERB, draft.number(), draft.head()), voice.string("button.edit"));
    }
}
