package dev.sanad.ways;

import dev.sanad.chat.PersonId;
import dev.sanad.chat.Reply;
import dev.sanad.chat.Room;
import dev.sanad.chat.Router;

/**
 * One way into the product.
 *
 * @param bean what it leads to: {@code button update.edit}, {@code command /incident draft}
 * @param how what tells it from other ways to the same; empty when there is one
 */
record Way(String bean, String how, Question question) {

    /** Asks what the way is there to ask. */
    interface Question {

        Reply ask(Router router, PersonId who, Room room, Subject about);
    }

    /** As in the tables. */
    String name() {
        return how.isEmpty() ? bean : bean + " " + how;
    }
}
