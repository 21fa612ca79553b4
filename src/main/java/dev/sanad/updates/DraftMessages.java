package dev.sanad.updates;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Lines;
import dev.sanad.chat.Message;
import dev.sanad.chat.MessageId;
import dev.sanad.chat.Messages;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.RoomId;
import dev.sanad.incident.Incident;
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
    private final DirectDrafts direct;
    private final Reviews reviews;
    private final DraftParts parts;
    private final DraftFacts facts;
    private final Outlets outlets;
    private final Wording wording;
    private final Retiming retiming;

    DraftMessages(
            Messages messages,
            DirectDrafts direct,
            Reviews reviews,
            DraftParts parts,
            DraftFacts facts,
            Outlets outlets,
            Wording wording,
            Retiming retiming) {
        this.messages = messages;
        this.direct = direct;
        this.reviews = reviews;
        this.parts = parts;
        this.facts = facts;
        this.outlets = outlets;
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

    /** Brings the draft up to date in the room and before those who were told of it, which notifies nobody. */
    void refresh(Incident incident, Draft draft, Revision revision) {
        show(draft, open(incident, draft, revision));
        direct.bringUpToDate(incident, draft, revision);
    }

    /** Shows a new revision; tells those for whom the draft has not waited until now, as a change of a message notifies nobody. */
    void revised(Incident incident, Draft draft, Revision revision, Revision before) {
        refresh(incident, draft, revision);
        parts.waiting(incident, draft, revision)
                .unawareSince(parts.waiting(incident, draft, before))
                .forEach(person -> direct.tell(incident, draft, revision, person));
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

    /** Shows a draft that cannot be published any more, since the incident is over. */
    void over(Incident incident, Draft draft, Revision revision) {
        show(
                draft,
                Message.build()
                        .line(wording.inRooms().text("draft.over.closed", "name", incident.name()))
                        .quote(Markdown.prose(revision.content()))
                        .done());
    }

    private void show(Draft draft, Message message) {
        if (draft.message() != null) {
            messages.edit(draft.message(), message);
        }
    }

    private Message open(Incident incident, Draft draft, Revision revision) {
        Voice voice = wording.inRooms();
        List<Finding> findings = reviews.of(incident, draft, revision);
        boolean blocked = DraftParts.isBlocked(findings);
        Waiting waiting = new Waiting(incident.deciders(), revision.writtenBy(), blocked);
        Message.Builder message = Message.build()
                .line(title(incident, draft, revision, waiting, voice))
                .quote(Markdown.prose(revision.content()));
        @Nullable Instant next = reviews.promise(incident, draft, revision);
        coachSays(message, findings, draft, next, voice);
        message.context(parts.goesTo(incident, voice));
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

    private static List<Action> buttons(Draft draft, boolean blocked, Voice voice) {
        Action approve = DraftParts.approve(draft, voice);
        return List.of(
                blocked ? approve.disable() : approve,
                DraftParts.edit(draft, voice),
                Action.danger(
                        ActionId.of(DiscardButton.VERB, draft.number(), draft.head()),
                        voice.string("button.discard"),
                        voice.string("draft.discard.confirm")));
    }
}
