package dev.sanad.discord;

import dev.sanad.chat.Unreachable;
import dev.sanad.chat.Upkeep;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Connects to Discord in the background: Sanad starts whether Discord answers or not, and goes on trying. Once there was a
 * connection, JDA takes it up again at the pace of {@link DiscordPace}; what it gives up is begun anew here.
 */
@Component
@DiscordOnly
class DiscordConnection implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DiscordConnection.class);
    private static final Duration LOOK_EVERY = Duration.ofHours(1);

    private final DiscordGateway gateway;
    private final DiscordSession session;
    private final List<ListenerAdapter> listeners;
    private final DiscordGuilds guilds;
    private final Clock clock;
    private final Upkeep upkeep;
    private volatile DiscordGateway.@Nullable Login login;
    private long lastLook;

    DiscordConnection(
            DiscordGateway gateway,
            DiscordSession session,
            List<ListenerAdapter> listeners,
            DiscordGuilds guilds,
            @Qualifier("machine") Clock clock) {
        this.gateway = gateway;
        this.session = session;
        this.listeners = listeners;
        this.guilds = guilds;
        this.clock = clock;
        this.upkeep = new Upkeep("Discord", clock, this::look);
    }

    @Override
    public void start() {
        upkeep.start();
    }

    /** Begins before the delivery queue and ends after it, so that what is under way can be finished. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    @Override
    public void stop() {
        upkeep.stop();
        DiscordGateway.Login current = login;
        if (current != null) {
            current.close();
        }
    }

    @Override
    public boolean isRunning() {
        return upkeep.isRunning();
    }

    /** Whether nothing has come in for so long that an operator must know. */
    boolean isClosedForLong() {
        return upkeep.isClosedForLong();
    }

    private boolean look() throws Unreachable {
        DiscordGateway.Login current = login;
        if (current == null) {
            connect();
            return session.isConnected();
        }
        if (!isAlive(current.jda())) {
            login = null;
            throw new Unreachable(current.pace().trouble().orElse("its gateway has ended the connection for good"));
        }
        Optional<String> trouble = current.pace().trouble();
        if (trouble.isPresent()) {
            throw new Unreachable(trouble.get());
        }
        return session.isConnected() && lookAtGuilds(current.jda());
    }

    private static boolean isAlive(JDA jda) {
        return switch (jda.getStatus()) {
            case SHUTDOWN, SHUTTING_DOWN, FAILED_TO_LOGIN -> false;
            default -> true;
        };
    }

    private void connect() throws Unreachable {
        try {
            lastLook = System.nanoTime();
            DiscordGateway.Login made = gateway.login(listeners, new DiscordPace(clock, upkeep::lookNow), true);
            session.begin(made.jda());
            login = made;
            made.open();
        } catch (InvalidTokenException e) {
            refused(DiscordSession.NOT_VALID);
            throw new Unreachable("DISCORD_TOKEN is not valid");
        } catch (Unreachable e) {
            login = null;
            throw e;
        }
    }

    /** What failed at first is tried again; of some changes Discord does not tell. */
    private boolean lookAtGuilds(JDA jda) {
        boolean all = System.nanoTime() - lastLook > LOOK_EVERY.toNanos();
        if (all) {
            lastLook = System.nanoTime();
        }
        guilds.lookAgain(jda, all);
        return true;
    }

    private void refused(String reason) {
        if (session.refusal().isEmpty()) {
            log.error("Discord does not take DISCORD_TOKEN: {}. Nothing is lost: messages wait until it does.", reason);
        }
        session.refused(reason);
    }
}
