package dev.sanad.slack;

import com.slack.api.methods.MethodsCompletionException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.sanad.delivery.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes calls of Slack's API and turns every way in which they fail into a {@link SlackFailure}. */
@Component
@SlackOnly
class SlackCalls {

    private static final Logger log = LoggerFactory.getLogger(SlackCalls.class);
    private static final Duration TOKEN_REFUSED = Duration.ofMinutes(1);

    private final SlackWorkspace workspace;

    SlackCalls(SlackWorkspace workspace) {
        this.workspace = workspace;
    }

    /** A call as the SDK makes it. */
    interface Call<T> {
        T make() throws IOException, SlackApiException;
    }

    /** A delivery's work; see {@link #attempt}. */
    interface Work {
        Outcome carryOut() throws SlackFailure;
    }

    /** Calls at once. */
    <T extends SlackApiTextResponse> T call(Call<T> call) throws SlackFailure {
        try {
            return checked(call.make());
        } catch (IOException e) {
            throw new SlackFailure("no_answer", null, e);
        } catch (SlackApiException e) {
            throw failure(e);
        }
    }

    /** Calls when Slack's pace allows it. */
    <T extends SlackApiTextResponse> T paced(CompletableFuture<T> call) throws SlackFailure {
        try {
            return checked(call.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof MethodsCompletionException completion
                    && completion.getSlackApiException() != null) {
                throw failure(completion.getSlackApiException());
            }
            throw new SlackFailure("no_answer", null, e);
        }
    }

    /** Carries out a delivery and says what became of it. */
    Outcome attempt(Work work) {
        try {
            return work.carryOut();
        } catch (SlackFailure e) {
            log.info("Slack did not take a delivery: {}", e.error());
            return outcome(e);
        }
    }

    /** What becomes of a delivery. Not being let in, having to wait, and a Slack that answers nothing else either are no fault of the delivery. */
    Outcome outcome(SlackFailure e) {
        if (e.refusesToken()) {
            return new Outcome.NotNow(TOKEN_REFUSED, e.error(), false);
        }
        if (e.asksToWait() || (e.mayPass() && workspace.isAway())) {
            return new Outcome.NotNow(e.retryAfter(), e.error(), false);
        }
        return e.mayPass() ? new Outcome.Later(e.retryAfter(), e.error()) : new Outcome.Never(e.why(), e.error());
    }

    private <T extends SlackApiTextResponse> T checked(@Nullable T response) throws SlackFailure {
        if (response == null) {
            throw new SlackFailure("no_answer", null, null);
        }
        if (!response.isOk()) {
            SlackFailure failure = new SlackFailure(String.valueOf(response.getError()), null, null);
            if (failure.refusesToken()) {
                remember(failure.error());
            }
            if (!failure.mayPass()) {
                workspace.answered();
            }
            throw failure;
        }
        workspace.accepted(SlackSettings.BOT_TOKEN);
        workspace.answered();
        return response;
    }

    private void remember(String reason) {
        if (workspace.refused(SlackSettings.BOT_TOKEN, reason)) {
            log.error(
                    "Slack no longer takes SLACK_BOT_TOKEN: {}. Nothing is lost: messages wait until it does.", reason);
        }
    }

    /** What an answer that is no good says. */
    static SlackFailure failure(SlackApiException e) {
        int status = e.getResponse().code();
        String retryAfter = e.getResponse().header("Retry-After");
        boolean told = retryAfter != null && retryAfter.matches("\\d{1,5}");
        Duration wait = told ? Duration.ofSeconds(Long.parseLong(String.valueOf(retryAfter))) : null;
        return new SlackFailure(status == 429 ? "ratelimited" : "no_answer", wait, e);
    }
}
