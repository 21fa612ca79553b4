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
import dev.sanad.people.People;
import dev.sanad.updates.coach.Finding;
import dev.sanad.wording.Markdown;
import dev.sanad.wording.Voice;
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

    Approval(
            CommsLead commsLead,
            People people,
            Revisions revisions,
            Reviews reviews,
            Promising promising,
            Retiming retiming,
            Editing editing,
            DraftMessages messages,
            PublishUpdate publishUpdate) {
        this.commsLead = commsLead;
        this.people = people;
        this.revisions = revisions;
        this.reviews = reviews;
        this.promising = promising;
        this.retiming = retiming;
        this.editing = editing;
        this.messages = messages;
        this.publishUpdate = publishUpdate;
    }

    /**
     * The revision that was on the screen, for somebody who may approve it.
     *
     * @param shown number of the revision that was on the screen
     * @throws Refused when another one is newer, or the caller does not decide
     */
    Revision demand(Caller caller, OpenDraft open, String shown) {
        demandDecider(caller, open);
        people.demand(caller, Permission.APPROVE);
        Draft draft = open.draft();
        Revision newest = revisions.get(draft.number(), draft.head());
        if (!shown.equals(String.valueOf(draft.head()))) {
            throw new Refused(caller.about(
                    newest.writtenBy(), "draft.newer", "revision", newest.number(), "by", newest.writtenBy()));
        }
        return newest;
    }

    /** Publishes a revision, or says what stands in its way. */
    Reply give(ButtonPress press, OpenDraft open, Revision revision) {
        Caller caller = press.caller();
        @Nullable Instant next = reviews.promise(open.incident(), open.draft(), revision);
        if (isTimeAskedFor(open, next)) {
            return ask(caller, open, revision);
        }
        Optional<Finding> blocking = blocking(open, revision);
        if (blocking.isPresent()) {
            messages.refresh(open.incident(), open.draft(), revision);
            return blocked(caller, open.draft(), blocking.get());
        }
        publishUpdate.publish(open, revision, caller.id());
        return press.room().id().equals(open.incident().room())
                ? Reply.nothing()
                : Reply.say(caller.voice()
                        .text(
                                "draft.published.elsewhere",
                                "room",
                                open.incident().room()));
    }

    /** Publishes a new revision that promises a time instead, as it was shown; asks again when that has gone by, too. */
    Reply promise(ButtonPress press, OpenDraft open, Revision shown, Instant next) {
        if (promising.isTooNear(next, open.incident())) {
            return give(press, open, shown);
        }
        Revision retimed = retiming.to(next, open.draft(), shown);
        Draft revised = editing.revise(
                open.incident(),
                open.draft(),
                retimed.content(),
                next,
                press.caller().id());
        return give(press, new OpenDraft(revised, open.incident()), revisions.get(revised.number(), revised.head()));
    }

    private boolean isTimeAskedFor(OpenDraft open, @Nullable Instant next) {
        if (!open.draft().phase().promisesNext()) {
            return false;
        }
        return next == null
                ? promising.isDemanded(open.incident(), open.draft().phase())
                : promising.isTooNear(next, open.incident());
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
                                : voice.text("draft.time.gone", "time", before, "next", next))
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
        Voice voice = caller.voice();
        if (incident.isDecidedBy(caller.id())) {
            return;
        }
        if (incident.lead().isEmpty() && people.may(caller.id(), Permission.APPROVE)) {
            throw new Refused(
                    voice.text("draft.approve.nobody-leads", "name", incident.name()),
                    Action.primary(
                            ActionId.of(
                                    LeadAndApproveButton.VERB,
                                    open.draft().number(),
                                    open.draft().head()),
                            voice.string("button.lead-and-approve")));
        }
        throw new Refused(
                WhoCan.say(caller, "draft.approve.refused", commsLead.deciders(incident)),
                Action.plain(edit(open.draft()), voice.string("button.edit")));
    }

    private static ActionId edit(Draft draft) {
        return ActionId.of(EditDraft.VERB, draft.number(), draft.head());
    }
}
