package dev.sanad.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Socket Mode. {@link SlackConnection} opens it, and opens it again when it is lost or Slack asks for that; the SDK does neither by
 * itself, because it would do so at a pace of its own. The SDK's queue, which it polls every 10 ms, is replaced by one that hands
 * each message over at once.
 */
@Component
@SlackOnly
class SlackSocket {

    private static final Logger log = LoggerFactory.getLogger(SlackSocket.class);
    private static final Duration LONGEST_OPENING = Duration.ofSeconds(10);

    private final Slack slack;
    private final App app;
    private final SlackWorkspace workspace;
    private final SocketModeRequestParser parser;
    private final Gson gson;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable SocketModeClient client;
    private volatile boolean leaving;

    SlackSocket(Slack slack, App app, SlackWorkspace workspace) {
        this.slack = slack;
        this.app = app;
        this.workspace = workspace;
        this.parser = new SocketModeRequestParser(app.config());
        this.gson = GsonFactory.createSnakeCase(slack.getConfig());
    }

    /**
     * Opens a socket in place of the one there was, and waits until Slack greets.
     *
     * @param onLoss hears when the socket is lost, or Slack wants another
     */
    synchronized void open(String appToken, Runnable onLoss) throws SlackFailure {
        SocketModeClient opened = prepare(address(appToken), appToken);
        CompletableFuture<Void> greeting = new CompletableFuture<>();
        opened.setMessageQueue(new AtOnce(opened, greeting, onLoss));
        opened.addWebSocketMessageListener(message -> take(opened, message));
        opened.addWebSocketErrorListener(greeting::completeExceptionally);
        opened.addWebSocketCloseListener((code, reason) -> {
            greeting.completeExceptionally(new IOException("it was closed with code " + code));
            if (opened.equals(client)) {
                onLoss.run();
            }
        });
        try {
            opened.connect();
            greeting.get(LONGEST_OPENING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            end(opened);
            throw new SlackFailure("no_socket", null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(opened);
            throw new SlackFailure("no_socket", null, e);
        }
        SocketModeClient before = client;
        client = opened;
        leaving = false;
        end(before);
    }

    private String address(String appToken) throws SlackFailure {
        try {
            AppsConnectionsOpenResponse answer = slack.methods().appsConnectionsOpen(open -> open.token(appToken));
            if (answer.isOk()) {
                workspace.accepted(SlackSettings.APP_TOKEN);
                return answer.getUrl();
            }
            remember(new SlackFailure(String.valueOf(answer.getError()), null, null));
            throw new SlackFailure("no_socket, " + answer.getError(), null, null);
        } catch (IOException e) {
            throw new SlackFailure("no_answer", null, e);
        } catch (SlackApiException e) {
            throw SlackCalls.failure(e);
        }
    }

    private void remember(SlackFailure failure) {
        boolean isRefused = failure.refusesToken() || !failure.mayPass();
        if (isRefused && workspace.refused(SlackSettings.APP_TOKEN, failure.error())) {
            log.error(
                    "Slack opens no socket with SLACK_APP_TOKEN: {}. Until it does, no command reaches Sanad.",
                    failure.error());
        }
    }

    /** No threads that ask whether there is a message, and none that see to the connection. */
    private SocketModeClient prepare(String address, String appToken) throws SlackFailure {
        try {
            return new SocketModeClientJavaWSImpl(
                    slack, appToken, address, 0, new ConcurrentLinkedMessageQueue(), false, false, 0);
        } catch (URISyntaxException e) {
            throw new SlackFailure("no_socket", null, e);
        }
    }

    /** Asks the other side, which takes up to three seconds when there is none. */
    boolean isOpen() {
        SocketModeClient current = client;
        return current != null && !leaving && current.verifyConnection();
    }

    synchronized void close() {
        SocketModeClient last = client;
        client = null;
        end(last);
        threads.close();
    }

    private static void end(@Nullable SocketModeClient ended) {
        if (ended != null) {
            try {
                ended.close();
            } catch (IOException e) {
                log.debug("The socket to Slack was not closed in order", e);
            }
        }
    }

    /** Answers when the work is durable; without an answer Slack sends the same again, which then has no effect of its own. */
    private void take(SocketModeClient from, String message) {
        SocketModeRequest request = parser.parse(message);
        if (request == null) {
            return;
        }
        try {
            Response response = app.run(request.getBoltRequest());
            if (response.getStatusCode() == 200) {
                from.sendSocketModeResponse(answer(request.getEnvelope().getEnvelopeId(), response));
            }
        } catch (Exception e) {
            log.error("A request of Slack could not be handled", e);
        }
    }

    private String answer(String envelope, Response response) {
        JsonObject answer = new JsonObject();
        answer.addProperty("envelope_id", envelope);
        if (response.getBody() != null && !response.getBody().isEmpty()) {
            answer.add("payload", gson.fromJson(response.getBody(), JsonElement.class));
        }
        return gson.toJson(answer);
    }

    /** Takes messages in and keeps none. */
    private final class AtOnce implements SocketModeMessageQueue {

        private final SocketModeClient to;
        private final CompletableFuture<Void> greeting;
        private final Runnable onLoss;

        AtOnce(SocketModeClient to, CompletableFuture<Void> greeting, Runnable onLoss) {
            this.to = to;
            this.greeting = greeting;
            this.onLoss = onLoss;
        }

        @Override
        public void add(String message) {
            switch (kind(message)) {
                case "hello" -> greeting.complete(null);
                case "disconnect" -> {
                    if (to.equals(client)) {
                        leaving = true;
                        onLoss.run();
                    }
                }
                default -> threads.execute(() -> hand(message));
            }
        }

        private String kind(String message) {
            JsonElement kind = gson.fromJson(message, JsonObject.class).get("type");
            return kind == null || !kind.isJsonPrimitive() ? "" : kind.getAsString();
        }

        private void hand(String message) {
            try {
                to.processMessage(message);
            } catch (IOException | RuntimeException e) {
                log.error("A message of Slack could not be handled", e);
            }
        }

        @Override
        public @Nullable String poll() {
            return null;
        }
    }
}
