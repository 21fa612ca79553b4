package dev.sanad.updates;

import dev.sanad.incident.Incident;
import dev.sanad.incident.Phase;
import dev.sanad.wording.Language;
import dev.sanad.wording.Wording;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Tells customers of a slower rhythm in the next update, so that nobody is left to find out. */
@Component
class RhythmAnnouncement {

    private final Updates updates;
    private final Wording wording;

    RhythmAnnouncement(Updates updates, Wording wording) {
        this.updates = updates;
        this.wording = wording;
    }

    /** The text with a sentence about the rhythm that the comms lead has chosen, unless the last update was written in it. */
    String announce(String text, Incident incident, Phase phase, Language language) {
        return incident.chosenRhythm()
                .filter(rhythm -> phase.promisesNext() && !text.isEmpty() && !isKnown(incident, rhythm))
                .map(rhythm -> text + "\n\n"
                        + wording.in(language)
                                .string(
                                        "say.rhythm",
                                        "rhythm",
                                        wording.in(language).durationInFull(rhythm)))
                .orElse(text);
    }

    private boolean isKnown(Incident incident, Duration rhythm) {
        return updates.findFirstByIncidentOrderByIdDesc(incident.id())
                .filter(last -> last.nextUpdateAt() != null)
                .map(last -> Duration.between(last.publishedAt(), last.nextUpdateAt()))
                .filter(told -> told.plusMinutes(1).compareTo(rhythm) >= 0)
                .isPresent();
    }
}
