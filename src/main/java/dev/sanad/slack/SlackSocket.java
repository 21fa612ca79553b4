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
 * Socket Mode. The SDK keeps the socket, renews it when Slack asks for it and after it was lost. Its queue, which it polls every
 * 10 ms, is replaced by one that hands each message over at once.
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
    private @Nullable SocketModeClient client;

    SlackSocket(Slack slack, App app) {
        this.slack = slack;
        this.app = app;
        this.parser = new SocketModeRequestParser(app.config());
        this.gson = GsonFactory.createSnakeCase(slack.getConfig());
    }

    synchronized void open(String appToken) throws SlackFailure {
        try {
            SocketModeClient opened = slack.socketMode(appToken, SocketModeClient.Backend.JavaWebSocket);
            opened.setMessageQueue(new AtOnce(opened));
            opened.addWebSocketMessageListener(message -> take(opened, message));
            opened.connect();
            client = opened;
        } catch (IOException e) {
            throw new SlackFailure("no_answer", null, e);
        }
    }

    synchronized void close() {
        if (client != null) {
            try {
                client.close();
            } catch (IOException e) {
                log.debug("The socket to Slack was not closed in order", e);
            }
            client = null;
        }
        threads.close();
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
                } catch (IOException e) {
                    log.warn("The socket to Slack could not be renewed; the SDK tries again: {}", e.toString());
                }
            });
        }

        @Override
        public @Nullable String poll() {
            return null;
        }
    }
}
