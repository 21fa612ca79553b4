package dev.sanad.discord;

import com.neovisionaries.ws.client.OpeningHandshakeException;
import dev.sanad.chat.Backoff;
import dev.sanad.chat.Unreachable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Decides when one connection of JDA begins a session. The first is begun when {@link #open} is called, once; JDA's own way is to
 * try it at once and for ever. One that cannot be resumed is begun anew when Discord's limit and the {@link DiscordPace} allow it.
 */
final class DiscordSessions extends SessionControllerAdapter {

    private final DiscordStarts starts;
    private final DiscordPace pace;
    private final Optional<String> gateway;
    private final ExecutorService threads;
    private volatile @Nullable SessionConnectNode first;

    DiscordSessions(DiscordStarts starts, DiscordPace pace, Optional<String> gateway, ExecutorService threads) {
        this.starts = starts;
        this.pace = pace;
        this.gateway = gateway;
        this.threads = threads;
    }

    @Override
    public String getGateway() {
        return gateway.orElseGet(super::getGateway);
    }

    @Override
    public void appendSession(SessionConnectNode node) {
        if (node.isReconnect()) {
            threads.execute(() -> beginAnew(node));
        } else {
            first = node;
        }
    }

    @Override
    public void removeSession(SessionConnectNode node) {
        pace.stop();
    }

    /** Begins the first session; what comes of it, JDA tells later. */
    void open() throws Unreachable {
        try {
            Objects.requireNonNull(first, "JDA has logged in").run(true);
            starts.begun();
        } catch (IllegalStateException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted");
        }
    }

    private void beginAnew(SessionConnectNode node) {
        while (pace.awaitTurn()) {
            try {
                Duration wait = starts.untilNext(pace.isRetrying());
                if (wait.isZero()) {
                    node.run(true);
                    starts.begun();
                    return;
                }
                held(wait);
            } catch (Unreachable e) {
                pace.failed(e.reason(), e.retryAfter());
            } catch (InvalidTokenException | IllegalStateException e) {
                node.getJDA().shutdownNow();
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Sessions are a few seconds apart, which is no trouble; a limit of the day is. */
    private void held(Duration wait) {
        if (wait.compareTo(Backoff.LONGEST) <= 0) {
            pace.hold(wait);
        } else {
            pace.failed("it lets no session begin for another " + wait.toSeconds() + " s", wait);
        }
    }

    private static Unreachable unreachable(IllegalStateException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String reason = "its gateway does not answer: " + cause.getMessage();
        return cause instanceof OpeningHandshakeException refusal
                ? new Unreachable(reason, retryAfter(refusal.getHeaders()))
                : new Unreachable(reason);
    }

    private static Duration retryAfter(@Nullable Map<String, List<String>> headers) {
        return headers == null
                ? Duration.ZERO
                : headers.entrySet().stream()
                        .filter(header -> "Retry-After".equalsIgnoreCase(header.getKey()))
                        .flatMap(header -> header.getValue().stream())
                        .findFirst()
                        .map(RetryAfter::of)
                        .orElse(Duration.ZERO);
    }
}
