package dev.sanad.testing.discord;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The gateway: says hello, lets in who has the token, counts what it sends, and drops, refuses or repeats on request. */
public final class FakeGateway implements AutoCloseable {

    private static final int DISPATCH = 0;
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;
    private static final int REQUEST_MEMBERS = 8;
    private static final int INVALID_SESSION = 9;
    private static final int HELLO = 10;
    private static final int HEARTBEAT_ACK = 11;
    private static final int AUTHENTICATION_FAILED = 4004;

    /** What was sent in one session, so that it can be sent again after a resume. */
    private static final class Session {
        final String id = UUID.randomUUID().toString();
        final List<String> sent = new ArrayList<>();
        volatile @Nullable WebSocket socket;

        /** Discord remembers what it sends, whether the socket is open or not. */
        synchronized void dispatch(String type, JsonNode data) {
            ObjectNode event = Json.object().put("op", DISPATCH).put("t", type).put("s", sent.size() + 1);
            event.set("d", data);
            sent.add(event.toString());
            WebSocket open = socket;
            if (open != null && open.isOpen()) {
                open.send(event.toString());
            }
        }

        /** All that came after a number, or from it on when the last one may be doubtful. */
        synchronized void replay(int after) {
            WebSocket open = socket;
            if (open != null) {
                sent.subList(Math.min(after, sent.size()), sent.size()).forEach(open::send);
            }
        }
    }

    private final FakeWorld world;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final List<WebSocket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger identified = new AtomicInteger();
    private final AtomicInteger resumed = new AtomicInteger();
    private final CountDownLatch started = new CountDownLatch(1);
    private final Server server = new Server();
    private volatile boolean refusesResume;
    private volatile boolean takesHeartbeats = true;
    private volatile boolean repeats;
    private volatile String token = FakeDiscord.TOKEN;

    FakeGateway(FakeWorld world) {
        this.world = world;
        server.setReuseAddr(true);
        server.start();
        try {
            if (!started.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The gateway did not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String url() {
        return "ws://127.0.0.1:" + server.getPort();
    }

    /** How many sockets are open. */
    public int connections() {
        return (int) open.stream().filter(WebSocket::isOpen).count();
    }

    /** How many sessions were begun. */
    public int identified() {
        return identified.get();
    }

    /** How many sessions were taken up again. */
    public int resumed() {
        return resumed.get();
    }

    /** Ends all connections without a word; their sessions can be resumed. */
    public void drop() {
        open.forEach(socket -> socket.closeConnection(1006, "dropped"));
    }

    /** Whether sessions can be resumed. */
    public void refuseResume(boolean refuse) {
        refusesResume = refuse;
    }

    /** Whether heartbeats are answered. */
    public void takeHeartbeats(boolean take) {
        takesHeartbeats = take;
    }

    /** Whether everything is sent twice. */
    public void repeat(boolean twice) {
        repeats = twice;
    }

    void token(String valid) {
        token = valid;
    }

    /** Closes all connections because their token is no longer good. */
    void refuseAll() {
        open.forEach(socket -> socket.close(AUTHENTICATION_FAILED, "Authentication failed."));
    }

    /** Tells every session of something. */
    void dispatch(String type, JsonNode data) {
        sessions.values().forEach(session -> {
            session.dispatch(type, data);
            if (repeats && type.equals("INTERACTION_CREATE")) {
                session.dispatch(type, data);
            }
        });
    }

    @Override
    public void close() {
        try {
            server.stop(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(WebSocket socket, JsonNode message) {
        JsonNode data = message.path("d");
        switch (message.path("op").asInt()) {
            case HEARTBEAT -> {
                if (takesHeartbeats) {
                    socket.send(Json.object().put("op", HEARTBEAT_ACK).toString());
                }
            }
            case IDENTIFY -> identify(socket, data);
            case RESUME -> resume(socket, data);
            case REQUEST_MEMBERS -> members(socket, data);
            default -> {
                // Presence and the like: nobody looks at it.
            }
        }
    }

    private void identify(WebSocket socket, JsonNode data) {
        if (!data.path("token").asString().equals(token)) {
            socket.close(AUTHENTICATION_FAILED, "Authentication failed.");
            return;
        }
        identified.incrementAndGet();
        Session session = new Session();
        session.socket = socket;
        socket.setAttachment(session);
        sessions.put(session.id, session);
        session.dispatch("READY", ready(session));
        world.guilds().forEach(guild -> session.dispatch("GUILD_CREATE", Payloads.guild(world, guild)));
    }

    private ObjectNode ready(Session session) {
        ObjectNode ready =
                Json.object().put("v", 10).put("session_id", session.id).put("resume_gateway_url", url());
        ready.set("user", Payloads.bot());
        ArrayNode guilds = ready.putArray("guilds");
        world.guilds().forEach(guild -> guilds.addObject().put("id", guild).put("unavailable", true));
        ready.putArray("private_channels");
        ready.putObject("application").put("id", FakeWorld.BOT).put("flags", 0);
        return ready;
    }

    private void resume(WebSocket socket, JsonNode data) {
        Session session = sessions.get(data.path("session_id").asString());
        if (session == null || refusesResume) {
            sessions.remove(data.path("session_id").asString());
            socket.send(Json.object().put("op", INVALID_SESSION).put("d", false).toString());
            return;
        }
        resumed.incrementAndGet();
        session.socket = socket;
        socket.setAttachment(session);
        int last = data.path("seq").asInt();
        session.replay(repeats ? Math.max(0, last - 1) : last);
        session.dispatch("RESUMED", Json.object());
    }

    private void members(WebSocket socket, JsonNode data) {
        ObjectNode chunk = Json.object()
                .put("guild_id", data.path("guild_id").asString())
                .put("chunk_index", 0)
                .put("chunk_count", 1)
                .put("nonce", data.path("nonce").asString());
        ArrayNode members = chunk.putArray("members");
        ArrayNode missing = chunk.putArray("not_found");
        for (JsonNode id : data.path("user_ids")) {
            world.person(id.asString())
                    .ifPresentOrElse(
                            person -> members.add(Payloads.member(world, person)), () -> missing.add(id.asString()));
        }
        Session session = socket.getAttachment();
        session.dispatch("GUILD_MEMBERS_CHUNK", chunk);
    }

    private final class Server extends WebSocketServer {

        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            open.add(socket);
            ObjectNode hello = Json.object().put("op", HELLO);
            hello.putObject("d").put("heartbeat_interval", 2000);
            socket.send(hello.toString());
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {
            open.remove(socket);
            Session session = socket.getAttachment();
            if (session != null && (code == 1000 || code == 1001)) {
                sessions.remove(session.id);
            }
        }

        @Override
        public void onMessage(WebSocket socket, String message) {
            take(socket, Json.MAPPER.readTree(message));
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
