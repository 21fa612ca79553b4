package dev.sanad.chat;

import org.jspecify.annotations.Nullable;

/** Something to do with a message that somebody wrote; platforms offer it beside each message. */
public interface MessageShortcut {

    /** Stable id, such as {@code incident.keep}; one shortcut per verb. */
    String verb();

    /** Key of its label in the message bundles. */
    String labelKey();

    /** What it takes; null when everybody may. */
    @Nullable
    Permission permission();

    /**
     * Runs in one transaction that is committed before the answer leaves.
     *
     * @throws Refused when it may not or cannot be done
     */
    Reply run(QuotedMessage message);
}
