package dev.sanad.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.sanad.chat.LastAnswer;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Which workspace the bot token belongs to, and which tokens Slack does not take. */
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
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private volatile boolean connected;
    private volatile boolean isRead;

    SlackWorkspace(@Qualifier("machine") Clock clock) {
        this.lastAnswer = new LastAnswer(clock);
    }

    void learn(AuthTestResponse answer) {
        identity = new Identity(answer.getTeamId(), answer.getUserId());
    }

    /**
     * Slack takes a token no longer, for a reason of its own such as {@code token_revoked}.
     *
     * @param token the name of the setting
     * @return whether that is new
     */
    boolean refused(String token, String reason) {
        return refusals.put(token, reason) == null;
    }

    /** Whether the socket is open, where there is one. */
    void connected(boolean now) {
        connected = now;
    }

    /** Its people and rooms have been read. */
    void read() {
        isRead = true;
    }

    /** Whether its people and rooms have been read, and the socket is open where there is one. */
    boolean isConnected() {
        return connected && isRead;
    }

    /** Slack has taken a token just now. */
    void accepted(String token) {
        refusals.remove(token);
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

    /** What is wrong with tokens, by the names of their settings. */
    Map<String, String> refusals() {
        return Map.copyOf(refusals);
    }

    boolean is(String workspace) {
        return identity().filter(known -> known.team().equals(workspace)).isPresent();
    }
}
