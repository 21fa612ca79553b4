package dev.sanad.reminders;

import dev.sanad.chat.Permission;
import dev.sanad.chat.PersonId;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Participants;
import dev.sanad.incident.Roster;
import dev.sanad.people.People;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The people of a circle. */
@Component
class Asking {

    private final Roster roster;
    private final Participants participants;
    private final People people;

    Asking(Roster roster, Participants participants, People people) {
        this.roster = roster;
        this.participants = participants;
        this.people = people;
    }

    /** Each once, those first who are nearest to the decision. When nobody is among them, those who administer. */
    Set<PersonId> of(Incident incident, Set<Circle> circles) {
        Set<PersonId> asked = new LinkedHashSet<>();
        circles.forEach(circle -> asked.addAll(of(incident, circle)));
        if (asked.isEmpty()) {
            asked.addAll(of(incident, Circle.ADMINS));
        }
        return asked;
    }

    private List<PersonId> of(Incident incident, Circle circle) {
        return switch (circle) {
            case DECIDERS ->
                Stream.of(incident.commsLead(), incident.standIn())
                        .filter(Objects::nonNull)
                        .toList();
            case DEPUTIES -> roster.deputies(incident);
            case ROSTER -> roster.everybody();
            case PEOPLE -> participants.of(incident.id());
            case ADMINS -> people.whoMay(Permission.ADMIN);
            case ESCALATION_ROOM -> List.of();
        };
    }
}
