package dev.sanad.testing.discord;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The gateway: says hello, lets in who has the token, counts what comes, and drops, refuses or repeats on request. */
public final class FakeGateway implements AutoCloseable {

    static final int DISPATCH = 0;
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;
    private static final int REQUEST_MEMBERS = 8;
    private static final int INVALID_SESSION = 9;
    private static final int HELLO = 10;
    private static final int HEARTBEAT_ACK = 11;
    private static final int UNKNOWN_ERROR = 4000;
    private static final int AUTHENTICATION_FAILED = 4004;

    private final FakeWorld world;
    private final Map<String, GatewaySession> sessions = new ConcurrentHashMap<>();
    private final List<WebSocket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger identified = new AtomicInteger();
    private final AtomicInteger resumed = new AtomicInteger();
    private final List<Long> attempts = new CopyOnWriteArrayList<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final Server server = new Server();
    private volatile boolean refuses;
    private volatile boolean closesAtOnce;
    private volatile int closeCode = UNKNOWN_ERROR;
    private volatile SessionStarts starts = new SessionStarts(1000, Duration.ofHours(12));
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

    /** When a connection was tried, let in or not, by {@link System#nanoTime}. */
    public List<Long> attempts() {
        return attempts;
    }

    /** Whether nobody is let in. */
    public void refuse(boolean refuse) {
        refuses = refuse;
    }

    /** Whether a connection is closed as soon as it asks for a session, or to take one up again. */
    public void closeAtOnce(boolean close) {
        closesAtOnce = close;
    }

    /** The same for a reason of Discord's. */
    public void closeAtOnce(int code) {
        closeCode = code;
        closesAtOnce = true;
    }

    /** How many sessions may be begun until all may again. */
    public void startsLeft(int remaining, Duration resetAfter) {
        starts = new SessionStarts(remaining, resetAfter);
    }

    ObjectNode bot() {
        return starts.answer(url());
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
                if (takesHeartbeats && socket.isOpen()) {
                    socket.send(Json.object().put("op", HEARTBEAT_ACK).toString());
                }
            }
            case IDENTIFY, RESUME -> begin(socket, message.path("op").asInt(), data);
            case REQUEST_MEMBERS -> members(socket, data);
            default -> {
                // Presence and the like: nobody looks at it.
            }
        }
    }

    private void begin(WebSocket socket, int operation, JsonNode data) {
        if (closesAtOnce) {
            socket.close(closeCode, "Something went wrong.");
        } else if (operation == IDENTIFY) {
            identify(socket, data);
        } else {
            resume(socket, data);
        }
    }

    private void identify(WebSocket socket, JsonNode data) {
        if (!data.path("token").asString().equals(token)) {
            socket.close(AUTHENTICATION_FAILED, "Authentication failed.");
            return;
        }
        identified.incrementAndGet();
        GatewaySession session = new GatewaySession();
        session.socket = socket;
        socket.setAttachment(session);
        sessions.put(session.id, session);
        session.dispatch("READY", ready(session));
        world.guilds().forEach(guild -> session.dispatch("GUILD_CREATE", Payloads.guild(world, guild)));
    }

    private ObjectNode ready(GatewaySession session) {
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
        GatewaySession session = sessions.get(data.path("session_id").asString());
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
        GatewaySession session = socket.getAttachment();
        session.dispatch("GUILD_MEMBERS_CHUNK", chunk);
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
            ObjectNode hello = Json.object().put("op", HELLO);
            hello.putObject("d").put("heartbeat_interval", 2000);
            socket.send(hello.toString());
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {
            open.remove(socket);
            GatewaySession session = socket.getAttachment();
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
