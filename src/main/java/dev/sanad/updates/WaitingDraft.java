package dev.sanad.updates;

import dev.sanad.chat.Action;
import dev.sanad.incident.Phase;
import dev.sanad.wording.Prose;
import java.util.List;

/**
 * A draft that waits for approval, to be shown where somebody is reminded of it.
 *
 * @param actions its own buttons; without the one that approves when the coach has a finding that blocks
 */
public record WaitingDraft(Phase phase, int revision, List<Prose> prose, List<Action> actions) {}
