package dev.sanad.updates;

import dev.sanad.chat.ActionId;
import dev.sanad.chat.PersonId;
import dev.sanad.incident.Incident;

/** Whether somebody who comes to decide is shown a draft by what reminds of it. Answered by the {@code reminders} module. */
public interface OfferedDrafts {

    /**
     * Whether what a person was reminded with, and has before the eyes, offers to approve it.
     *
     * @param approval the id of the button that does
     */
    boolean isOffered(Incident incident, PersonId person, ActionId approval);
}
