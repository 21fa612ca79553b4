package dev.sanad.playground;

import dev.sanad.delivery.Outcome;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom the bot can write to directly: a visitor can close somebody's door, to see what happens then. Open again after a restart. */
@RestController
@RequestMapping("/playground/api/people")
@PlaygroundOnly
class DirectDoors {

    private final Lobby lobby;
    private final Map<String, Door> doors = new ConcurrentHashMap<>();

    DirectDoors(Lobby lobby) {
        this.lobby = lobby;
    }

    enum Door {
        OPEN,
        CLOSED,
        LEFT
    }

    record Turning(@Nullable String direct) {}

    @PostMapping("/{person}")
    void turn(@PathVariable String person, @RequestBody Turning turning) {
        doors.put(lobby.person(person).external(), door(turning.direct()));
    }

    /** What the bot is answered that wants to write to somebody; empty when it can. */
    Optional<Outcome> refusal(String person) {
        return switch (doors.getOrDefault(person, Door.OPEN)) {
            case OPEN -> Optional.empty();
            case CLOSED -> Optional.of(new Outcome.Never(Outcome.Why.CLOSED, "takes no direct messages"));
            case LEFT -> Optional.of(new Outcome.Never(Outcome.Why.LEFT, "has left"));
        };
    }

    private static Door door(@Nullable String named) {
        try {
            return Door.valueOf(String.valueOf(named).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw PlaygroundProblem.badRequest("\"direct\" is open, closed or left.");
        }
    }
}
