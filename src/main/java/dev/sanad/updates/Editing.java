package dev.sanad.updates;

import dev.sanad.chat.PersonId;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Phase;
import dev.sanad.incident.Timeline;
import dev.sanad.wording.Language;
import dev.sanad.wording.Organisation;
import dev.sanad.wording.Templates;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes drafts and their revisions. */
@Component
class Editing {

    private final Drafts drafts;
    private final Revisions revisions;
    private final DraftMessages messages;
    private final DirectDrafts direct;
    private final DraftFacts facts;
    private final Templates templates;
    private final RhythmAnnouncement rhythm;
    private final Timeline timeline;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;

    Editing(
            Drafts drafts,
            Revisions revisions,
            DraftMessages messages,
            DirectDrafts direct,
            DraftFacts facts,
            Templates templates,
            RhythmAnnouncement rhythm,
            Timeline timeline,
            Organisation organisation,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.messages = messages;
        this.direct = direct;
        this.facts = facts;
        this.templates = templates;
        this.rhythm = rhythm;
        this.timeline = timeline;
        this.organisation = organisation;
        this.events = events;
    }

    /** The language of updates for customers. */
    Language language() {
        return organisation.defaultLanguage();
    }

    /**
     * A phase's template with the facts known now; empty when the phase has no template in this language.
     *
     * @param next what it promises; null for nothing
     */
    String render(Incident incident, Phase phase, @Nullable Instant next) {
        return templates
                .find(language(), phase.id())
                .map(template -> template.render(facts.of(incident, phase, language(), next)))
                .map(text -> rhythm.announce(text, incident, phase, language()))
                .orElse("");
    }

    /** Puts revision 1 into the incident's room. */
    Draft start(Incident incident, Phase phase, String text, @Nullable Instant next, PersonId by) {
        Draft draft = drafts.save(Draft.start(incident.id(), phase, language(), by));
        Revision revision = revisions.add(draft.number(), 1, text, next, by);
        timeline.add(incident.id(), by, "draft", "phase", phase.id());
        Draft shown = drafts.save(draft.shownAs(messages.post(incident, draft, revision)));
        events.publishEvent(new WhatWaits.Changed(incident.id()));
        return shown;
    }

    /** Adds a revision on top of the newest one and shows it; what was approved before is void. */
    Draft revise(Incident incident, Draft draft, String text, @Nullable Instant next, PersonId by) {
        Revision before = revisions.get(draft.number(), draft.head());
        Draft revised = drafts.save(draft.revised());
        Revision revision = add(revised, text, next, by);
        messages.revised(incident, revised, revision, before);
        events.publishEvent(new WhatWaits.Changed(incident.id()));
        return revised;
    }

    /** The same for whoever approves it by the same press: it waits for nobody, and nobody is told so. */
    Draft reviseToApprove(Incident incident, Draft draft, String text, @Nullable Instant next, PersonId by) {
        Draft revised = drafts.save(draft.revised());
        messages.refresh(incident, revised, add(revised, text, next, by));
        events.publishEvent(new WhatWaits.Changed(incident.id()));
        return revised;
    }

    private Revision add(Draft revised, String text, @Nullable Instant next, PersonId by) {
        timeline.add(revised.incident(), by, "revised", "phase", revised.phase().id(), "revision", revised.head());
        return revisions.add(revised.number(), revised.head(), text, next, by);
    }

    /** Lets a draft go; its text stays on record. */
    void discard(Draft draft, PersonId by) {
        drafts.save(draft.in(Draft.State.DISCARDED));
        timeline.add(draft.incident(), by, "discarded", "phase", draft.phase().id());
        messages.discarded(draft, revisions.get(draft.number(), draft.head()), by);
        direct.settle(draft, "draft.over.discarded", "name", Incident.name(draft.incident()));
        events.publishEvent(new WhatWaits.Changed(draft.incident()));
    }
}
