package dev.sanad.playground;

import dev.sanad.playground.PlaygroundStore.StoredMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open pages what has changed, by server-sent events. A page that missed some reads everything again. */
@Component
@PlaygroundOnly
class Live implements SmartLifecycle {

    private final PlaygroundStore store;
    private final MessageView view;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    Live(PlaygroundStore store, MessageView view) {
        this.store = store;
        this.view = view;
    }

    private record Listener(String person, SseEmitter emitter) {}

    SseEmitter listen(String person) {
        SseEmitter emitter = new SseEmitter(0L);
        Listener listener = new Listener(person, emitter);
        emitter.onCompletion(() -> listeners.remove(listener));
        emitter.onTimeout(() -> listeners.remove(listener));
        emitter.onError(failure -> listeners.remove(listener));
        listeners.add(listener);
        send(listener, "hello", Map.of());
        if (!running) {
            letGo(listener);
        }
        return emitter;
    }

    /** A message is there no more. */
    void removed(StoredMessage message) {
        to(message, "removed", person -> Map.of("room", message.room(), "id", message.id()));
    }

    /** A message is new, or says something else than before. */
    void shown(StoredMessage message) {
        to(message, "message", person -> Map.of("room", message.room(), "message", view.of(message, person)));
    }

    private void to(StoredMessage message, String event, Function<String, Map<String, Object>> data) {
        for (Listener listener : listeners) {
            boolean theirs = message.privateTo() == null || message.privateTo().equals(listener.person());
            if (theirs && store.sees(listener.person(), message.room())) {
                send(listener, event, data.apply(listener.person()));
            }
        }
    }

    void roomsChanged() {
        listeners.forEach(listener -> send(listener, "rooms", Map.of()));
    }

    void clockMoved(Instant now) {
        listeners.forEach(listener -> send(listener, "clock", Map.of("now", now)));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Lets pages go, before the server begins to wait for what is still under way. */
    @Override
    public void stop() {
        running = false;
        listeners.forEach(this::letGo);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void letGo(Listener listener) {
        listeners.remove(listener);
        try {
            synchronized (listener.emitter()) {
                listener.emitter().complete();
            }
        } catch (IllegalStateException e) {
            // The page has gone by itself.
        }
    }

    private void send(Listener listener, String event, Map<String, Object> data) {
        try {
            synchronized (listener.emitter()) {
                listener.emitter().send(SseEmitter.event().name(event).data(data));
            }
        } catch (IOException | IllegalStateException e) {
            listeners.remove(listener);
        }
    }
}
