package dev.sanad.incident;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.DirectMessages;
import dev.sanad.chat.Message;
import dev.sanad.chat.MessageId;
import dev.sanad.chat.Messages;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Telling;
import dev.sanad.incident.LeadQuestions.Kind;
import dev.sanad.people.People;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import dev.sanad.wording.Wording;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What people are told about who leads the communication. */
@Component
class LeadMessages {

    private final Incidents incidents;
    private final LeadQuestions questions;
    private final Messages messages;
    private final DirectMessages directMessages;
    private final People people;
    private final FirstUpdate firstUpdate;
    private final Headline headline;
    private final Wording wording;

    LeadMessages(
            Incidents incidents,
            LeadQuestions questions,
            Messages messages,
            DirectMessages directMessages,
            People people,
            FirstUpdate firstUpdate,
            Headline headline,
            Wording wording) {
        this.incidents = incidents;
        this.questions = questions;
        this.messages = messages;
        this.directMessages = directMessages;
        this.people = people;
        this.firstUpdate = firstUpdate;
        this.headline = headline;
        this.wording = wording;
    }

    void youLead(Incident incident, PersonId lead) {
        Telling how = Telling.atOnce().otherwiseIn(incident.room());
        MessageId message = directMessages.tell(lead, leading(incident, lead), how);
        questions.add(incident.id(), Kind.YOU_LEAD, message, lead);
    }

    /** By when the first update is owed is known when all have heard of the change. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void severityChanged(Incident.SeverityChanged changed) {
        bringUpToDate(incidents.get(changed.number()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void begun(Incident.Begun begun) {
        bringUpToDate(incidents.get(begun.number()));
    }

    /** What says that somebody leads says what is due now, and offers what fits. */
    private void bringUpToDate(Incident incident) {
        for (LeadQuestions.Posted posted : questions.of(incident.id(), Kind.YOU_LEAD)) {
            if (posted.person() != null) {
                directMessages.edit(posted.message(), leading(incident, posted.person()));
            }
        }
    }

    private Message leading(Incident incident, PersonId lead) {
        Voice voice = people.caller(lead).voice();
        return Message.build()
                .line(news(incident, voice))
                .context(voice.text("lead.you.room", "room", incident.room()))
                .actions(
                        draft(incident, voice),
                        Action.plain(ActionId.of(HandOverForm.VERB, incident.id()), voice.string("button.hand-over")))
                .done();
    }

    private Text news(Incident incident, Voice voice) {
        Text name = headline.of(incident, voice);
        return firstUpdate
                .due(incident)
                .map(due -> voice.text("lead.you.first-due", "incident", name, "due", due))
                .orElseGet(() -> voice.text("lead.you", "incident", name));
    }

    private static Action draft(Incident incident, Voice voice) {
        return incident.phase() == null
                ? Action.primary(
                        IncidentButtons.draft(incident.id(), Phase.ACKNOWLEDGED), voice.string("button.draft-first"))
                : Action.primary(IncidentButtons.draft(incident.id()), voice.string("button.draft"));
    }

    /** What said that somebody leads says who does now; whom another has relieved is told so in a message of its own, too. */
    void youNoLongerLead(Incident incident, PersonId by, PersonId before, PersonId now) {
        Voice voice = people.caller(before).voice();
        Message message = Message.of(voice.text("lead.no-longer", "name", incident.name(), "now", now));
        questions
                .takeBack(incident.id(), Kind.YOU_LEAD)
                .forEach(posted -> directMessages.withdraw(posted.message(), message));
        if (!by.equals(before)) {
            directMessages.tell(before, message, Telling.inTime().otherwiseIn(incident.room()));
        }
    }

    /** What said that somebody leads is over with the incident. */
    @EventListener
    void closed(Incident.Closed closed) {
        String name = Incident.name(closed.number());
        for (LeadQuestions.Posted posted : questions.takeBack(closed.number(), Kind.YOU_LEAD)) {
            Voice voice = posted.person() == null
                    ? wording.inRooms()
                    : people.caller(posted.person()).voice();
            directMessages.withdraw(posted.message(), Message.of(voice.text("lead.over", "name", name)));
        }
    }

    void handedOver(Incident incident, PersonId by, PersonId now) {
        messages.post(
                incident.room(),
                Message.of(wording.inRooms().text("lead.handed-over", "by", by, "now", now, "name", incident.name())));
    }

    void standsIn(Incident incident, PersonId deputy) {
        messages.post(
                incident.room(),
                Message.of(wording.inRooms().text("lead.stands-in", "deputy", deputy, "name", incident.name())));
    }
}
