package dev.sanad.chat;

/** What became of something that was said to a person. Published in the transaction that records it. */
public sealed interface DirectMessage {

    MessageId message();

    /** To whom it was said, as its sender named the person. */
    PersonId person();

    /** The person can read it. */
    record Delivered(MessageId message, PersonId person) implements DirectMessage {}

    /** The person cannot read it in the direct conversation, and will not. */
    record Failed(MessageId message, PersonId person, Reason reason) implements DirectMessage {}

    /** Why somebody could not be told. */
    enum Reason {
        /** The person takes no direct messages from the bot. */
        CLOSED,
        /** The person is not in the workspace any more. */
        LEFT,
        /** It was not true any more when it could have been said. */
        EXPIRED,
        /** Anything else; the log says what. */
        LOST
    }

    /** How far it has come. */
    enum State {
        WAITING,
        DELIVERED,
        /** Taken back by its sender, or replaced. */
        WITHDRAWN,
        CLOSED,
        LEFT,
        EXPIRED,
        LOST
    }
}
