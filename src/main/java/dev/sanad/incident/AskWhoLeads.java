package dev.sanad.incident;

import dev.sanad.chat.Action;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds somebody for an incident that nobody leads: asks everybody who could at once, and whoever becomes free later. The
 * questions are taken back when somebody leads.
 */
@Component
class AskWhoLeads {

    private final Incidents incidents;
    private final Roster roster;
    private final Participants participants;
    private final LeadQuestions questions;
    private final Headline headline;
    private final Messages messages;
    private final DirectMessages directMessages;
    private final People people;
    private final Wording wording;

    AskWhoLeads(
            Incidents incidents,
            Roster roster,
            Participants participants,
            LeadQuestions questions,
            Headline headline,
            Messages messages,
            DirectMessages directMessages,
            People people,
            Wording wording) {
        this.incidents = incidents;
        this.roster = roster;
        this.participants = participants;
        this.questions = questions;
        this.headline = headline;
        this.messages = messages;
        this.directMessages = directMessages;
        this.people = people;
        this.wording = wording;
    }

    /** Asks everybody on the roster, and in the room; whoever cannot be written to directly is asked there by name. */
    void everybody(Incident incident) {
        List<PersonId> asked = roster.everybody();
        asked.forEach(person -> one(incident, person));
        Voice voice = wording.inRooms();
        Text question = voice.text("lead.nobody.asked", "name", incident.name(), "count", asked.size());
        questions.add(
                incident.id(),
                Kind.WHO_LEADS,
                messages.post(incident.room(), Message.of(question, take(incident, voice))),
                null);
    }

    /** Asks one person, who may see a private incident from now on; anew, in the place of the question that stands there already. */
    private void one(Incident incident, PersonId person) {
        if (!incident.isPublic()) {
            participants.add(incident.id(), List.of(person));
        }
        Voice voice = people.caller(person).voice();
        Message question = Message.build()
                .line(voice.text("lead.nobody.you", "incident", headline.of(incident, voice)))
                .context(voice.text("lead.you.room", "room", incident.room()))
                .actions(take(incident, voice))
                .done();
        Telling how = Telling.atOnce().otherwiseIn(incident.room());
        MessageId message = questions
                .forget(incident.id(), Kind.WHO_LEADS, person)
                .map(earlier -> directMessages.replace(earlier, question, how))
                .orElseGet(() -> directMessages.tell(person, question, how));
        questions.add(incident.id(), Kind.WHO_LEADS, message, person);
    }

    @EventListener
    void led(Incident.LeadChanged changed) {
        Incident incident = incidents.get(changed.number());
        takeBack(
                incident,
                (reader, voice) -> changed.now().equals(reader)
                        ? Message.NOTHING // who leads is told so in a message that follows what becomes of it
                        : Message.of(
                                voice.text("lead.nobody.answered", "name", incident.name(), "lead", changed.now())));
        changed.before().forEach(this::offerWhatWaits);
    }

    @EventListener
    void stoodIn(Incident.StoodIn changed) {
        changed.before().forEach(this::offerWhatWaits);
    }

    @EventListener
    void closed(Incident.Closed closed) {
        Incident incident = incidents.get(closed.number());
        takeBack(incident, (reader, voice) -> Message.of(voice.text("lead.over", "name", incident.name())));
        incident.deciders().forEach(this::offerWhatWaits);
    }

    /** What a question says when it is over, to a person or, when that is null, to the room. */
    private interface Answered {

        Message to(@Nullable PersonId reader, Voice voice);
    }

    private void takeBack(Incident incident, Answered answered) {
        for (LeadQuestions.Posted posted : questions.takeBack(incident.id(), Kind.WHO_LEADS)) {
            PersonId person = posted.person();
            if (person == null) {
                messages.edit(posted.message(), answered.to(null, wording.inRooms()));
            } else {
                Voice voice = people.caller(person).voice();
                directMessages.withdraw(posted.message(), answered.to(person, voice));
            }
        }
    }

    /** Offers somebody who has just become free what nobody leads: the worst that still waits when nobody else can take it any more. */
    private void offerWhatWaits(PersonId person) {
        boolean couldLead = roster.everybody().contains(person) && roster.isOnHours(person);
        if (!couldLead || !incidents.openDecidedBy(person).isEmpty()) {
            return;
        }
        NextLead.worstFirst(incidents.ledByNobody()).stream()
                .map(waiting -> incidents.get(waiting.number()))
                .filter(incident -> incident.isOpen() && incident.lead().isEmpty())
                .findFirst()
                .ifPresent(worst -> one(worst, person));
    }

    private static Action take(Incident incident, Voice voice) {
        return Action.primary(IncidentButtons.takeLead(incident.id()), voice.string("button.take-lead"));
    }
}
