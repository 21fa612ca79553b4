package dev.sanad.updates;

import dev.sanad.chat.ActionId;
import dev.sanad.chat.Caller;
import dev.sanad.chat.Refused;
import dev.sanad.updates.coach.Finding;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Finds the coach's finding that a button was made for: its id has the revision, and which finding of it. */
@Component
class WhichFinding {

    private final Revisions revisions;
    private final Reviews reviews;

    WhichFinding(Revisions revisions, Reviews reviews) {
        this.revisions = revisions;
        this.reviews = reviews;
    }

    /** A finding of the newest revision. */
    record Found(Revision revision, Finding finding) {}

    static ActionId id(String verb, Draft draft, int index) {
        return ActionId.of(verb, draft.number(), draft.head() + "-" + index);
    }

    /**
     * The finding, as it stands now.
     *
     * @param offers whether a finding has what the button does
     * @throws Refused when the text, or what there is to say about it, has changed since
     */
    Found of(Caller caller, OpenDraft open, ActionId action, Predicate<Finding> offers) {
        Draft draft = open.draft();
        Revision newest = revisions.get(draft.number(), draft.head());
        List<Finding> findings = reviews.of(open.incident(), draft, newest);
        String[] place = action.detail().split("-", 2);
        boolean sameRevision = place[0].equals(String.valueOf(draft.head()));
        int index = place.length == 2 && place[1].matches("\\d{1,3}") ? Integer.parseInt(place[1]) : findings.size();
        if (!sameRevision || index >= findings.size() || !offers.test(findings.get(index))) {
            throw new Refused(caller.voice().text("draft.suggestion-gone", "revision", draft.head()));
        }
        return new Found(newest, findings.get(index));
    }
}
