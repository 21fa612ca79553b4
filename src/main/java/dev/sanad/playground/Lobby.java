package dev.sanad.playground;

import dev.sanad.chat.PersonId;
import dev.sanad.chat.Room;
import dev.sanad.chat.Rooms;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks who acts and where, before anything else is looked at. */
@Component
@PlaygroundOnly
class Lobby {

    private final Cast cast;
    private final PlaygroundStore store;
    private final Rooms rooms;

    Lobby(Cast cast, PlaygroundStore store, Rooms rooms) {
        this.cast = cast;
        this.store = store;
        this.rooms = rooms;
    }

    PersonId person(@Nullable String id) {
        return cast.find(id == null ? "" : id)
                .map(Cast.Member::person)
                .orElseThrow(() -> PlaygroundProblem.badRequest("Nobody here has the id \"" + id
                        + "\". Give \"as\" one of the ids of /playground/api/people."));
    }

    /** A room that the person sees. */
    Room room(String id, String person) {
        if (!store.sees(person, id)) {
            throw PlaygroundProblem.notFound("There is no room " + id + " that " + person + " is in.");
        }
        return rooms.find(Cast.WORKSPACE, id)
                .orElseThrow(() -> PlaygroundProblem.notFound("The room " + id + " is being made; try again."));
    }

    /** The answers to a form; what is null counts as not answered. */
    Map<String, String> values(@Nullable Map<String, @Nullable String> values) {
        Map<String, String> answered = new HashMap<>();
        if (values != null) {
            values.forEach((field, value) -> answered.put(field, value == null ? "" : value));
        }
        return answered;
    }
}
