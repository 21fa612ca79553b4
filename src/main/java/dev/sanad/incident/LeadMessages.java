package dev.sanad.incident;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.DirectMessages;
import dev.sanad.chat.Message;
import dev.sanad.chat.Messages;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Telling;
import dev.sanad.people.People;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import dev.sanad.wording.Wording;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What people are told about who leads the communication. */
@Component
class LeadMessages {

    private final Messages messages;
    private final DirectMessages direct;
    private final People people;
    private final Severities severities;
    private final Wording wording;

    LeadMessages(Messages messages, DirectMessages direct, People people, Severities severities, Wording wording) {
        this.messages = messages;
        this.direct = direct;
        this.people = people;
        this.severities = severities;
        this.wording = wording;
    }

    void youLead(Incident incident, PersonId lead) {
        Voice voice = people.caller(lead).voice();
        Duration first = severities.level(incident.severity()).firstUpdateWithin();
        Text news = first == null || incident.phase() != null
                ? voice.text("lead.you", "name", incident.name(), "title", incident.title())
                : voice.text(
                        "lead.you.first-due",
                        "name",
                        incident.name(),
                        "title",
                        incident.title(),
                        "due",
                        incident.declaredAt().plus(first));
        Action draft = incident.phase() == null
                ? Action.primary(
                        IncidentButtons.draft(incident.id(), Phase.ACKNOWLEDGED), voice.string("button.draft-first"))
                : Action.primary(IncidentButtons.draft(incident.id()), voice.string("button.draft"));
        Action handOver = Action.plain(ActionId.of(HandOverForm.VERB, incident.id()), voice.string("button.hand-over"));
        direct.tell(
                lead,
                Message.build()
                        .line(news)
                        .context(voice.text("lead.you.room", "room", incident.room()))
                        .actions(draft, handOver)
                        .done(),
                Telling.atOnce().otherwiseIn(incident.room()));
    }

    void youNoLongerLead(Incident incident, PersonId before, PersonId now) {
        Voice voice = people.caller(before).voice();
        direct.tell(
                before,
                Message.of(voice.text("lead.no-longer", "name", incident.name(), "now", now)),
                Telling.inTime().otherwiseIn(incident.room()));
    }

    /** In the room, where everybody can help. */
    void nobodyLeads(Incident incident) {
        Voice voice = wording.inRooms();
        messages.post(
                incident.room(),
                Message.of(
                        voice.text("lead.nobody", "name", incident.name()),
                        Action.primary(IncidentButtons.takeLead(incident.id()), voice.string("button.take-lead"))));
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
