package dev.sanad.slack;

import dev.sanad.delivery.Outcome;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A call that Slack did not carry out, or of which it is not known whether it did. */
final class SlackFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** Errors that pass (Slack: "Errors" of its methods). */
    private static final Set<String> PASSING = Set.of(
            "ratelimited",
            "rate_limited",
            "internal_error",
            "fatal_error",
            "request_timeout",
            "service_unavailable",
            "team_added_to_org",
            "accesslimited",
            "no_answer");

    /** The errors of those that ask to wait. */
    private static final Set<String> TOO_FAST = Set.of("ratelimited", "rate_limited");

    /** Errors that an operator mends: the token is no longer taken. */
    private static final Set<String> TOKEN_REFUSED = Set.of(
            "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "org_login_required");

    /** The person does not take what the bot says, or the bot may not see the person. */
    private static final Set<String> CLOSED = Set.of("cannot_dm_bot", "user_not_visible", "invalid_user_combination");

    /** The person's account is disabled or unknown. That of the token has an error of its own, above. */
    private static final Set<String> LEFT = Set.of("user_disabled", "user_not_found");

    private final String error;
    private final transient @Nullable Duration retryAfter;

    /**
     * @param error Slack's code, or {@code no_answer}
     * @param retryAfter how long Slack asked to wait, if it did
     */
    SlackFailure(String error, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super("Slack: " + error, cause);
        this.error = error;
        this.retryAfter = retryAfter;
    }

    String error() {
        return error;
    }

    boolean is(String... codes) {
        return Set.of(codes).contains(error);
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    /** What it means for whom a message was for. */
    Outcome.Why why() {
        if (CLOSED.contains(error)) {
            return Outcome.Why.CLOSED;
        }
        return LEFT.contains(error) ? Outcome.Why.LEFT : Outcome.Why.LOST;
    }

    boolean refusesToken() {
        return TOKEN_REFUSED.contains(error);
    }

    /** Whether nothing is wrong with the call but that it comes too soon. */
    boolean asksToWait() {
        return TOO_FAST.contains(error);
    }

    /** Whether the same call may succeed another time. */
    boolean mayPass() {
        return PASSING.contains(error) || refusesToken();
    }
}
