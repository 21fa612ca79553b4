package dev.sanad.reminders;

import java.util.EnumSet;
import java.util.Set;

/** Who is asked by a reminder: more and more the longer customers wait. */
enum Circle {
    /** The comms lead, and the deputy standing in. */
    DECIDERS,
    DEPUTIES,
    /** Everybody on the roster. */
    ROSTER,
    /** Those whom a private incident is known to. */
    PEOPLE,
    /** Those with the permission {@code admin}. */
    ADMINS,
    /** The room that the plan names for this. */
    ESCALATION_ROOM;

    /** From this repetition on: the deputies alone have not helped. */
    private static final int WIDER = 3;

    private static final int WIDEST = 5;

    /**
     * The circle of a reminder.
     *
     * @param isLed whether somebody leads the communication; if not, all who could are asked from the start
     */
    static Set<Circle> of(Slot slot, boolean isPublic, boolean isLed) {
        Set<Circle> asked = EnumSet.of(DECIDERS);
        if (slot.isLate() || !isLed) {
            asked.add(DEPUTIES);
        }
        if (slot.repeat() >= WIDER || !isLed) {
            asked.add(isPublic ? ROSTER : PEOPLE);
        }
        if (slot.repeat() >= WIDEST) {
            asked.add(ADMINS);
            if (isPublic) {
                asked.add(ESCALATION_ROOM);
            }
        }
        return asked;
    }
}
