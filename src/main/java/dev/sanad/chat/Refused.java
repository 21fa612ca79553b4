package dev.sanad.chat;

import dev.sanad.wording.Text;

/** Thrown where something may not or can no longer be done: undoes the transaction and tells the person why, kindly. */
public final class Refused extends RuntimeException {

    private final transient Message answer;

    public Refused(Message answer) {
        super("refused", null, false, false);
        this.answer = answer;
    }

    /** A refusal with what the person may do instead. */
    public Refused(Text why, Action... instead) {
        this(Message.of(why, instead));
    }

    public Message answer() {
        return answer;
    }
}
