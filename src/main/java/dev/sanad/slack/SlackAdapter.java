package dev.sanad.slack;

import dev.sanad.chat.Attempt;
import dev.sanad.chat.ChatAdapter;
import dev.sanad.chat.Message;
import dev.sanad.chat.Outgoing;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Room;
import dev.sanad.chat.Untold;
import dev.sanad.delivery.Outcome;
import dev.sanad.delivery.Pace;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The port's way out into Slack. */
@Component
@SlackOnly
class SlackAdapter implements ChatAdapter {

    /**
     * Slack grants 50 calls a minute of the methods that open conversations, edit, and ask for somebody's do-not-disturb; from 15 on,
     * its SDK slows all of them down. Below that, nobody waits for what goes to many.
     */
    private static final Duration BETWEEN_BULK = Duration.ofSeconds(5);

    private final SlackWorkspace workspace;
    private final SlackChannels channels;
    private final SlackPosts posts;
    private final SlackQuiet quiet;
    private final SlackCalls calls;

    SlackAdapter(
            SlackWorkspace workspace, SlackChannels channels, SlackPosts posts, SlackQuiet quiet, SlackCalls calls) {
        this.workspace = workspace;
        this.channels = channels;
        this.posts = posts;
        this.quiet = quiet;
        this.calls = calls;
    }

    @Override
    public boolean serves(String name) {
        return workspace.is(name);
    }

    @Override
    public String place(String workspace) {
        return SlackIds.PLACE;
    }

    @Override
    public Pace pace(String workspace) {
        return new Pace(workspace, BETWEEN_BULK);
    }

    @Override
    public Outcome openRoom(Attempt attempt, Outgoing.OpenRoom room, String team) {
        return calls.attempt(() -> channels.open(attempt, room.spec()));
    }

    @Override
    public Outcome openDirect(Attempt attempt, PersonId person) {
        return calls.attempt(() -> channels.openDirect(attempt, person));
    }

    @Override
    public Outcome invite(Attempt attempt, Room room, List<PersonId> people) {
        return calls.attempt(() -> {
            channels.invite(channel(room), people);
            return new Outcome.Done(null);
        });
    }

    @Override
    public Outcome bookmark(Attempt attempt, Room room, String title, URI address) {
        return calls.attempt(() -> channels.bookmark(attempt, channel(room), title, address));
    }

    @Override
    public Outcome pin(Room room, String messageExternalId) {
        return calls.attempt(() -> posts.pin(channel(room), messageExternalId));
    }

    @Override
    public Outcome archive(Room room) {
        return calls.attempt(() -> channels.archive(channel(room)));
    }

    @Override
    public Optional<Instant> quietUntil(PersonId person) throws Untold {
        return quiet.until(person);
    }

    @Override
    public Outcome find(Attempt attempt, Room room, Message message) {
        return calls.attempt(
                () -> new Outcome.Done(posts.find(attempt, channel(room)).orElse(null)));
    }

    @Override
    public Outcome post(Attempt attempt, Room room, Message message) {
        return calls.attempt(() -> posts.post(attempt, channel(room), message));
    }

    @Override
    public Outcome edit(Attempt attempt, Room room, String messageExternalId, Message message) {
        return calls.attempt(() -> posts.edit(attempt, channel(room), messageExternalId, message));
    }

    @Override
    public Outcome remove(Attempt attempt, Room room, String messageExternalId) {
        return calls.attempt(() -> posts.remove(attempt, channel(room), messageExternalId));
    }

    private static String channel(Room room) {
        return Objects.requireNonNull(room.externalId(), "A room that is not made yet");
    }
}
