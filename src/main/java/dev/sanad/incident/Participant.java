package dev.sanad.incident;

import dev.sanad.chat.PersonId;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody whom the bot brought into the incident's room. */
@Table("incident_participant")
record Participant(String person) {

    static Participant of(PersonId person) {
        return new Participant(person.toString());
    }
}
