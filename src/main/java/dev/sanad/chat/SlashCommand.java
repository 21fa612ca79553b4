package dev.sanad.chat;

/** One slash command; one file each. */
public interface SlashCommand {

    CommandSpec spec();

    /** Whether it only tells or asks something: then it need not be remembered, and a repetition is answered anew. */
    default boolean changesNothing() {
        return false;
    }

    /**
     * Runs in one transaction that is committed before the answer leaves.
     *
     * @throws Refused when it may not or cannot be done
     */
    Reply run(CommandCall call);
}
