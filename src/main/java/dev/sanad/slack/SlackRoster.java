package dev.sanad.slack;

import com.slack.api.methods.AsyncMethodsClient;
import com.slack.api.methods.response.users.UsersListResponse;
import dev.sanad.chat.Rooms;
import dev.sanad.wording.Organisation;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads out of Slack what configuration names: its people, their groups, and the announcement rooms. */
@Component
@SlackOnly
class SlackRoster {

    private static final Logger log = LoggerFactory.getLogger(SlackRoster.class);
    private static final int PAGE = 200;

    private final AsyncMethodsClient slack;
    private final SlackCalls calls;
    private final SlackWorkspace workspace;
    private final SlackGroups groups;
    private final SlackPeople people;
    private final SlackChannels channels;
    private final Rooms rooms;
    private final Organisation organisation;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicBoolean lacksGroups = new AtomicBoolean();

    SlackRoster(
            AsyncMethodsClient slack,
            SlackCalls calls,
            SlackWorkspace workspace,
            SlackGroups groups,
            SlackPeople people,
            SlackChannels channels,
            Rooms rooms,
            Organisation organisation) {
        this.slack = slack;
        this.calls = calls;
        this.workspace = workspace;
        this.groups = groups;
        this.people = people;
        this.channels = channels;
        this.rooms = rooms;
        this.organisation = organisation;
    }

    /**
     * Who is in which group. Without them the bot still serves everybody else.
     *
     * @return false when Slack may tell when it is asked again
     */
    boolean readGroups() throws SlackFailure {
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

    /** Everybody, and the announcement rooms. */
    void read() throws SlackFailure {
        SlackWorkspace.Identity self = workspace.identity().orElseThrow();
        Set<String> wanted = Set.copyOf(organisation.announcementRooms());
        Map<String, String> channelIds = channels.named(wanted);
        channelIds.forEach((name, id) -> rooms.register(self.team(), id, name));
        readPeople(self);
        wanted.stream()
                .filter(name -> !channelIds.containsKey(name))
                .forEach(name -> log.warn(
                        "There is no channel #{} in Slack that Sanad sees: nothing is announced there.", name));
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

    private void readPeople(SlackWorkspace.Identity self) throws SlackFailure {
        String cursor = "";
        do {
            String from = cursor;
            UsersListResponse page = calls.paced(
                    slack.usersList(list -> list.limit(PAGE).cursor(from).includeLocale(true)));
            page.getMembers().forEach(user -> people.tell(self.team(), user));
            cursor = Cursors.next(page.getResponseMetadata());
        } while (!cursor.isEmpty());
    }
}
