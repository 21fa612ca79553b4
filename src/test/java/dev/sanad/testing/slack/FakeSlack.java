package dev.sanad.testing.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sanad.testing.slack.FakeWorkspace.Posted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Slack's side: the Web API over HTTP, response URLs, and Socket Mode. */
public final class FakeSlack implements AutoCloseable {

    public static final String BOT_TOKEN = "xoxb-for-tests-only";
    public static final String TEAM = FakeWorkspace.TEAM;
    public static final String APP_TOKEN = "xapp-for-tests-only";

    private record Answering(String channel, String person) {}

    private final FakeWorkspace workspace = new FakeWorkspace();
    private final FakeViews views = new FakeViews();
    private final FakeMethods methods = new FakeMethods(workspace, views);
    private final FakeSockets sockets = new FakeSockets();
    private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
    private final Map<String, Answering> responseUrls = new ConcurrentHashMap<>();
    private final Map<String, List<Posted>> said = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile String scopes = "";
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public FakeSlack() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/api/", this::api);
        server.createContext("/response/", this::response);
        server.start();
    }

    /** For {@code sanad.slack.api-url}. */
    public String apiUrl() {
        return address() + "/api/";
    }

    /** Has the next call of a method fail. */
    public void failNext(String method, Fault fault) {
        faults.computeIfAbsent(method, none -> new ConcurrentLinkedQueue<>()).add(fault);
    }

    /** Methods called so far, in order. */
    public List<String> calls() {
        return calls;
    }

    /** What the app may do, separated by commas. */
    public void grant(String granted) {
        scopes = granted;
    }

    /** Somebody else makes a channel. */
    public void createChannel(String name) {
        workspace.create(name, false, "U0NOOR");
    }

    /** Somebody archives a channel. */
    public void archive(String name) {
        synchronized (workspace) {
            workspace.named(name).orElseThrow().archived = true;
        }
    }

    /** Whether a call of a method is still to fail. */
    public boolean isFailing(String method) {
        Queue<Fault> waiting = faults.get(method);
        return waiting != null && !waiting.isEmpty();
    }

    /** Has somebody not be written to directly, with what Slack says of it; empty for nothing any more. */
    public void unreachable(String person, String error) {
        workspace.unreachable(Payloads.id(person), error);
    }

    public boolean isArchived(String name) {
        return workspace.named(name).orElseThrow().archived;
    }

    public String topic(String name) {
        return workspace.named(name).orElseThrow().topic;
    }

    public String purpose(String name) {
        return workspace.named(name).orElseThrow().purpose;
    }

    /** The texts of a channel's pinned messages. */
    public List<String> pins(String name) {
        synchronized (workspace) {
            FakeWorkspace.Channel channel = workspace.named(name).orElseThrow();
            return channel.messages.stream()
                    .filter(message -> channel.pins.contains(message.ts))
                    .map(message -> message.text)
                    .toList();
        }
    }

    /** Title and address of each. */
    public List<String> bookmarks(String name) {
        synchronized (workspace) {
            return List.copyOf(workspace.named(name).orElseThrow().bookmarks);
        }
    }

    /** Somebody turns do-not-disturb on. */
    public void doNotDisturb(String person, Instant until) {
        workspace.quiet(Payloads.id(person), until);
    }

    /** Somebody posts a picture without a word; returns the message's id. */
    public String saysNothing(String room) {
        synchronized (workspace) {
            return workspace.post(
                            workspace.named(room).orElseThrow(),
                            "U0JONAS",
                            null,
                            "",
                            FakeMethods.JSON.createArrayNode(),
                            null)
                    .ts;
        }
    }

    /** Everybody's language, such as {@code ar-EG}. */
    public void everybodySpeaks(String locale) {
        workspace.everybodySpeaks(locale);
    }

    /** The names of all channels that begin so. */
    public List<String> channels(String prefix) {
        return workspace.channels().stream()
                .map(channel -> channel.name)
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    FakeWorkspace workspace() {
        return workspace;
    }

    FakeViews views() {
        return views;
    }

    /** Socket Mode's side. */
    public FakeSockets sockets() {
        return sockets;
    }

    /** An address that takes private answers to a person in a channel. */
    String responseUrl(String channel, String person) {
        String id = "R" + responseUrls.size() + "-" + System.nanoTime();
        responseUrls.put(id, new Answering(channel, person));
        return address() + "/response/" + id;
    }

    /** An address that Slack has forgotten. */
    String expiredUrl() {
        return address() + "/response/expired";
    }

    /** What was said through a response URL. */
    List<Posted> saidTo(String url) {
        return said.getOrDefault(url.substring(url.lastIndexOf('/') + 1), List.of());
    }

    @Override
    public void close() {
        sockets.close();
        server.stop(0);
        threads.close();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void api(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        Map<String, String> parameters = form(body(exchange));
        calls.add(method);
        Queue<Fault> waiting = faults.get(method);
        Fault fault = waiting == null ? null : waiting.poll();
        if (fault != null && fault.kind() == Fault.Kind.RATE_LIMITED) {
            exchange.getResponseHeaders().add("Retry-After", String.valueOf(fault.retryAfter()));
            answer(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
        } else if (fault != null && fault.kind() == Fault.Kind.BROKEN) {
            answer(exchange, 500, "broken");
        } else if (fault != null && fault.kind() == Fault.Kind.ERROR) {
            answer(exchange, 200, "{\"ok\":false,\"error\":\"" + fault.error() + "\"}");
        } else {
            String answer = carryOut(method, token(exchange), parameters).toString();
            if (fault == null) {
                answer(exchange, 200, answer);
            } else if (fault.kind() == Fault.Kind.BROKEN_AFTERWARDS) {
                answer(exchange, 500, "broken");
            } else {
                exchange.close();
            }
        }
    }

    private JsonNode carryOut(String method, String token, Map<String, String> parameters) {
        try {
            if (method.equals("apps.connections.open")) {
                demand(token, APP_TOKEN);
                return FakeMethods.JSON.createObjectNode().put("ok", true).put("url", sockets.url());
            }
            demand(token, BOT_TOKEN);
            return methods.call(method, new FakeMethods.Parameters(parameters));
        } catch (ApiError e) {
            ObjectNode refusal = FakeMethods.JSON.createObjectNode().put("ok", false);
            String[] code = e.code().split(": ", 2);
            refusal.put("error", code[0]);
            if (code.length > 1) {
                refusal.putObject("response_metadata").putArray("messages").add(code[1]);
            }
            return refusal;
        }
    }

    private static void demand(String token, String expected) {
        if (!token.equals(expected)) {
            throw new ApiError("invalid_auth");
        }
    }

    private static String token(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header == null ? "" : header.replaceFirst("^Bearer ", "");
    }

    private void response(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring("/response/".length());
        JsonNode body = FakeMethods.JSON.readTree(body(exchange));
        Answering target = responseUrls.get(id);
        if (target == null || BlockRules.faultOfMessage(body.path("blocks")).isPresent()) {
            answer(exchange, 404, "used_url");
            return;
        }
        said.computeIfAbsent(id, none -> new CopyOnWriteArrayList<>())
                .add(say(target.channel(), target.person(), body));
        answer(exchange, 200, "ok");
    }

    /** A private message that came with an answer instead of a call. */
    Posted say(String channel, String person, JsonNode message) {
        synchronized (workspace) {
            FakeWorkspace.Channel known = workspace.channel(channel).orElseThrow();
            return workspace.post(
                    known, FakeWorkspace.BOT, person, message.path("text").asString(), message.path("blocks"), null);
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        exchange.getResponseHeaders().add("X-OAuth-Scopes", scopes);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
