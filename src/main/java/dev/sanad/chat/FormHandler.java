package dev.sanad.chat;

/** Takes the answers of one kind of form. */
public interface FormHandler {

    /** The verb of the forms it is for, such as {@code incident.declare}; one handler per verb. */
    String form();

    /**
     * Runs in one transaction that is committed before the answer leaves.
     *
     * @throws Refused when it may not or can no longer be done
     */
    Reply submit(FormAnswers answers);
}
