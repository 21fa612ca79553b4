package dev.sanad.testing.discord;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Discord's side: the REST API over HTTP, and the gateway. */
public final class FakeDiscord implements AutoCloseable {

    public static final String TOKEN = "a-discord-token-for-tests-only";

    private static final Pattern MULTIPART_JSON =
            Pattern.compile("name=\"payload_json\".*?\\r\\n\\r\\n(.*?)\\r\\n--", Pattern.DOTALL);

    private final FakeWorld world = new FakeWorld();
    private final FakeGateway gateway = new FakeGateway(world);
    private final FakeInteractions interactions = new FakeInteractions(world, gateway);
    private final FakeRest rest = new FakeRest(world, gateway, interactions);
    private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile String token = TOKEN;

    public FakeDiscord() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/api/", this::api);
        server.start();
    }

    /** For {@code sanad.discord.api-url}. */
    public String apiUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    }

    /** For {@code sanad.discord.gateway-url}. */
    public String gatewayUrl() {
        return gateway.url();
    }

    public FakeGateway gateway() {
        return gateway;
    }

    /** Has the next call fail whose method and path contain some words, such as {@code POST channels/}. */
    public void failNext(String call, Fault fault) {
        faults.computeIfAbsent(call, none -> new ConcurrentLinkedQueue<>()).add(fault);
    }

    /** Methods and paths of the calls so far, in order. */
    public List<String> calls() {
        return calls;
    }

    /** Takes another token from now on. */
    public void changeToken(String valid) {
        token = valid;
        gateway.token(valid);
        gateway.refuseAll();
    }

    FakeWorld world() {
        return world;
    }

    FakeInteractions interactions() {
        return interactions;
    }

    FakeRest rest() {
        return rest;
    }

    @Override
    public void close() {
        gateway.close();
        server.stop(0);
        threads.close();
    }

    private void api(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/api/".length());
        String call = exchange.getRequestMethod() + " " + path;
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(call);
        Fault fault = faults.entrySet().stream()
                .filter(entry -> call.contains(entry.getKey()))
                .map(entry -> entry.getValue().poll())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (fault != null && fault.kind() == Fault.Kind.RATE_LIMITED) {
            limit(exchange, fault.retryAfter());
        } else if (fault != null && fault.kind() == Fault.Kind.BROKEN) {
            answer(exchange, 502, "broken");
        } else {
            carryOut(exchange, path, body, fault);
        }
    }

    private void carryOut(
            HttpExchange exchange, String path, String body, @org.jspecify.annotations.Nullable Fault fault)
            throws IOException {
        int status = 200;
        String answer;
        try {
            if (!("Bot " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                throw new RestError(401, 0, "401: Unauthorized");
            }
            answer = rest.call(exchange.getRequestMethod(), path.split("/"), query(exchange), json(body))
                    .toString();
        } catch (RestError e) {
            status = e.status();
            answer = Json.object()
                    .put("code", e.code())
                    .put("message", e.getMessage())
                    .toString();
        } catch (RuntimeException e) {
            status = 400;
            answer = Json.object()
                    .put("code", 0)
                    .put("message", "Not understood: " + path + ": " + e)
                    .toString();
        }
        if (fault == null) {
            answer(exchange, status, answer);
        } else if (fault.kind() == Fault.Kind.BROKEN_AFTERWARDS) {
            answer(exchange, 502, "broken");
        } else {
            exchange.close();
        }
    }

    private static void limit(HttpExchange exchange, Duration retryAfter) throws IOException {
        double seconds = retryAfter.toMillis() / 1000.0;
        exchange.getResponseHeaders().add("Retry-After", String.valueOf((long) Math.ceil(seconds)));
        exchange.getResponseHeaders().add("X-RateLimit-Scope", "user");
        // Without it, JDA takes the answer for one of the network in front, which stops everything.
        exchange.getResponseHeaders().add("Via", "1.1 google");
        answer(
                exchange,
                429,
                Json.object()
                        .put("message", "You are being rate limited.")
                        .put("retry_after", seconds)
                        .put("global", false)
                        .toString());
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        return query;
    }

    private static JsonNode json(String body) {
        Matcher part = MULTIPART_JSON.matcher(body);
        String text = part.find() ? part.group(1) : body;
        return text.isBlank() ? Json.object() : Json.MAPPER.readTree(text);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
