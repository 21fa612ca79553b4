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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds the incident somebody means: the one named, the one whose room it is, or the only one that is open. */
@Component
public class Which {

    /** Name of the argument that names an incident. */
    public static final String ARGUMENT = "incident";

    /** Discord takes 25 suggestions for an argument. */
    private static final int MOST_SUGGESTED = 25;

    private static final int MOST_NAMED = 10;

    private static final Pattern NAME = Pattern.compile("INC-(\\d{1,18})", Pattern.CASE_INSENSITIVE);

    private final Incidents incidents;
    private final Participants participants;

    Which(Incidents incidents, Participants participants) {
        this.incidents = incidents;
        this.participants = participants;
    }

    /** An argument that takes any incident, such as {@code INC-1}, and suggests the open ones that the person may see. */
    public Argument argument() {
        return Argument.reference(
                ARGUMENT,
                NAME,
                caller -> incidents.openTo(caller.id(), MOST_SUGGESTED).stream()
                        .map(incident -> new Field.Option(incident.name(), incident.name() + " " + incident.title()))
                        .toList());
    }

    /**
     * The incident a command means.
     *
     * @throws Refused when that is not clear
     */
    public Incident of(CommandCall call) {
        Optional<String> name = call.argument(ARGUMENT);
        if (name.isPresent()) {
            return named(call.caller(), call.room(), NAME.matcher(name.get()).replaceFirst("$1"));
        }
        return here(call.caller(), call.room());
    }

    /**
     * The incident whose room it is, or the only one that is open.
     *
     * @throws Refused when that is not clear
     */
    Incident here(Caller caller, Room room) {
        return incidents.findByRoom(room.id()).orElseGet(() -> onlyOpen(caller));
    }

    private Incident onlyOpen(Caller caller) {
        List<IncidentSummary> open = incidents.openTo(caller.id(), MOST_NAMED);
        if (open.size() != 1) {
            throw unclear(caller, open);
        }
        return incidents.get(open.getFirst().number());
    }

    /**
     * The incident a button or form was made for.
     *
     * @throws Refused when there is none such, or the caller may not see it
     */
    public Incident of(Caller caller, Room room, ActionId action) {
        return named(caller, room, action.subject());
    }

    private Incident named(Caller caller, Room room, String number) {
        return Optional.of(number)
                .filter(digits -> digits.matches("\\d{1,18}"))
                .flatMap(digits -> incidents.find(Long.parseLong(digits)))
                .filter(incident -> participants.sees(caller.id(), incident)
                        || incident.room().equals(room.id()))
                .orElseThrow(() -> new Refused(caller.voice().text("which.none")));
    }

    /**
     * Lets pass an incident that is still open.
     *
     * @throws Refused saying since when it is over
     */
    public Incident demandOpen(Caller caller, Incident incident) {
        if (!incident.isOpen()) {
            throw over(caller, incident);
        }
        return incident;
    }

    /** Says since when an incident is over, and offers what can still be done. */
    public static Refused over(Caller caller, Incident incident) {
        Instant end = incident.closedAt() == null ? incident.declaredAt() : incident.closedAt();
        return new Refused(
                caller.voice().text("which.closed", "name", incident.name(), "at", end),
                Action.primary(
                        IncidentButtons.draft(incident.id(), Phase.FOLLOW_UP),
                        caller.voice().string("button.follow-up")));
    }

    private static Refused unclear(Caller caller, List<IncidentSummary> open) {
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
                                open.stream().map(IncidentSummary::name).toList()),
                Action.primary(
                        ActionId.of(Router.RUN_COMMAND, "incident", "list"),
                        caller.voice().string("button.list")));
    }
}
