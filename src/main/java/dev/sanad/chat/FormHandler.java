package dev.sanad.chat;

import org.jspecify.annotations.Nullable;

/** Takes the answers of one kind of form. */
public interface FormHandler {

    /** The verb of the forms it is for, such as {@code incident.declare}; one handler per verb. */
    String form();

    /** What it takes; null when everybody may, or when that depends on what it is about: then the feature asks. */
    @Nullable
    Permission permission();

    /**
     * Runs in one transaction that is committed before the answer leaves.
     *
     * @throws Refused when it may not or can no longer be done
     */
    Reply submit(FormAnswers answers);
}
