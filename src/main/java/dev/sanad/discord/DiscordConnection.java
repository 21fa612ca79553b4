package dev.sanad.discord;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.jspecify.annotations.Nullable;
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
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration WATCH_EVERY = Duration.ofSeconds(5);

    private final DiscordGateway gateway;
    private final DiscordSession session;
    private final List<ListenerAdapter> listeners;
    private final ExecutorService threads;
    private volatile boolean running;
    private @Nullable Thread connecting;

    DiscordConnection(
            DiscordGateway gateway,
            DiscordSession session,
            List<ListenerAdapter> listeners,
            ExecutorService discordExecutor) {
        this.gateway = gateway;
        this.session = session;
        this.listeners = listeners;
        this.threads = discordExecutor;
    }

    @Override
    public void start() {
        running = true;
        connecting = Thread.ofVirtual().name("discord-connect").start(this::connect);
    }

    /** What is under way is finished by the delivery queue, which stops first. */
    @Override
    public void stop() {
        running = false;
        if (connecting != null) {
            connecting.interrupt();
        }
        session.jda().ifPresent(JDA::shutdownNow);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void connect() {
        Duration wait = FIRST_WAIT;
        while (running) {
            boolean well = isAlive() || tryToConnect();
            wait = well ? WATCH_EVERY : longer(wait);
            try {
                Thread.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            wait = well ? FIRST_WAIT : wait;
        }
    }

    private boolean isAlive() {
        return session.jda()
                .filter(jda -> jda.getStatus() != JDA.Status.SHUTDOWN
                        && jda.getStatus() != JDA.Status.SHUTTING_DOWN
                        && jda.getStatus() != JDA.Status.FAILED_TO_LOGIN)
                .isPresent();
    }

    private boolean tryToConnect() {
        try {
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

    private static Duration longer(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
    }
}
