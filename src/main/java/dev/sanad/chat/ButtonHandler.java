package dev.sanad.chat;

import org.jspecify.annotations.Nullable;

/** Does what the buttons of one verb ask for. */
public interface ButtonHandler {

    /** The verb it is for, such as {@code update.approve}; one handler per verb. */
    String verb();

    /** What it takes; null when everybody may, or when that depends on what it is about: then the feature asks. */
    @Nullable
    Permission permission();

    /**
     * Runs in one transaction that is committed before the answer leaves.
     *
     * @throws Refused when it may not or can no longer be done
     */
    Reply press(ButtonPress press);
}
