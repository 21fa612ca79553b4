package dev.sanad.reminders;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Message;
import dev.sanad.chat.PersonId;
import dev.sanad.incident.Headline;
import dev.sanad.incident.Incident;
import dev.sanad.incident.IncidentButtons;
import dev.sanad.incident.Phase;
import dev.sanad.updates.WaitingDraft;
import dev.sanad.updates.WhatWaits;
import dev.sanad.wording.Inline;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What reminders of promises say: each makes sense alone on a locked phone, and offers what its reader can do. */
@Component
class ReminderText {

    private final Headline headline;
    private final WhatWaits whatWaits;
    private final Owing owing;
    private final Clock clock;

    ReminderText(Headline headline, WhatWaits whatWaits, Owing owing, Clock clock) {
        this.headline = headline;
        this.whatWaits = whatWaits;
        this.owing = owing;
        this.clock = clock;
    }

    /** For a room: names nobody, since those who are asked are asked directly. */
    Message inRoom(Incident incident, Promise promise, Slot slot, Voice voice) {
        Message.Builder message = Message.build().line(news(incident, promise, slot, voice));
        if (incident.lead().isEmpty()) {
            message.line(voice.text("reminder.nobody"));
        }
        Optional<WaitingDraft> waiting = whatWaits.of(incident, voice);
        waiting.ifPresent(draft -> message.context(waits(draft, voice)));
        List<Action> actions = slot.isLate() || incident.lead().isEmpty()
                ? takingOver(incident, promise, waiting, voice)
                : deciding(incident, promise, slot, waiting, voice);
        return message.actions(actions).done();
    }

    /** For an escalation room, where nobody need know of the incident. */
    Message inOtherRoom(Incident incident, Promise promise, Slot slot, Voice voice) {
        return Message.build()
                .line(news(incident, promise, slot, voice))
                .line(ask(incident, voice))
                .context(room(incident, voice))
                .actions(takingOver(incident, promise, whatWaits.of(incident, voice), voice))
                .done();
    }

    /** For one person, who decides what goes out or could. */
    Message toPerson(PersonId person, Incident incident, Promise promise, Slot slot, Voice voice) {
        Message.Builder message = Message.build().line(news(incident, promise, slot, voice));
        Optional<WaitingDraft> waiting = whatWaits.of(incident, voice);
        if (!incident.isDecidedBy(person)) {
            return message.line(ask(incident, voice))
                    .context(room(incident, voice))
                    .actions(takingOver(incident, promise, waiting, voice))
                    .done();
        }
        waiting.ifPresent(draft -> message.line(waits(draft, voice)).quote(draft.prose()));
        return message.context(room(incident, voice))
                .actions(deciding(incident, promise, slot, waiting, voice))
                .done();
    }

    /** For whoever was reminded already when its moment was moved. */
    Message notYet(Incident incident, Promise promise, Voice voice) {
        Inline.Time due = Inline.Time.of(promise.dueAt(), clock.instant());
        return Message.of(voice.text("reminder.over.moved", "name", incident.name(), "due", due));
    }

    private Text news(Incident incident, Promise promise, Slot slot, Voice voice) {
        String kind = slot.kind().name().toLowerCase(Locale.ROOT);
        String whom = owing.isToCustomers(incident) ? "" : ".inside";
        Instant now = clock.instant();
        Duration distance = Duration.between(now, promise.dueAt()).abs();
        return voice.text(
                "reminder." + kind + which(promise) + whom,
                "incident",
                headline.of(incident, voice),
                "due",
                Inline.Time.of(promise.dueAt(), now),
                "distance",
                voice.duration(distance.plusSeconds(30)));
    }

    private static String which(Promise promise) {
        return switch (promise.kind()) {
            case FIRST -> ".first";
            case NEXT -> "";
            case OWED -> ".owed";
        };
    }

    private static Text ask(Incident incident, Voice voice) {
        PersonId deputy = incident.standIn();
        if (incident.commsLead() == null) {
            return voice.text("reminder.ask.nobody");
        }
        return deputy == null
                ? voice.text("reminder.ask", "lead", incident.commsLead())
                : voice.text("reminder.ask.stand-in", "lead", incident.commsLead(), "deputy", deputy);
    }

    private static Text room(Incident incident, Voice voice) {
        return voice.text("reminder.room", "room", incident.room());
    }

    private static Text waits(WaitingDraft draft, Voice voice) {
        return voice.text(
                "reminder.draft", "phase", voice.string("phase." + draft.phase().id()), "revision", draft.revision());
    }

    /** What is written already is approved; a second draft would only be in its way. */
    private static List<Action> deciding(
            Incident incident, Promise promise, Slot slot, Optional<WaitingDraft> waiting, Voice voice) {
        List<Action> actions = new ArrayList<>();
        if (waiting.isPresent()) {
            actions.addAll(waiting.get().actions());
        } else {
            actions.add(likely(incident, promise, voice).primary());
        }
        if (waiting.isEmpty() && promise.kind() != Promise.Kind.FIRST) {
            actions.add(Action.plain(IncidentButtons.draft(incident.id()), voice.string("button.draft")));
        }
        if (!slot.isLate()) {
            actions.add(Action.plain(
                    ActionId.of(SnoozeForm.VERB, incident.id(), String.valueOf(promise.id())),
                    voice.string("button.snooze")));
        }
        return actions;
    }

    /** What can be written without much thought. */
    private static Action likely(Incident incident, Promise promise, Voice voice) {
        return promise.kind() == Promise.Kind.FIRST
                ? Action.plain(
                        IncidentButtons.draft(incident.id(), Phase.ACKNOWLEDGED), voice.string("button.draft-first"))
                : Action.plain(ActionId.of(NoNewsButton.VERB, incident.id()), voice.string("button.no-news"));
    }

    /** Whoever takes over finds the draft that waits, and is not led to a second one. */
    private static List<Action> takingOver(
            Incident incident, Promise promise, Optional<WaitingDraft> waiting, Voice voice) {
        Action take = incident.lead().isEmpty()
                ? Action.primary(IncidentButtons.takeLead(incident.id()), voice.string("button.take-lead"))
                : Action.primary(ActionId.of(StandInButton.VERB, incident.id()), voice.string("button.stand-in"));
        return waiting.isPresent() ? List.of(take) : List.of(take, likely(incident, promise, voice));
    }
}
