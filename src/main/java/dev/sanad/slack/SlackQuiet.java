package dev.sanad.slack;

import com.slack.api.methods.AsyncMethodsClient;
import com.slack.api.methods.response.dnd.DndInfoResponse;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Untold;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The hours in which somebody in Slack does not want to be disturbed. */
@Component
@SlackOnly
class SlackQuiet {

    private static final Logger log = LoggerFactory.getLogger(SlackQuiet.class);

    private final AsyncMethodsClient slack;
    private final SlackCalls calls;
    private final Clock clock;

    SlackQuiet(AsyncMethodsClient slack, SlackCalls calls, @Qualifier("machine") Clock clock) {
        this.slack = slack;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * When it ends; empty when it is off, or Slack will not say however often it is asked.
     *
     * @throws Untold when Slack may say later: nobody is disturbed because Slack is slow
     */
    Optional<Instant> until(PersonId person) throws Untold {
        try {
            return until(calls.paced(slack.dndInfo(info -> info.user(person.external()))));
        } catch (SlackFailure e) {
            log.info("Slack did not tell whether {} may be disturbed: {}", person, e.error());
            if (e.mayPass()) {
                throw new Untold(calls.outcome(e), e);
            }
            return Optional.empty();
        }
    }

    /** Of a pause of the notifications by hand, Slack tells nobody but the person (its reference of {@code dnd.info}). */
    private Optional<Instant> until(DndInfoResponse quiet) {
        Instant now = clock.instant();
        Instant from = Instant.ofEpochSecond(quiet.getNextDndStartTs());
        Instant to = Instant.ofEpochSecond(quiet.getNextDndEndTs());
        return quiet.isDndEnabled() && !now.isBefore(from) && now.isBefore(to) ? Optional.of(to) : Optional.empty();
    }
}
