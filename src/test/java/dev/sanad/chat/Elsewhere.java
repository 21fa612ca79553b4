package dev.sanad.chat;

import dev.sanad.delivery.Outcome;
import dev.sanad.delivery.Pace;
import dev.sanad.wording.Language;
import dev.sanad.wording.Reader;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;

/** A platform that behaves as told. It notes what it is asked, what it shows and what senders are told of it. */
class Elsewhere implements ChatAdapter {

    static final String WORKSPACE = "elsewhere";
    static final Duration BETWEEN_BULK = Duration.ofMillis(50);

    final Queue<String> asked = new ConcurrentLinkedQueue<>();
    final Queue<DirectMessage> told = new ConcurrentLinkedQueue<>();
    final Map<UUID, String> ids = new ConcurrentHashMap<>();
    final Map<String, String> shown = new ConcurrentHashMap<>();
    final Map<String, Instant> quiet = new ConcurrentHashMap<>();
    volatile Runnable whenQuietIsAsked = () -> {};
    volatile @Nullable Outcome untold;
    volatile Runnable whenTold = () -> {};
    final AtomicInteger sending = new AtomicInteger();
    final AtomicInteger mostSending = new AtomicInteger();
    volatile boolean isConnected = true;
    volatile Function<String, Outcome> making = Outcome.Done::new;
    volatile Function<String, Outcome> opening = Elsewhere::open;
    volatile BiFunction<Attempt, String, Outcome> posting = this::show;

    void reset() {
        asked.clear();
        told.clear();
        shown.clear();
        quiet.clear();
        whenQuietIsAsked = () -> {};
        untold = null;
        whenTold = () -> {};
        mostSending.set(0);
        isConnected = true;
        making = Outcome.Done::new;
        opening = Elsewhere::open;
        posting = this::show;
    }

    static Outcome open(String person) {
        return new Outcome.Done("direct-" + person);
    }

    Outcome show(Attempt attempt, String text) {
        String id = ids.computeIfAbsent(
                attempt.delivery(), none -> UUID.randomUUID().toString());
        shown.put(id, text);
        return new Outcome.Done(id);
    }

    @EventListener
    void told(DirectMessage became) {
        told.add(became);
        whenTold.run();
    }

    static String text(Message message) {
        return new MessageText(
                        new Reader(Language.EN, ZoneOffset.UTC, UnaryOperator.identity(), UnaryOperator.identity()))
                .of(message)
                .strip();
    }

    @Override
    public boolean serves(String workspace) {
        return isConnected && workspace.equals(WORKSPACE);
    }

    @Override
    public String place(String workspace) {
        return "Elsewhere";
    }

    @Override
    public Pace pace(String workspace) {
        return new Pace(workspace, BETWEEN_BULK);
    }

    @Override
    public Outcome openRoom(Attempt attempt, Outgoing.OpenRoom room, String workspace) {
        return making.apply(room.spec().name());
    }

    @Override
    public Outcome openDirect(Attempt attempt, PersonId person) {
        asked.add("open " + person.external());
        return opening.apply(person.external());
    }

    @Override
    public Outcome invite(Attempt attempt, Room room, List<PersonId> people) {
        return new Outcome.Done(null);
    }

    @Override
    public Outcome bookmark(Attempt attempt, Room room, String title, URI address) {
        return new Outcome.Done(null);
    }

    @Override
    public Outcome pin(Room room, String messageExternalId) {
        return new Outcome.Done(null);
    }

    @Override
    public Outcome archive(Room room) {
        return new Outcome.Done(null);
    }

    @Override
    public Optional<Instant> quietUntil(PersonId person) throws Untold {
        whenQuietIsAsked.run();
        Outcome instead = untold;
        if (instead != null) {
            untold = null;
            throw new Untold(instead, new IOException("no answer"));
        }
        return Optional.ofNullable(quiet.get(person.external()));
    }

    @Override
    public Outcome find(Attempt attempt, Room room, Message message) {
        asked.add("find " + text(message));
        return new Outcome.Done(ids.get(attempt.delivery()));
    }

    @Override
    public Outcome post(Attempt attempt, Room room, Message message) {
        mostSending.accumulateAndGet(sending.incrementAndGet(), Math::max);
        try {
            asked.add("post " + text(message));
            return posting.apply(attempt, text(message));
        } finally {
            sending.decrementAndGet();
        }
    }

    @Override
    public Outcome remove(Attempt attempt, Room room, String messageExternalId) {
        return new Outcome.Done(messageExternalId);
    }

    @Override
    public Outcome edit(Attempt attempt, Room room, String messageExternalId, Message message) {
        asked.add("edit " + text(message));
        shown.put(messageExternalId, text(message));
        return new Outcome.Done(messageExternalId);
    }
}
