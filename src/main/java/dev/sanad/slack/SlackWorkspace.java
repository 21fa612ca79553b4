package dev.sanad.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.sanad.chat.LastAnswer;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Which workspace the bot token belongs to, and whether Slack still takes it. */
@Component
@SlackOnly
class SlackWorkspace {

    /**
     * Who the bot is.
     *
     * @param team Slack's id of the workspace, which is also its name in the chat port
     * @param bot the bot's id as a user
     */
    record Identity(String team, String bot) {}

    private final LastAnswer lastAnswer;
    private volatile @Nullable Identity identity;
    private volatile @Nullable String refusal;
    private volatile boolean connected;

    SlackWorkspace(@Qualifier("machine") Clock clock) {
        this.lastAnswer = new LastAnswer(clock);
    }

    void learn(AuthTestResponse answer) {
        identity = new Identity(answer.getTeamId(), answer.getUserId());
    }

    /** Slack takes the token no longer, for a reason of its own such as {@code token_revoked}. */
    void refused(String reason) {
        refusal = reason;
    }

    /** Its people and rooms have been read, and the socket is open where there is one. */
    void connected(boolean now) {
        connected = now;
    }

    boolean isConnected() {
        return connected;
    }

    /** Slack has taken the token just now. */
    void accepted() {
        refusal = null;
    }

    /** Slack has answered just now, whatever it said. */
    void answered() {
        lastAnswer.came();
    }

    /** Whether Slack has answered nothing for a while. */
    boolean isAway() {
        return lastAnswer.isPlatformAway();
    }

    /** Empty until Slack has answered once. */
    Optional<Identity> identity() {
        return Optional.ofNullable(identity);
    }

    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    boolean is(String workspace) {
        return identity().filter(known -> known.team().equals(workspace)).isPresent();
    }
}
