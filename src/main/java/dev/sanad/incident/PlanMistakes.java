package dev.sanad.incident;

import dev.sanad.chat.ConfiguredRooms;
import dev.sanad.chat.EverybodyKnown;
import dev.sanad.chat.PeopleCheck.Mistake;
import dev.sanad.chat.Rooms;
import dev.sanad.config.ConfigFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says what is wrong with the plan as soon as it is known who is there. Where there is the playground alone it stops the start; a
 * platform's people come and go, so there it is a line of the log, once.
 */
@Component
class PlanMistakes {

    private static final Logger log = LoggerFactory.getLogger(PlanMistakes.class);

    private final PlanCheck check;
    private final ConfiguredRooms configured;
    private final Rooms rooms;
    private final ConfigFolder folder;
    private final Map<String, Set<Mistake>> said = new HashMap<>();

    PlanMistakes(PlanCheck check, ConfiguredRooms configured, Rooms rooms, ConfigFolder folder) {
        this.check = check;
        this.configured = configured;
        this.rooms = rooms;
        this.folder = folder;
    }

    /** One reading at a time: several servers of a platform may be read at once. */
    @EventListener
    synchronized void read(EverybodyKnown known) {
        List<Mistake> found = check.mistakes(known);
        if (known.isAlone()) {
            Stream.concat(found.stream(), missingRooms(known)).findFirst().ifPresent(mistake -> {
                throw folder.problem(mistake.file(), mistake.key(), mistake.what(), mistake.remedy());
            });
        } else {
            Set<Mistake> before = said.getOrDefault(known.place(), Set.of());
            found.stream()
                    .filter(mistake -> !before.contains(mistake))
                    .forEach(mistake -> log.warn(mistake.sentence()));
            said.put(known.place(), Set.copyOf(found));
        }
    }

    /** Platforms tell of theirs by themselves. */
    private Stream<Mistake> missingRooms(EverybodyKnown known) {
        return configured.all().stream()
                .filter(room -> rooms.named(room.name()).isEmpty())
                .map(room -> new Mistake(
                        room.file(),
                        room.key(),
                        "there is no room \"" + room.name() + "\" in " + known.place() + ".",
                        "The name of a room, without the #; in the playground one of playground.yml"));
    }
}
