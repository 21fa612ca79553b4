package dev.sanad.slack;

import com.slack.api.methods.AsyncMethodsClient;
import dev.sanad.chat.ConfiguredRooms;
import dev.sanad.chat.EverybodyKnown;
import dev.sanad.chat.NamedRooms.NamedRoom;
import dev.sanad.chat.Rooms;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads out of Slack what configuration names: its people, their groups, and the rooms. */
@Component
@SlackOnly
class SlackRoster {

    private static final Logger log = LoggerFactory.getLogger(SlackRoster.class);

    private final SlackWorkspace workspace;
    private final SlackGroups groups;
    private final SlackPeopleReading people;
    private final SlackChannels channels;
    private final Rooms rooms;
    private final ConfiguredRooms configured;
    private final ApplicationEventPublisher events;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicBoolean lacksGroups = new AtomicBoolean();

    /** What the log has been told, so that it is told once however often it is found. */
    private final Set<NamedRoom> missing = ConcurrentHashMap.newKeySet();

    /** Until they are, it is not known who may do what; groups that Slack will never tell are known to be empty. */
    private volatile boolean areGroupsKnown;

    SlackRoster(
            AsyncMethodsClient slack,
            SlackCalls calls,
            SlackWorkspace workspace,
            SlackGroups groups,
            SlackPeople people,
            SlackChannels channels,
            Rooms rooms,
            ConfiguredRooms configured,
            ApplicationEventPublisher events) {
        this.workspace = workspace;
        this.groups = groups;
        this.people = new SlackPeopleReading(slack, calls, people);
        this.channels = channels;
        this.rooms = rooms;
        this.configured = configured;
        this.events = events;
    }

    /**
     * Who is in which group. Without them the bot still serves everybody else.
     *
     * @return false when Slack may tell when it is asked again
     */
    boolean readGroups() throws SlackFailure {
        areGroupsKnown = tryGroups();
        return areGroupsKnown;
    }

    private boolean tryGroups() throws SlackFailure {
        try {
            groups.read();
            lacksGroups.set(false);
            return true;
        } catch (SlackFailure e) {
            if (e.refusesToken()) {
                throw e;
            }
            if (lacksGroups.compareAndSet(false, true)) {
                log.warn(
                        "Slack's groups cannot be read ({}): roles that name them are held by nobody until they can.",
                        e.error());
            }
            return !e.mayPass();
        }
    }

    /** Everybody, and the rooms. After a failure it goes on where it stopped. */
    synchronized void read() throws SlackFailure {
        SlackWorkspace.Identity self = workspace.identity().orElseThrow();
        Map<String, String> channelIds = channels.named(configured.names());
        channelIds.forEach((name, id) -> rooms.register(self.team(), id, name));
        EverybodyKnown known = new EverybodyKnown(SlackIds.PLACE, people.everybody(self.team()), false);
        warnOfMissingRooms(channelIds.keySet());
        workspace.read();
        if (areGroupsKnown) {
            events.publishEvent(known);
        }
    }

    private void warnOfMissingRooms(Set<String> found) {
        for (NamedRoom room : configured.all()) {
            if (found.contains(room.name())) {
                missing.remove(room);
            } else if (missing.add(room)) {
                log.warn(
                        "There is no channel #{} in Slack that Sanad sees ({} in {}): nothing is said there.",
                        room.name(),
                        room.key(),
                        room.file());
            }
        }
    }

    /** Reads it again in the background: one reading at a time, and one more for all that ask meanwhile. */
    void readSoon() {
        if (workspace.identity().isPresent() && waiting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("slack-roster").start(this::readAgain);
        }
    }

    private synchronized void readAgain() {
        waiting.set(false);
        try {
            readGroups();
            read();
        } catch (SlackFailure | RuntimeException e) {
            log.warn("Slack's people and groups could not be read again: {}", e.getMessage());
        }
    }
}
