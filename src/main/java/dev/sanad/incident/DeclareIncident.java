package dev.sanad.incident;

import dev.sanad.chat.PersonId;
import dev.sanad.chat.RoomId;
import dev.sanad.chat.Rooms;
import dev.sanad.wording.Organisation;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes an incident: its number, room, comms lead, card and announcement. */
@Component
class DeclareIncident {

    private final Incidents incidents;
    private final Participants participants;
    private final Roster roster;
    private final IncidentRooms incidentRooms;
    private final Rooms rooms;
    private final Cards cards;
    private final LeadMessages leadMessages;
    private final AskWhoLeads askWhoLeads;
    private final Timeline timeline;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeclareIncident(
            Incidents incidents,
            Participants participants,
            Roster roster,
            IncidentRooms incidentRooms,
            Rooms rooms,
            Cards cards,
            LeadMessages leadMessages,
            AskWhoLeads askWhoLeads,
            Timeline timeline,
            Organisation organisation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.incidents = incidents;
        this.participants = participants;
        this.roster = roster;
        this.incidentRooms = incidentRooms;
        this.rooms = rooms;
        this.cards = cards;
        this.leadMessages = leadMessages;
        this.askWhoLeads = askWhoLeads;
        this.timeline = timeline;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    /** What is known when an incident is declared; {@code impact} and {@code scope} may be empty. */
    record Declaration(
            PersonId by,
            String workspace,
            String title,
            Severity severity,
            String impact,
            String scope,
            Instant since,
            Visibility visibility) {}

    Incident declare(Declaration declaration) {
        Incident incident = incidents.save(newIncident(declaration, lead(declaration)));
        participants.add(incident.id(), people(incident));
        timeline.add(incident.id(), declaration.by(), "declared", "title", incident.title());
        incidentRooms.open(incident);
        events.publishEvent(new Incident.Declared(incident.id()));
        cards.post(incident, incident.room());
        if (incident.isPublic()) {
            announce(incident);
        }
        if (incident.commsLead() == null) {
            askWhoLeads.everybody(incident);
        } else {
            timeline.add(incident.id(), null, "lead", "lead", incident.commsLead());
            bringIn(incident, incident.commsLead());
            leadMessages.youLead(incident, incident.commsLead());
        }
        return incident;
    }

    private @Nullable PersonId lead(Declaration declaration) {
        List<Severity> waiting =
                incidents.ledByNobody().stream().map(IncidentSummary::severity).toList();
        return NextLead.isToWait(declaration.severity(), waiting)
                ? null
                : roster.nextLead().orElse(null);
    }

    private Incident newIncident(Declaration declaration, @Nullable PersonId lead) {
        Instant now = clock.instant();
        return new Incident(
                null,
                0,
                declaration.title(),
                declaration.severity(),
                declaration.since(),
                declaration.visibility(),
                Incident.State.OPEN,
                null,
                declaration.workspace(),
                RoomId.next(),
                declaration.by(),
                now,
                lead,
                null,
                null,
                null,
                null,
                facts(declaration, now));
    }

    /** Whoever is asked to lead a private incident can see it, too. */
    private List<PersonId> people(Incident incident) {
        boolean isAsked = !incident.isPublic() && incident.lead().isEmpty();
        Stream<PersonId> deciding = isAsked ? roster.everybody().stream() : incident.lead().stream();
        return Stream.of(Stream.of(incident.declaredBy()), roster.responders().stream(), deciding)
                .flatMap(people -> people)
                .toList();
    }

    private static Map<String, Fact> facts(Declaration declaration, Instant now) {
        Map<String, Fact> facts = new HashMap<>();
        Map.of(Incident.IMPACT, declaration.impact(), Incident.SCOPE, declaration.scope())
                .forEach((name, content) -> {
                    if (!content.isEmpty()) {
                        facts.put(name, new Fact(content, declaration.by().toString(), now));
                    }
                });
        return facts;
    }

    /** Whoever leads has a room, also when no one declares incidents where the person is. */
    private void bringIn(Incident incident, PersonId lead) {
        if (!incidentRooms.reaches(incident, lead)) {
            incidentRooms.letIn(incident, lead, null);
        }
    }

    private void announce(Incident incident) {
        organisation.announcementRooms().stream()
                .flatMap(name -> rooms.named(name).stream())
                .forEach(room -> cards.post(incident, room.id()));
    }
}
