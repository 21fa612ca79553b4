package dev.sanad.updates;

import dev.sanad.incident.Incident;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import java.util.List;

/** What the drafts in a room show of the places that updates go to. Answered by the {@code publishing} module. */
public interface Outlets {

    /** Where an update would go now, one name each; empty when it stays in the room. */
    List<Text> planned(Incident incident, Voice voice);

    /** Whether a published update went to the announcement rooms. */
    boolean isAnnounced(Update update);

    /** Whether an update of an incident has reached customers at any of these places. */
    boolean isTold(Incident incident);

    /** What became of a published update, one line for each destination. */
    List<Text> receipts(Update update, Voice voice);
}
