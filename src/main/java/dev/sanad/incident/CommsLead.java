package dev.sanad.incident;

import dev.sanad.chat.Action;
import dev.sanad.chat.Caller;
import dev.sanad.chat.Permission;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Refused;
import dev.sanad.chat.WhoCan;
import dev.sanad.people.People;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts people in charge of an incident's communication. */
@Component
public class CommsLead {

    private final Incidents incidents;
    private final Participants participants;
    private final People people;
    private final Roster roster;
    private final IncidentRooms incidentRooms;
    private final Cards cards;
    private final LeadMessages leadMessages;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    CommsLead(
            Incidents incidents,
            Participants participants,
            People people,
            Roster roster,
            IncidentRooms incidentRooms,
            Cards cards,
            LeadMessages leadMessages,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.participants = participants;
        this.people = people;
        this.roster = roster;
        this.incidentRooms = incidentRooms;
        this.cards = cards;
        this.leadMessages = leadMessages;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * Makes somebody comms lead in place of whoever was; both are told.
     *
     * @throws Refused when the caller may not hand over, or the other may not approve updates
     */
    void handOver(Caller by, Incident incident, PersonId to) {
        demandHandOver(by, incident);
        change(by, incident, to);
    }

    /**
     * Lets pass who may hand over: who decides what goes out, and who has the right to lead.
     *
     * @throws Refused naming those who may
     */
    void demandHandOver(Caller by, Incident incident) {
        if (!incident.isDecidedBy(by.id()) && !people.may(by.id(), Permission.LEAD)) {
            throw new Refused(WhoCan.say(by, "lead.refused", whoHandsOver(incident)));
        }
    }

    /**
     * Lets pass who decides what goes out. Whoever was put in charge and may not approve updates any more decides nothing else either.
     *
     * @param refusal key of the sentence that names those who do, as {@code who}
     * @throws Refused saying it, or what right is missing now
     */
    public void demandDecider(Caller caller, Incident incident, String refusal) {
        if (!incident.isDecidedBy(caller.id())) {
            throw new Refused(WhoCan.say(caller, refusal, deciders(incident)));
        }
        people.demand(caller, Permission.APPROVE);
    }

    /** Whether a person decides what goes out, and may still. */
    public boolean isDecidedBy(PersonId person, Incident incident) {
        return incident.isDecidedBy(person) && people.may(person, Permission.APPROVE);
    }

    private List<PersonId> whoHandsOver(Incident incident) {
        return Stream.concat(incident.lead().stream(), people.whoMay(incident.workspace(), Permission.LEAD).stream())
                .distinct()
                .toList();
    }

    /**
     * Makes the caller comms lead of an incident that nobody leads.
     *
     * @throws Refused when the caller may not approve updates
     */
    public Incident take(Caller by, Incident incident) {
        return change(by, incident, by.id());
    }

    private Incident change(Caller by, Incident incident, PersonId to) {
        demandApprover(by, to);
        if (to.equals(incident.commsLead())) {
            throw new Refused(by.about(to, "lead.already", "lead", to, "name", incident.name()));
        }
        @Nullable PersonId before = incident.commsLead();
        Incident changed = join(incident.ledBy(to), to, by.id());
        timeline.add(incident.id(), by.id(), "lead", "lead", to);
        leadMessages.handedOver(changed, by.id(), to);
        if (before != null) {
            leadMessages.youNoLongerLead(changed, by.id(), before, to);
        }
        leadMessages.youLead(changed, to);
        cards.refresh(incident.id());
        events.publishEvent(new Incident.LeadChanged(incident.id(), incident.deciders(), to));
        return changed;
    }

    /**
     * Puts a deputy beside the comms lead, on record.
     *
     * @throws Refused when the caller may not approve updates, or nobody leads whom to stand in for
     */
    public void standIn(Caller by, Incident incident) {
        demandApprover(by, by.id());
        if (incident.lead().isEmpty()) {
            throw new Refused(
                    by.voice().text("lead.nobody", "name", incident.name()),
                    Action.primary(
                            IncidentButtons.takeLead(incident.id()), by.voice().string("button.take-lead")));
        }
        if (incident.isDecidedBy(by.id())) {
            throw new Refused(by.voice().text("lead.stand-in.already", "name", incident.name()));
        }
        Incident changed = join(incident.stoodInBy(by.id()), by.id(), by.id());
        timeline.add(incident.id(), by.id(), "stand-in");
        leadMessages.standsIn(changed, by.id());
        cards.refresh(incident.id());
        events.publishEvent(new Incident.StoodIn(incident.id(), incident.deciders(), by.id()));
    }

    /** Those who decide what goes out, then those who could stand in; for a refusal that names who can. */
    public List<PersonId> deciders(Incident incident) {
        List<PersonId> decide = incident.deciders();
        return decide.isEmpty() ? roster.deputies(incident) : decide;
    }

    private void demandApprover(Caller by, PersonId lead) {
        if (!people.may(lead, Permission.APPROVE)) {
            throw new Refused(WhoCan.say(
                    by,
                    by.keyAbout(lead, "lead.not-an-approver"),
                    people.whoMay(lead.workspace(), Permission.APPROVE),
                    "person",
                    lead));
        }
    }

    private Incident join(Incident incident, PersonId person, PersonId by) {
        Incident changed = incidents.save(incident);
        // Whoever was only asked may see a private incident, and was not brought in.
        boolean isIn = incident.isPublic() && participants.has(incident.id(), person);
        participants.add(incident.id(), List.of(person));
        if (!isIn || !incidentRooms.reaches(incident, person)) {
            incidentRooms.letIn(changed, person, by);
        }
        return changed;
    }
}
