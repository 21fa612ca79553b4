package dev.sanad.slack;

import com.slack.api.methods.AsyncMethodsClient;
import dev.sanad.chat.Attempt;

/**
 * Calls at the pace that Slack allows.
 *
 * @param usual for what must not wait for others
 * @param bulk for what goes to many, with a queue of its own
 */
record PacedSlack(AsyncMethodsClient usual, AsyncMethodsClient bulk) {

    AsyncMethodsClient of(Attempt attempt) {
        return attempt.isBulk() ? bulk : usual;
    }
}
