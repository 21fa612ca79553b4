package dev.sanad.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Socket Mode. The SDK renews the socket when Slack asks for it; {@link SlackConnection} opens a lost one again. The SDK's queue,
 * which it polls every 10 ms, is replaced by one that hands each message over at once.
 */
@Component
@SlackOnly
class SlackSocket {

    private static final Logger log = LoggerFactory.getLogger(SlackSocket.class);

    private final Slack slack;
    private final App app;
    private final SocketModeRequestParser parser;
    private final Gson gson;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable SocketModeClient client;

    SlackSocket(Slack slack, App app) {
        this.slack = slack;
        this.app = app;
        this.parser = new SocketModeRequestParser(app.config());
        this.gson = GsonFactory.createSnakeCase(slack.getConfig());
    }

    /** Opens a socket in place of the one there was. */
    synchronized void open(String appToken) throws SlackFailure {
        closeClient();
        try {
            SocketModeClient opened = slack.socketMode(appToken, SocketModeClient.Backend.JavaWebSocket);
            client = opened;
            opened.setAutoReconnectEnabled(false);
            opened.setMessageQueue(new AtOnce(opened));
            opened.addWebSocketMessageListener(message -> take(opened, message));
            opened.connect();
        } catch (IOException | IllegalStateException e) {
            log.warn("Slack opened no socket with SLACK_APP_TOKEN: {}", e.getMessage());
            throw new SlackFailure("no_socket", null, e);
        }
    }

    /** Asks the other side, which takes up to three seconds when there is none. */
    boolean isOpen() {
        SocketModeClient current = client;
        return current != null && current.verifyConnection();
    }

    synchronized void close() {
        closeClient();
        threads.close();
    }

    private void closeClient() {
        if (client != null) {
            try {
                client.close();
            } catch (IOException e) {
                log.debug("The socket to Slack was not closed in order", e);
            }
            client = null;
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

        AtOnce(SocketModeClient to) {
            this.to = to;
        }

        @Override
        public void add(String message) {
            threads.execute(() -> {
                try {
                    to.processMessage(message);
                } catch (IOException | RuntimeException e) {
                    log.warn("The socket to Slack could not be renewed; trying again: {}", e.getMessage());
                }
            });
        }

        @Override
        public @Nullable String poll() {
            return null;
        }
    }
}
