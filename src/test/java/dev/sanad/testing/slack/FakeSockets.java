package dev.sanad.testing.slack;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Socket Mode: says hello, sends envelopes, waits for their acknowledgement, and drops or renews connections on request. */
public final class FakeSockets implements AutoCloseable {

    private final List<WebSocket> open = new CopyOnWriteArrayList<>();
    private final Map<String, Envelope> unanswered = new ConcurrentHashMap<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final List<Long> attempts = new CopyOnWriteArrayList<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final Server server = new Server();

    private volatile boolean refuses;
    private volatile boolean greets = true;

    /** Slack's own: later, it sends the envelope again. */
    private volatile Duration patience = Duration.ofSeconds(3);

    FakeSockets() {
        server.setReuseAddr(true);
        server.start();
        try {
            if (!started.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The socket server did not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String url() {
        return "ws://127.0.0.1:" + server.getPort() + "/link/?ticket=" + UUID.randomUUID();
    }

    /** Waits longer than Slack would, for tests of several cold processes on few cores, whose subject is not the time. */
    public void waitUpTo(Duration longer) {
        patience = longer;
    }

    /** How many sockets are open. */
    public int connections() {
        return (int) open.stream().filter(WebSocket::isOpen).count();
    }

    /** An envelope on its way; it is done when each copy of it was acknowledged. */
    private record Envelope(List<JsonNode> answers, int copies, CompletableFuture<JsonNode> first) {}

    /** How many sockets were opened so far. */
    public int opened() {
        return opened.get();
    }

    /** Sends an envelope as often as asked, with the same id, to one socket after the other, and returns the first acknowledgement when all have come. */
    JsonNode deliver(String type, JsonNode payload, int times) {
        String id = UUID.randomUUID().toString();
        Envelope sent = new Envelope(new CopyOnWriteArrayList<>(), times, new CompletableFuture<>());
        unanswered.put(id, sent);
        ObjectNode envelope = FakeMethods.JSON
                .createObjectNode()
                .put("envelope_id", id)
                .put("type", type)
                .put("accepts_response_payload", true);
        envelope.set("payload", payload);
        List<WebSocket> sockets = open.stream().filter(WebSocket::isOpen).toList();
        for (int i = 0; i < times; i++) {
            sockets.get(i % sockets.size()).send(envelope.toString());
        }
        return sent.first()
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** When a socket was tried, let in or not, by {@link System#nanoTime}. */
    public List<Long> attempts() {
        return attempts;
    }

    /** Whether nobody is let in. */
    public void refuse(boolean refuse) {
        refuses = refuse;
    }

    /** Whether those who are let in hear something. */
    public void greet(boolean greet) {
        greets = greet;
    }

    /** Ends all connections without a word. */
    public void drop() {
        open.forEach(socket -> socket.closeConnection(1006, "dropped"));
    }

    /** Says that connections will be closed soon, as Slack does every few hours. */
    public void warn() {
        open.forEach(socket -> socket.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}"));
    }

    @Override
    public void close() {
        try {
            server.stop(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Server extends WebSocketServer {

        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }

        @Override
        public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
                WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
            attempts.add(System.nanoTime());
            if (refuses) {
                throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "Nobody is let in");
            }
            return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            open.add(socket);
            opened.incrementAndGet();
            if (greets) {
                socket.send("{\"type\":\"hello\",\"num_connections\":1}");
            }
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {
            open.remove(socket);
        }

        @Override
        public void onMessage(WebSocket socket, String message) {
            JsonNode answer = FakeMethods.JSON.readTree(message);
            Envelope sent = unanswered.get(answer.path("envelope_id").asString(""));
            if (sent != null) {
                sent.answers().add(answer.path("payload"));
                if (sent.answers().size() == sent.copies()) {
                    sent.first().complete(sent.answers().getFirst());
                }
            }
        }

        @Override
        public void onError(WebSocket socket, Exception e) {
            // Dropped on purpose, or by the bot at its end.
        }

        @Override
        public void onStart() {
            started.countDown();
        }
    }
}
