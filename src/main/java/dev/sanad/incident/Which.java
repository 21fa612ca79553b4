package dev.sanad.incident;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Argument;
import dev.sanad.chat.Caller;
import dev.sanad.chat.CommandCall;
import dev.sanad.chat.Field;
import dev.sanad.chat.Refused;
import dev.sanad.chat.Room;
import dev.sanad.chat.Router;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the incident somebody means: the one named, the one whose room it is, or the only one that is open. */
@Component
public class Which {

    /** Name of the argument that names an incident. */
    public static final String ARGUMENT = "incident";

    private final Incidents incidents;

    Which(Incidents incidents) {
        this.incidents = incidents;
    }

    /** An argument that takes any incident the person may see, such as {@code INC-1}. */
    public Argument argument() {
        return Argument.choice(
                ARGUMENT,
                caller -> incidents.findAll().stream()
                        .filter(incident -> incident.isVisibleTo(caller.id()))
                        .map(incident -> new Field.Option(incident.name(), incident.name() + " " + incident.title()))
                        .toList());
    }

    /**
     * The incident a command means.
     *
     * @throws Refused when that is not clear
     */
    public Incident of(CommandCall call) {
        Optional<Incident> named = call.argument(ARGUMENT)
                .flatMap(name -> incidents.findById(Long.parseLong(name.substring("INC-".length()))));
        List<Incident> open = visible(call.caller());
        return named.or(() -> incidents.findByRoom(call.room().id()))
                .or(() -> open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty())
                .orElseThrow(() -> unclear(call.caller(), open));
    }

    /**
     * The incident a button or form was made for.
     *
     * @throws Refused when there is none such, or the caller may not see it
     */
    public Incident of(Caller caller, Room room, ActionId action) {
        return Optional.of(action.subject())
                .filter(subject -> subject.matches("\\d{1,18}"))
                .flatMap(subject -> incidents.findById(Long.parseLong(subject)))
                .filter(incident ->
                        incident.isVisibleTo(caller.id()) || incident.room().equals(room.id()))
                .orElseThrow(() -> new Refused(caller.voice().text("which.none")));
    }

    /**
     * Lets pass an incident that is still open.
     *
     * @throws Refused saying since when it is over
     */
    public Incident demandOpen(Caller caller, Incident incident) {
        if (!incident.isOpen()) {
            throw new Refused(
                    caller.voice()
                            .text(
                                    "which.closed",
                                    "name",
                                    incident.name(),
                                    "at",
                                    incident.closedAt() == null ? incident.declaredAt() : incident.closedAt()),
                    Action.primary(
                            ActionId.of("update.draft", incident.id(), Phase.FOLLOW_UP.id()),
                            caller.voice().string("button.follow-up")));
        }
        return incident;
    }

    /** The open incidents a person may see, newest first. */
    List<Incident> visible(Caller caller) {
        return incidents.open().stream()
                .filter(incident -> incident.isVisibleTo(caller.id()))
                .toList();
    }

    private static Refused unclear(Caller caller, List<Incident> open) {
        if (open.isEmpty()) {
            return new Refused(
                    caller.voice().text("which.nothing-open"),
                    Action.primary(
                            ActionId.of(Router.RUN_COMMAND, "incident", "declare"),
                            caller.voice().string("button.declare")));
        }
        return new Refused(
                caller.voice()
                        .text(
                                "which.unclear",
                                "names",
                                String.join(
                                        ", ", open.stream().map(Incident::name).toList())),
                Action.primary(
                        ActionId.of(Router.RUN_COMMAND, "incident", "list"),
                        caller.voice().string("button.list")));
    }
}
