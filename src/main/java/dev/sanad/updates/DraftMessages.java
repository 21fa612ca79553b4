package dev.sanad.updates;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.DirectMessages;
import dev.sanad.chat.Lines;
import dev.sanad.chat.Message;
import dev.sanad.chat.MessageId;
import dev.sanad.chat.Messages;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.RoomId;
import dev.sanad.chat.Telling;
import dev.sanad.incident.Incident;
import dev.sanad.people.People;
import dev.sanad.updates.coach.Finding;
import dev.sanad.wording.Inline;
import dev.sanad.wording.Markdown;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import dev.sanad.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a draft looks in the incident's room, from its first revision to the receipts. */
@Component
class DraftMessages {

    private final Messages messages;
    private final DirectMessages directMessages;
    private final Reviews reviews;
    private final DraftFacts facts;
    private final Outlets outlets;
    private final People people;
    private final Wording wording;
    private final Retiming retiming;

    DraftMessages(
            Messages messages,
            DirectMessages directMessages,
            Reviews reviews,
            DraftFacts facts,
            Outlets outlets,
            People people,
            Wording wording,
            Retiming retiming) {
        this.messages = messages;
        this.directMessages = directMessages;
        this.reviews = reviews;
        this.facts = facts;
        this.outlets = outlets;
        this.people = people;
        this.wording = wording;
        this.retiming = retiming;
    }

    MessageId post(Incident incident, Draft draft, Revision revision) {
        return messages.post(incident.room(), open(incident, draft, revision));
    }

    /** Shows a draft in a room that was opened after it was posted. */
    void repeat(Incident incident, Draft draft, Revision revision, RoomId mirror) {
        if (draft.message() != null) {
            messages.repeat(draft.message(), mirror, open(incident, draft, revision));
        }
    }

    void refresh(Incident incident, Draft draft, Revision revision) {
        show(draft, open(incident, draft, revision));
    }

    /** Shows a new revision; tells those for whom the draft has not waited until now, as a change of a message notifies nobody. */
    void revised(Incident incident, Draft draft, Revision revision, Revision before) {
        refresh(incident, draft, revision);
        waiting(incident, draft, revision)
                .unawareSince(waiting(incident, draft, before))
                .forEach(person -> tell(incident, draft, revision, person));
    }

    /** Tells somebody who has come to decide that a draft waits, unless it does not. */
    void tellOf(Incident incident, Draft draft, Revision revision, PersonId decider) {
        if (waiting(incident, draft, revision).unaware().contains(decider)) {
            tell(incident, draft, revision, decider);
        }
    }

    private void tell(Incident incident, Draft draft, Revision revision, PersonId person) {
        Voice voice = people.caller(person).voice();
        Message.Builder message = Message.build()
                .line(voice.text(
                        "draft.waits.you",
                        "name",
                        incident.name(),
                        "title",
                        incident.title(),
                        "phase",
                        voice.string("phase." + draft.phase().id()),
                        "revision",
                        revision.number(),
                        "by",
                        revision.writtenBy()))
                .quote(Markdown.prose(revision.content()))
                .context(voice.text("draft.waits.room", "room", incident.room()));
        goesTo(message, incident, voice);
        directMessages.tell(
                person,
                message.actions(approve(draft, voice), edit(draft, voice)).done(),
                Telling.atOnce().otherwiseIn(incident.room()));
    }

    void published(Draft draft, Update update) {
        Voice voice = wording.inRooms();
        Message.Builder message = Message.build()
                .line(voice.text(
                        "draft.published",
                        "at",
                        update.publishedAt(),
                        "phase",
                        voice.string("phase." + draft.phase().id()),
                        "by",
                        update.approvedBy(),
                        "revision",
                        update.revision()))
                .quote(update.prose());
        List<Text> receipts = outlets.receipts(update, voice);
        message.context(receipts.isEmpty() ? voice.text("draft.published.room-only") : Lines.stacked(receipts));
        show(draft, message.done());
    }

    void discarded(Draft draft, Revision revision, PersonId by) {
        Voice voice = wording.inRooms();
        show(
                draft,
                Message.build()
                        .line(voice.text(
                                "draft.discarded",
                                "phase",
                                voice.string("phase." + draft.phase().id()),
                                "by",
                                by))
                        .quote(Markdown.prose(revision.content()))
                        .done());
    }

    /** The buttons that approve and edit a revision, for a message of another feature. */
    List<Action> approving(Incident incident, Draft draft, Revision revision, Voice voice) {
        return isBlocked(reviews.of(incident, draft, revision))
                ? List.of(edit(draft, voice))
                : List.of(approve(draft, voice), edit(draft, voice));
    }

    private void show(Draft draft, Message message) {
        if (draft.message() != null) {
            messages.edit(draft.message(), message);
        }
    }

    private Message open(Incident incident, Draft draft, Revision revision) {
        Voice voice = wording.inRooms();
        List<Finding> findings = reviews.of(incident, draft, revision);
        boolean blocked = isBlocked(findings);
        Waiting waiting = new Waiting(incident.deciders(), revision.writtenBy(), blocked);
        Message.Builder message = Message.build()
                .line(title(incident, draft, revision, waiting, voice))
                .quote(Markdown.prose(revision.content()));
        @Nullable Instant next = reviews.promise(incident, draft, revision);
        coachSays(message, findings, draft, next, voice);
        goesTo(message, incident, voice);
        if (draft.phase().promisesNext()) {
            message.context(
                    next == null
                            ? voice.text("draft.next.none")
                            : voice.text("draft.next", "next", Inline.Time.of(next, facts.now())));
        }
        if (blocked) {
            message.line(voice.text("draft.blocked"));
        }
        return message.actions(buttons(draft, blocked, voice)).done();
    }

    private static Text title(Incident incident, Draft draft, Revision revision, Waiting waiting, Voice voice) {
        return voice.text(
                waiting.people().isEmpty() ? "draft.title" : "draft.title.waits",
                "name",
                incident.name(),
                "phase",
                voice.string("phase." + draft.phase().id()),
                "revision",
                revision.number(),
                "by",
                revision.writtenBy(),
                "who",
                waiting.called());
    }

    private Waiting waiting(Incident incident, Draft draft, Revision revision) {
        return new Waiting(incident.deciders(), revision.writtenBy(), isBlocked(reviews.of(incident, draft, revision)));
    }

    private static boolean isBlocked(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.BLOCK);
    }

    private void coachSays(
            Message.Builder message, List<Finding> findings, Draft draft, @Nullable Instant next, Voice voice) {
        if (findings.isEmpty()) {
            message.context(voice.text("coach.content"));
        }
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            Text reason = voice.text(finding.reason().key(), finding.reason().namesAndValues());
            message.line(Text.plain(finding.level().mark() + " ").and(reason));
            retiming.suggested(finding, draft, next)
                    .ifPresent(words -> message.context(voice.text("coach.suggestion", "words", words)));
            message.actions(waysOut(finding, i, draft, voice));
        }
    }

    private List<Action> waysOut(Finding finding, int index, Draft draft, Voice voice) {
        List<Action> ways = new ArrayList<>();
        if (finding.suggestion().isPresent()) {
            ways.add(Action.plain(WhichFinding.id(UseSuggestionButton.VERB, draft, index), voice.string("button.use")));
        }
        if (finding.time() != null) {
            String time = facts.written(finding.time(), voice.language());
            ways.add(Action.plain(
                    WhichFinding.id(TakeTimeButton.VERB, draft, index),
                    voice.string("button.take-time", "time", time)));
        }
        return ways;
    }

    private void goesTo(Message.Builder message, Incident incident, Voice voice) {
        List<Text> places = new ArrayList<>(outlets.planned(incident, voice));
        Text list = places.stream()
                .reduce((left, right) -> left.and(Text.plain(" · ")).and(right))
                .orElseGet(() -> voice.text("draft.goes-to.room-only"));
        message.context(voice.text("draft.goes-to", "places", list));
    }

    private static List<Action> buttons(Draft draft, boolean blocked, Voice voice) {
        Action approve = approve(draft, voice);
        return List.of(
                blocked ? approve.disable() : approve,
                edit(draft, voice),
                Action.danger(
                        ActionId.of(DiscardButton.VERB, draft.number(), draft.head()),
                        voice.string("button.discard"),
                        voice.string("draft.discard.confirm")));
    }

    private static Action approve(Draft draft, Voice voice) {
        return Action.primary(
                ActionId.of(ApproveButton.VERB, draft.number(), draft.head()), voice.string("button.approve"));
    }

    private static Action edit(Draft draft, Voice voice) {
        return Action.plain(ActionId.of(EditDraft.VERB, draft.number(), draft.head()), voice.string("button.edit"));
    }
}
