package dev.sanad.updates;

import dev.sanad.chat.Block;
import dev.sanad.incident.CardSection;
import dev.sanad.incident.Incident;
import dev.sanad.wording.PlainText;
import dev.sanad.wording.Reader;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The card's line about the last update; on a closed card, how many there were. */
@Component
@Order(2)
class LastUpdateSection implements CardSection {

    private static final int LONGEST_EXCERPT = 100;

    private final Updates updates;
    private final Outlets outlets;

    LastUpdateSection(Updates updates, Outlets outlets) {
        this.updates = updates;
        this.outlets = outlets;
    }

    @Override
    public List<Block.Labelled> fields(Incident incident, Voice voice) {
        if (!incident.isOpen()) {
            Text count = voice.text("card.updates.count", "count", updates.countByIncident(incident.id()));
            return List.of(new Block.Labelled(voice.text("card.updates"), count));
        }
        return List.of(line(updates.findFirstByIncidentOrderByIdDesc(incident.id()), voice));
    }

    /** An update that went to other places, or to none, is not shown in announcement rooms. */
    @Override
    public List<Block.Labelled> briefFields(Incident incident, Voice voice) {
        Optional<Update> last = updates.findFirstByIncidentOrderByIdDesc(incident.id());
        boolean isShown = !incident.isOpen() || last.isEmpty() || outlets.isAnnounced(last.get());
        return isShown ? fields(incident, voice) : List.of();
    }

    private static Block.Labelled line(Optional<Update> last, Voice voice) {
        Text value = last.map(update -> voice.text(
                        "card.last-update.text", "at", update.publishedAt(), "excerpt", excerpt(update, voice)))
                .orElseGet(() -> voice.text("card.last-update.none"));
        return new Block.Labelled(voice.text("card.last-update"), value);
    }

    private static String excerpt(Update update, Voice voice) {
        Reader reader =
                new Reader(voice.language(), ZoneOffset.UTC, UnaryOperator.identity(), UnaryOperator.identity());
        String text = new PlainText(reader).prose(update.prose()).replace('\n', ' ');
        return text.length() <= LONGEST_EXCERPT
                ? text
                : text.substring(
                                0,
                                text.offsetByCodePoints(
                                        0, Math.min(LONGEST_EXCERPT, text.codePointCount(0, text.length()))))
                        + "…";
    }
}
