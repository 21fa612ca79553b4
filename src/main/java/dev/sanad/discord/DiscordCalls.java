package dev.sanad.discord;

import dev.sanad.delivery.Outcome;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes calls of Discord's API, at the pace that JDA keeps, and says what became of them. */
@Component
@DiscordOnly
class DiscordCalls {

    private static final Logger log = LoggerFactory.getLogger(DiscordCalls.class);
    private static final Duration TOKEN_REFUSED = Duration.ofMinutes(1);
    /** Discord does not say how long. */
    private static final Duration TOO_FAST = Duration.ofMinutes(1);

    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERRORS = 500;

    private final DiscordSession session;

    DiscordCalls(DiscordSession session) {
        this.session = session;
    }

    /** Carries out a delivery. What may pass is tried again; what Discord refuses for good is not. */
    Outcome attempt(Supplier<Outcome> work) {
        try {
            Outcome outcome = work.get();
            session.accepted();
            session.answered();
            return outcome;
        } catch (ErrorResponseException e) {
            log.info("Discord did not take a delivery: {} {}", e.getErrorCode(), e.getMeaning());
            return refused(e);
        } catch (InsufficientPermissionException e) {
            log.info("Sanad may not do that in Discord: {}", e.getMessage());
            return new Outcome.Never("missing permission: " + e.getPermission().getName());
        } catch (GoneException e) {
            return new Outcome.Never(String.valueOf(e.getMessage()));
        } catch (RejectedExecutionException | CancellationException e) {
            log.info("Discord cannot be asked between two connections: {}", e.getMessage());
            return new Outcome.NotNow(null, "no connection", false);
        } catch (RuntimeException e) {
            log.warn("Discord could not be asked; trying again", e);
            return new Outcome.Later(null, "no answer: " + e.getMessage());
        }
    }

    /** Not being let in, having to wait, and a Discord that answers nothing else either are no fault of the delivery. */
    private Outcome refused(ErrorResponseException e) {
        if (isTokenRefused(e)) {
            session.refused(DiscordSession.NOT_VALID);
            return new Outcome.NotNow(TOKEN_REFUSED, "the token is refused", false);
        }
        if (is(e, ErrorResponse.OPEN_DM_TOO_FAST)) {
            return new Outcome.NotNow(TOO_FAST, e.getMeaning(), false);
        }
        if (mayPass(e)) {
            return noAnswer(e);
        }
        session.answered();
        return new Outcome.Never(why(e), e.getErrorCode() + " " + e.getMeaning());
    }

    private Outcome noAnswer(ErrorResponseException e) {
        String reason = "no answer: " + e.getMeaning();
        boolean isItsFault = e.getResponse().code != TOO_MANY && !session.isAway();
        return isItsFault ? new Outcome.Later(null, reason) : new Outcome.NotNow(null, reason, false);
    }

    private static Outcome.Why why(ErrorResponseException e) {
        return switch (e.getErrorResponse()) {
            case CANNOT_SEND_TO_USER -> Outcome.Why.CLOSED;
            case UNKNOWN_USER, INVALID_RECIPIENT, NO_MUTUAL_GUILDS -> Outcome.Why.LEFT;
            default -> Outcome.Why.LOST;
        };
    }

    static boolean isTokenRefused(ErrorResponseException e) {
        return e.getResponse().code == UNAUTHORIZED;
    }

    /** Whether the same call may succeed another time: nothing was answered, or by a server that has trouble of its own. */
    static boolean mayPass(ErrorResponseException e) {
        int status = e.getResponse().code;
        return status < 0 || status == TOO_MANY || status >= SERVER_ERRORS;
    }

    static boolean is(ErrorResponseException e, ErrorResponse... errors) {
        return Set.of(errors).contains(e.getErrorResponse());
    }

    /** What something belongs to is no longer there. */
    static final class GoneException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        GoneException(String what) {
            super(what);
        }
    }
}
