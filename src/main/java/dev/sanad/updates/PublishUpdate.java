package dev.sanad.updates;

import dev.sanad.chat.PersonId;
import dev.sanad.incident.Cards;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Phase;
import dev.sanad.incident.Progress;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Turns an approved revision into an update: exactly that text, once. */
@Component
public class PublishUpdate {

    private final Drafts drafts;
    private final Updates updates;
    private final DraftMessages messages;
    private final DirectDrafts direct;
    private final DraftFacts facts;
    private final Reviews reviews;
    private final Progress progress;
    private final Cards cards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublishUpdate(
            Drafts drafts,
            Updates updates,
            DraftMessages messages,
            DirectDrafts direct,
            DraftFacts facts,
            Reviews reviews,
            Progress progress,
            Cards cards,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.updates = updates;
        this.messages = messages;
        this.direct = direct;
        this.facts = facts;
        this.reviews = reviews;
        this.progress = progress;
        this.cards = cards;
        this.events = events;
        this.clock = clock;
    }

    void publish(OpenDraft open, Revision revision, PersonId approver) {
        Incident incident = open.incident();
        Draft draft = open.draft();
        Draft done = drafts.save(draft.in(Draft.State.PUBLISHED));
        @Nullable Instant promised = reviews.promise(incident, draft, revision);
        Update update = updates.save(new Update(
                null,
                incident.id(),
                draft.number(),
                revision.number(),
                draft.phase(),
                draft.language(),
                revision.content(),
                approver,
                clock.instant(),
                draft.phase().promisesNext() ? promised : null,
                draft.phase() == Phase.RESOLVED ? explainBy(draft, revision) : null));
        progress.announced(incident.id(), draft.phase(), approver);
        events.publishEvent(new Update.Published(update));
        messages.published(done, update);
        direct.settle(done, "draft.over.published", "name", incident.name(), "at", update.publishedAt());
        cards.refresh(incident.id());
    }

    /** Shows the receipts of an update anew, after one of them has changed. */
    public void refreshReceipts(long update) {
        updates.findById(update)
                .ifPresent(published ->
                        drafts.findById(published.draft()).ifPresent(draft -> messages.published(draft, published)));
    }

    /** An explanation is promised when the text still says so. */
    private @Nullable Instant explainBy(Draft draft, Revision revision) {
        @Nullable Instant by = revision.next();
        return by != null && revision.content().contains(facts.date(by, draft.language())) ? by : null;
    }
}
