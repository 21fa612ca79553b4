package dev.sanad.incident;

import dev.sanad.chat.ActionId;

/** Ids of the buttons that several features show. Each looks as its message needs it; what it asks for is the same. */
public final class IncidentButtons {

    /** Asks for the draft of an update; handled by the {@code updates} module. */
    public static final String DRAFT = "update.draft";

    static final String TAKE_LEAD = "incident.take-lead";

    private IncidentButtons() {}

    /** Asks for the draft of an update in the phase that is likely next. */
    public static ActionId draft(long incident) {
        return ActionId.of(DRAFT, incident);
    }

    /** Asks for the draft of an update that announces a phase. */
    public static ActionId draft(long incident, Phase phase) {
        return ActionId.of(DRAFT, incident, phase.id());
    }

    /** Makes whoever presses it comms lead, when nobody is. */
    public static ActionId takeLead(long incident) {
        return ActionId.of(TAKE_LEAD, incident);
    }
}
