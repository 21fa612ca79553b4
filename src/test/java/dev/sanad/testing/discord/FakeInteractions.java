package dev.sanad.testing.discord;

import dev.sanad.testing.discord.FakeWorld.Channel;
import dev.sanad.testing.discord.FakeWorld.Posted;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people ask for, until it is answered: within three seconds, or later when that was announced. */
final class FakeInteractions {

    static final int MESSAGE = 4;
    static final int MESSAGE_TO_COME = 5;
    static final int NO_CHANGE = 6;
    static final int SUGGESTIONS = 8;
    static final int FORM = 9;
    private static final int EPHEMERAL = 64;
    private static final int LOADING = 128;

    /** Discord waits for three seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** How long a test waits for what was announced. */
    private static final long ANNOUNCED_SECONDS = 20;

    /**
     * How something was answered.
     *
     * @param message what was said; null when nothing was
     * @param data the form, or the suggestions
     */
    record Answer(int type, @Nullable Posted message, JsonNode data) {}

    private static final class Asked {
        final String person;
        final Channel channel;
        final long since = System.nanoTime();
        final CompletableFuture<Answer> answer = new CompletableFuture<>();
        final AtomicReference<@Nullable Posted> original = new AtomicReference<>();
        boolean answered;

        Asked(String person, Channel channel) {
            this.person = person;
            this.channel = channel;
        }

        boolean isInTime() {
            return System.nanoTime() - since < PATIENCE.toNanos();
        }
    }

    private final FakeWorld world;
    private final FakeGateway gateway;
    private final Map<String, Asked> byToken = new ConcurrentHashMap<>();
    private final AtomicInteger announced = new AtomicInteger();
    private volatile boolean forgetsHooks;

    FakeInteractions(FakeWorld world, FakeGateway gateway) {
        this.world = world;
        this.gateway = gateway;
    }

    int announced() {
        return announced.get();
    }

    /** Whether follow-ups are refused, as after a quarter of an hour. */
    void forgetHooks(boolean forget) {
        forgetsHooks = forget;
    }

    /** Asks for something on behalf of a person, and waits for the answer as Discord does. */
    Answer ask(String person, Channel channel, ObjectNode interaction) {
        String token = "token-" + world.nextId();
        Asked asked = new Asked(person, channel);
        byToken.put(token, asked);
        interaction.put("token", token);
        gateway.dispatch("INTERACTION_CREATE", interaction);
        return asked.answer.orTimeout(ANNOUNCED_SECONDS, TimeUnit.SECONDS).join();
    }

    JsonNode callback(String token, JsonNode body) {
        Asked asked = byToken.get(token);
        synchronized (world) {
            if (asked == null || (!asked.answered && !asked.isInTime())) {
                throw RestError.unknownInteraction();
            }
            if (asked.answered) {
                throw new RestError(400, 40060, "Interaction has already been acknowledged.");
            }
            int type = body.path("type").asInt();
            check(type, body.path("data"));
            asked.answered = true;
            Posted said = type == MESSAGE || type == MESSAGE_TO_COME ? say(asked, type, body.path("data")) : null;
            if (type == MESSAGE_TO_COME) {
                announced.incrementAndGet();
            } else {
                asked.answer.complete(new Answer(type, said, body.path("data")));
            }
            return response(type, said);
        }
    }

    private static void check(int type, JsonNode data) {
        switch (type) {
            case MESSAGE -> {
                Rules.checkMessage(data);
                assertPrivate(data);
            }
            case MESSAGE_TO_COME -> assertPrivate(data);
            case FORM -> Rules.checkModal(data);
            case SUGGESTIONS -> {
                if (data.path("choices").size() > 25) {
                    throw RestError.invalid("25 choices");
                }
            }
            case NO_CHANGE -> {
                // Nothing to look at.
            }
            default -> throw RestError.invalid("type " + type);
        }
    }

    private static void assertPrivate(JsonNode data) {
        if ((data.path("flags").asInt() & EPHEMERAL) == 0) {
            throw RestError.invalid("what is answered to one person is for that person only");
        }
    }

    private Posted say(Asked asked, int type, JsonNode data) {
        int flags = EPHEMERAL | (type == MESSAGE_TO_COME ? LOADING : 0);
        Posted said = Payloads.message(world, asked.channel, Payloads.bot(), data, asked.person, flags);
        asked.channel.messages.add(said);
        asked.original.set(said);
        return said;
    }

    private static ObjectNode response(int type, @Nullable Posted said) {
        ObjectNode response = Json.object();
        response.putObject("interaction").put("id", "1").put("type", 2);
        ObjectNode resource = response.putObject("resource").put("type", type);
        if (said != null) {
            resource.set("message", said.json);
        }
        return response;
    }

    JsonNode editOriginal(String token, JsonNode body) {
        synchronized (world) {
            Asked asked = hook(token);
            Posted original = Objects.requireNonNull(asked.original.get(), "nothing was announced");
            Rules.checkMessage(body);
            Payloads.fill(original.json, body);
            original.json.put("flags", EPHEMERAL);
            asked.answer.complete(new Answer(MESSAGE, original, body));
            return original.json;
        }
    }

    JsonNode deleteOriginal(String token) {
        synchronized (world) {
            Asked asked = hook(token);
            asked.channel.messages.remove(Objects.requireNonNull(asked.original.get(), "nothing was announced"));
            asked.answer.complete(new Answer(NO_CHANGE, null, Json.object()));
            return Json.object();
        }
    }

    JsonNode followUp(String token, JsonNode body) {
        synchronized (world) {
            Asked asked = hook(token);
            Rules.checkMessage(body);
            assertPrivate(body);
            Posted said = Payloads.message(world, asked.channel, Payloads.bot(), body, asked.person, EPHEMERAL);
            asked.channel.messages.add(said);
            return said.json;
        }
    }

    private Asked hook(String token) {
        Asked asked = byToken.get(token);
        if (asked == null || forgetsHooks) {
            if (asked != null) {
                asked.answer.complete(new Answer(NO_CHANGE, null, Json.object()));
            }
            throw new RestError(404, 10015, "Unknown Webhook");
        }
        return asked;
    }
}
