package dev.sanad.updates;

import dev.sanad.incident.Incident;
import dev.sanad.wording.Markdown;
import dev.sanad.wording.Voice;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whether an update of an incident is written already and only waits for its approval. */
@Component
public class WhatWaits {

    /** An incident has another draft than before that waits, another revision of it, or none any more. */
    public record Changed(long incident) {}

    private final Drafts drafts;
    private final Revisions revisions;
    private final DraftParts parts;

    WhatWaits(Drafts drafts, Revisions revisions, DraftParts parts) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.parts = parts;
    }

    /** The newest draft that waits, with its buttons in a language; empty when none does. */
    public Optional<WaitingDraft> of(Incident incident, Voice voice) {
        return drafts.findByIncidentInAndStateOrderById(List.of(incident.id()), Draft.State.OPEN).stream()
                .reduce((older, newer) -> newer)
                .map(draft -> {
                    Revision head = revisions.get(draft.number(), draft.head());
                    return new WaitingDraft(
                            draft.phase(),
                            head.number(),
                            Markdown.prose(head.content()),
                            parts.deciding(incident, draft, head, voice));
                });
    }
}
