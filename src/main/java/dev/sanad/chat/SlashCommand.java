package dev.sanad.chat;

/** One slash command; one file each. */
public interface SlashCommand {

    CommandSpec spec();

    /**
     * Runs in one transaction that is committed before the answer leaves.
     *
     * @throws Refused when it may not or cannot be done
     */
    Reply run(CommandCall call);
}
