package dev.sanad.playground;

import dev.sanad.chat.EverybodyKnown;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.PersonSeen;
import dev.sanad.chat.RoomSpec;
import dev.sanad.chat.Rooms;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the cast and the rooms of the playground on stage, before anything is sent or fires. */
@Component
@PlaygroundOnly
class Opening implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Opening.class);

    private final Cast cast;
    private final PlaygroundStore store;
    private final Rooms rooms;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Environment environment;
    private volatile boolean running;

    Opening(
            Cast cast,
            PlaygroundStore store,
            Rooms rooms,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Environment environment) {
        this.cast = cast;
        this.store = store;
        this.rooms = rooms;
        this.events = events;
        this.transaction = transaction;
        this.environment = environment;
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(status -> {
            cast.people().forEach(this::introduce);
            cast.rooms().forEach(this::open);
            if (PlaygroundOnly.Enabled.isAlone(environment)) {
                events.publishEvent(new EverybodyKnown("the playground", everybody(), true));
            }
        });
        running = true;
    }

    private Set<PersonId> everybody() {
        return cast.people().stream().map(Cast.Member::person).collect(Collectors.toSet());
    }

    private void introduce(Cast.Member member) {
        events.publishEvent(
                new PersonSeen(member.person(), member.name(), member.language(), member.timeZone(), member.groups()));
    }

    private void open(String room) {
        store.addRoom(room, "channel", new RoomSpec(room, "", "", false, List.of()), null);
        rooms.register(Cast.WORKSPACE, room, room);
    }

    @EventListener
    void sayWhere(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String address = "http://localhost:" + web.getWebServer().getPort();
            log.info("The playground is open: {}/   The status page: {}/status", address, address);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, the delivery queue and the timers. */
    @Override
    public int getPhase() {
        return 0;
    }
}
