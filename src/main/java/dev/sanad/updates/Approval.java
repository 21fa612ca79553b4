package dev.sanad.updates;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Caller;
import dev.sanad.chat.Message;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Refused;
import dev.sanad.chat.Reply;
import dev.sanad.chat.WhoCan;
import dev.sanad.incident.CommsLead;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Phase;
import dev.sanad.people.People;
import dev.sanad.updates.coach.Finding;
import dev.sanad.wording.Inline;
import dev.sanad.wording.Markdown;
import dev.sanad.wording.Voice;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The comms lead's yes. It binds one revision and what that promises: when its time has gone by, the next one is shown and asked
 * for before anything goes out.
 */
@Component
class Approval {

    private final CommsLead commsLead;
    private final People people;
    private final Revisions revisions;
    private final Reviews reviews;
    private final Promising promising;
    private final Retiming retiming;
    private final Editing editing;
    private final DraftMessages messages;
    private final PublishUpdate publishUpdate;
    private final Clock clock;

    Approval(
            CommsLead commsLead,
            People people,
            Revisions revisions,
            Reviews reviews,
            Promising promising,
            Retiming retiming,
            Editing editing,
            DraftMessages messages,
            PublishUpdate publishUpdate,
            Clock clock) {
        this.commsLead = commsLead;
        this.people = people;
        this.revisions = revisions;
        this.reviews = reviews;
        this.promising = promising;
        this.retiming = retiming;
        this.editing = editing;
        this.messages = messages;
        this.publishUpdate = publishUpdate;
        this.clock = clock;
    }

    /**
     * Publishes the revision that was on the screen, or says what stands in its way.
     *
     * @param shown number of that revision
     * @throws Refused when another one is newer, or the caller does not decide
     */
    Reply give(ButtonPress press, OpenDraft open, String shown) {
        demandDecider(press.caller(), open);
        Revision newest = revisions.get(open.draft().number(), open.draft().head());
        boolean isNewest = shown.equals(String.valueOf(newest.number()));
        Optional<Finding> blocking = blocking(open, newest);
        return switch (ApprovalRule.what(isNewest, isTimely(open, newest), blocking.isPresent())) {
            case NEWER -> throw newer(press.caller(), newest);
            case ASK_FOR_TIME -> ask(press.caller(), open, newest);
            case BLOCKED -> {
                messages.refresh(open.incident(), open.draft(), newest);
                yield blocked(press.caller(), open.draft(), blocking.orElseThrow());
            }
            case PUBLISH -> publish(press, open, newest);
        };
    }

    /**
     * Publishes a new revision that promises a time instead, as it was shown; asks again when that has gone by, too.
     *
     * @param shown number of the revision that was on the screen
     */
    Reply promise(ButtonPress press, OpenDraft open, String shown, Instant next) {
        demandDecider(press.caller(), open);
        Revision newest = revisions.get(open.draft().number(), open.draft().head());
        boolean isAsShown = shown.equals(String.valueOf(newest.number()));
        if (!isAsShown || promising.isTooNear(next, open.incident())) {
            return give(press, open, shown);
        }
        Revision retimed = retiming.to(next, open.draft(), newest);
        Draft revised = editing.reviseToApprove(
                open.incident(),
                open.draft(),
                retimed.content(),
                next,
                press.caller().id());
        return give(press, new OpenDraft(revised, open.incident()), String.valueOf(revised.head()));
    }

    private Reply publish(ButtonPress press, OpenDraft open, Revision revision) {
        publishUpdate.publish(open, revision, press.caller().id());
        Incident incident = open.incident();
        return press.room().id().equals(incident.room())
                ? Reply.nothing()
                : Reply.say(press.caller().voice().text("draft.published.elsewhere", "room", incident.room()));
    }

    /** Whether what a revision promises can still be kept, or nothing need be promised. */
    private boolean isTimely(OpenDraft open, Revision revision) {
        Phase phase = open.draft().phase();
        @Nullable Instant next = reviews.promise(open.incident(), open.draft(), revision);
        if (next == null || !phase.promisesNext()) {
            return !promising.isDemanded(open.incident(), phase);
        }
        return !promising.isTooNear(next, open.incident());
    }

    private static Refused newer(Caller caller, Revision newest) {
        return new Refused(
                caller.about(newest.writtenBy(), "draft.newer", "revision", newest.number(), "by", newest.writtenBy()));
    }

    /** Shows what would go out with the next time instead, and publishes exactly that when it is pressed. */
    private Reply ask(Caller caller, OpenDraft open, Revision revision) {
        Instant next = promising.soon(open.incident());
        Revision retimed = retiming.to(next, open.draft(), revision);
        Optional<Finding> blocking = blocking(open, retimed);
        if (blocking.isPresent()) {
            return blocked(caller, open.draft(), blocking.get());
        }
        Voice voice = caller.voice();
        @Nullable Instant before = reviews.promise(open.incident(), open.draft(), revision);
        return new Reply.Say(Message.build()
                .line(
                        before == null
                                ? voice.text("draft.time.missing")
                                : voice.text(
                                        "draft.time.gone",
                                        "time",
                                        Inline.Time.of(before, clock.instant()),
                                        "next",
                                        next))
                .quote(Markdown.prose(retimed.content()))
                .actions(
                        Action.primary(
                                PromiseButton.id(open.draft(), next),
                                voice.string("button.promise", "next", retiming.typed(next, caller))),
                        Action.plain(edit(open.draft()), voice.string("button.edit")))
                .done());
    }

    private Optional<Finding> blocking(OpenDraft open, Revision revision) {
        return reviews.of(open.incident(), open.draft(), revision).stream()
                .filter(finding -> finding.level() == Finding.Level.BLOCK)
                .findFirst();
    }

    /** Said, not thrown: the draft in the room is brought up to date at the same time. */
    private static Reply blocked(Caller caller, Draft draft, Finding finding) {
        Voice voice = caller.voice();
        return Reply.say(
                voice.text(
                        "draft.blocked.because",
                        "reason",
                        voice.text(finding.reason().key(), finding.reason().namesAndValues())),
                Action.primary(edit(draft), voice.string("button.edit")));
    }

    private void demandDecider(Caller caller, OpenDraft open) {
        Incident incident = open.incident();
        boolean mayApprove = people.may(caller.id(), Permission.APPROVE);
        switch (ApprovalRule.who(
                incident.isDecidedBy(caller.id()), incident.lead().isPresent(), mayApprove)) {
            case YES -> {}
            case RIGHT_GONE -> people.demand(caller, Permission.APPROVE);
            case LEAD_FIRST ->
                throw new Refused(
                        caller.voice().text("draft.approve.nobody-leads", "name", incident.name()),
                        Action.primary(
                                ActionId.of(
                                        LeadAndApproveButton.VERB,
                                        open.draft().number(),
                                        open.draft().head()),
                                caller.voice().string("button.lead-and-approve")));
            case NOT_YOURS ->
                throw new Refused(
                        WhoCan.say(caller, "draft.approve.refused", commsLead.deciders(incident)),
                        Action.plain(edit(open.draft()), caller.voice().string("button.edit")));
        }
    }

    private static ActionId edit(Draft draft) {
        return ActionId.of(EditDraft.VERB, draft.number(), draft.head());
    }
}
