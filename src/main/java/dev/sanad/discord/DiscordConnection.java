package dev.sanad.discord;

import dev.sanad.chat.Upkeep;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Connects to Discord in the background: Sanad starts whether Discord answers or not, and goes on trying. JDA itself keeps the
 * connection, resumes it and begins a new one where that is refused; only what it gives up is begun anew here.
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
    private final ExecutorService threads;
    private final Upkeep upkeep = new Upkeep("discord-connect", () -> isAlive() ? lookAgain() : tryToConnect());
    private long lastLook;

    DiscordConnection(
            DiscordGateway gateway,
            DiscordSession session,
            List<ListenerAdapter> listeners,
            DiscordGuilds guilds,
            ExecutorService discordExecutor) {
        this.gateway = gateway;
        this.session = session;
        this.listeners = listeners;
        this.guilds = guilds;
        this.threads = discordExecutor;
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
        session.jda().ifPresent(JDA::shutdownNow);
    }

    @Override
    public boolean isRunning() {
        return upkeep.isRunning();
    }

    private boolean isAlive() {
        return session.jda()
                .filter(jda -> jda.getStatus() != JDA.Status.SHUTDOWN
                        && jda.getStatus() != JDA.Status.SHUTTING_DOWN
                        && jda.getStatus() != JDA.Status.FAILED_TO_LOGIN)
                .isPresent();
    }

    /** Of some changes Discord does not tell, and what failed at first is tried again. */
    private boolean lookAgain() {
        if (System.nanoTime() - lastLook > LOOK_EVERY.toNanos()) {
            lastLook = System.nanoTime();
            session.jda()
                    .ifPresent(jda -> jda.getGuilds().forEach(guild -> threads.execute(() -> guilds.settleIn(guild))));
        }
        return true;
    }

    private boolean tryToConnect() {
        try {
            lastLook = System.nanoTime();
            session.begin(gateway.connect(listeners, threads));
            return true;
        } catch (InvalidTokenException e) {
            refused("the token is not valid");
        } catch (RuntimeException e) {
            log.warn("Discord cannot be reached ({}); trying again. Nothing is lost.", e.getMessage());
        }
        return false;
    }

    private void refused(String reason) {
        if (session.refusal().isEmpty()) {
            log.error("Discord does not take DISCORD_TOKEN: {}. Nothing is lost: messages wait until it does.", reason);
        }
        session.refused(reason);
    }
}
