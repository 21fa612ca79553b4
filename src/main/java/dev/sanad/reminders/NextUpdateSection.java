package dev.sanad.reminders;

import dev.sanad.chat.Block;
import dev.sanad.incident.CardSection;
import dev.sanad.incident.Incident;
import dev.sanad.wording.Inline;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The card's line about the promise; on a closed card, how many were kept. */
@Component
@Order(1)
class NextUpdateSection implements CardSection {

    private final Promises promises;
    private final Clock clock;

    NextUpdateSection(Promises promises, Clock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    @Override
    public List<Block.Labelled> fields(Incident incident, Voice voice) {
        if (!incident.isOpen()) {
            Text kept = voice.text(
                    "card.promises.kept",
                    "kept",
                    promises.countByIncidentAndState(incident.id(), Promise.State.KEPT),
                    "all",
                    promises.countByIncident(incident.id()));
            return List.of(new Block.Labelled(voice.text("card.promises"), kept));
        }
        return promises
                .open(incident.id())
                .map(promise -> new Block.Labelled(voice.text("card.next-update"), value(promise, voice)))
                .stream()
                .toList();
    }

    /** What is said here stands until the card is refreshed: a moment far away has its date, and nothing says how long it is. */
    private Text value(Promise promise, Voice voice) {
        Instant now = clock.instant();
        Inline.Time due = Inline.Time.of(promise.dueAt(), now);
        if (promise.isRemindedOf() || promise.isOverdue(now)) {
            return voice.text("card.next-update.overdue", "due", due);
        }
        String key = switch (promise.kind()) {
            case FIRST -> "card.next-update.first";
            case NEXT -> "card.next-update.promised";
            case OWED -> "card.next-update.owed";
        };
        return voice.text(key, "due", due, "made", Inline.Time.of(promise.madeAt(), now));
    }
}
