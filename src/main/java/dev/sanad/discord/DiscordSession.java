package dev.sanad.discord;

import dev.sanad.chat.LastAnswer;
import java.time.Clock;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The connection to Discord that is in use, and whether Discord still takes the token. */
@Component
@DiscordOnly
class DiscordSession {

    /** What is wrong with a token that Discord refuses, whether at the login or in the middle of a call. */
    static final String NOT_VALID = "the token is not valid";

    private final LastAnswer lastAnswer;
    private volatile @Nullable JDA jda;
    private volatile @Nullable String refusal;

    DiscordSession(@Qualifier("machine") Clock clock) {
        this.lastAnswer = new LastAnswer(clock);
    }

    void begin(JDA connected) {
        jda = connected;
        refusal = null;
    }

    /** Discord takes the token no longer, for a reason of its own. */
    void refused(String reason) {
        refusal = reason;
    }

    /** Discord has taken the token just now. */
    void accepted() {
        refusal = null;
    }

    /** Discord has answered just now, whatever it said. */
    void answered() {
        lastAnswer.came();
    }

    /** Whether Discord has answered nothing for a while. */
    boolean isAway() {
        return lastAnswer.isPlatformAway();
    }

    /** Empty until Discord has answered once. */
    Optional<JDA> jda() {
        return Optional.ofNullable(jda);
    }

    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Whether the gateway is open and all guilds have been told of. */
    boolean isConnected() {
        return jda().filter(known -> known.getStatus() == JDA.Status.CONNECTED).isPresent();
    }

    /** The guild that a workspace is; empty when the bot is not in it, or Discord has an outage there. */
    Optional<Guild> guild(String workspace) {
        return workspace.matches("\\d{1,19}") ? jda().map(known -> known.getGuildById(workspace)) : Optional.empty();
    }
}
