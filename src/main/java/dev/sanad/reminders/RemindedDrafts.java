package dev.sanad.reminders;

import dev.sanad.chat.ActionId;
import dev.sanad.chat.Block;
import dev.sanad.chat.Message;
import dev.sanad.chat.PersonId;
import dev.sanad.incident.Incident;
import dev.sanad.updates.OfferedDrafts;
import org.springframework.stereotype.Component;

/** Tells whether the reminder that was put before somebody offers a draft, so that it is not said a second time that it waits. */
@Component
class RemindedDrafts implements OfferedDrafts {

    private final ReminderTable table;

    RemindedDrafts(ReminderTable table) {
        this.table = table;
    }

    @Override
    public boolean isOffered(Incident incident, PersonId person, ActionId approval) {
        return table.of(incident.id()).stream()
                .filter(given -> person.equals(given.person()))
                .anyMatch(given -> offers(given.content(), approval));
    }

    private static boolean offers(Message content, ActionId approval) {
        return content.blocks().stream()
                .filter(Block.Actions.class::isInstance)
                .map(Block.Actions.class::cast)
                .flatMap(offered -> offered.actions().stream())
                .anyMatch(action -> action.id().equals(approval));
    }
}
