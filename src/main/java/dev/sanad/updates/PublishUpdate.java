package dev.sanad.updates;

import dev.sanad.chat.PersonId;
import dev.sanad.incident.Cards;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Progress;
import dev.sanad.updates.coach.Coach;
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
    private final DraftFacts facts;
    private final Coach coach;
    private final Progress progress;
    private final Cards cards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublishUpdate(
            Drafts drafts,
            Updates updates,
            DraftMessages messages,
            DraftFacts facts,
            Coach coach,
            Progress progress,
            Cards cards,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.updates = updates;
        this.messages = messages;
        this.facts = facts;
        this.coach = coach;
        this.progress = progress;
        this.cards = cards;
        this.events = events;
        this.clock = clock;
    }

    void publish(Incident incident, Draft draft, Revision revision, PersonId approver) {
        Draft done = drafts.save(draft.in(Draft.State.PUBLISHED));
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
                promise(incident, draft, revision)));
        progress.announced(incident.id(), draft.phase(), approver);
        events.publishEvent(new Update.Published(update));
        messages.published(done, update);
        cards.refresh(incident.id());
    }

    /** Shows the receipts of an update anew, after one of them has changed. */
    public void refreshReceipts(long update) {
        updates.findById(update)
                .ifPresent(published ->
                        drafts.findById(published.draft()).ifPresent(draft -> messages.published(draft, published)));
    }

    private @Nullable Instant promise(Incident incident, Draft draft, Revision revision) {
        if (!draft.phase().promisesNext()) {
            return null;
        }
        return coach.promiseIn(facts.manuscript(revision.content(), draft.phase(), incident, draft.language()))
                .orElse(null);
    }
}
