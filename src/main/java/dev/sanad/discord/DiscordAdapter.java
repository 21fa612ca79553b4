package dev.sanad.discord;

import dev.sanad.chat.Attempt;
import dev.sanad.chat.ChatAdapter;
import dev.sanad.chat.Message;
import dev.sanad.chat.Outgoing;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Room;
import dev.sanad.delivery.Outcome;
import dev.sanad.delivery.Pace;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The port's way out into Discord. */
@Component
@DiscordOnly
class DiscordAdapter implements ChatAdapter {

    /**
     * Discord does not say how many conversations a bot may open; whoever opens many quickly is stopped from opening any. JDA lets
     * calls of one kind wait for one another, so the fewer of them the better.
     */
    private static final Duration BETWEEN_BULK = Duration.ofSeconds(3);

    private final DiscordSession session;
    private final DiscordPlaces places;
    private final DiscordChannels channels;
    private final DiscordPosts posts;
    private final DiscordCalls calls;

    DiscordAdapter(
            DiscordSession session,
            DiscordPlaces places,
            DiscordChannels channels,
            DiscordPosts posts,
            DiscordCalls calls) {
        this.session = session;
        this.places = places;
        this.channels = channels;
        this.posts = posts;
        this.calls = calls;
    }

    @Override
    public boolean serves(String workspace) {
        return session.guild(workspace).isPresent();
    }

    @Override
    public boolean mayServe(String workspace) {
        return DiscordIds.isServer(workspace);
    }

    @Override
    public String place(String workspace) {
        return session.guild(workspace)
                .map(guild -> "Discord · " + guild.getName())
                .orElse("Discord");
    }

    /** All servers share what Discord grants the bot. */
    @Override
    public Pace pace(String workspace) {
        return new Pace("discord", BETWEEN_BULK);
    }

    @Override
    public Outcome openRoom(Attempt attempt, Outgoing.OpenRoom room, String workspace) {
        return calls.attempt(() -> channels.open(attempt, room.spec(), workspace));
    }

    @Override
    public Outcome openDirect(Attempt attempt, PersonId person) {
        return calls.attempt(() -> new Outcome.Done(places.direct(person).getId()));
    }

    @Override
    public Outcome invite(Attempt attempt, Room room, List<PersonId> people) {
        return calls.attempt(() -> channels.invite(room, people));
    }

    @Override
    public Outcome bookmark(Attempt attempt, Room room, String title, URI address) {
        return calls.attempt(() -> channels.bookmark(attempt, room, title, address));
    }

    @Override
    public Outcome pin(Room room, String messageExternalId) {
        return calls.attempt(() -> posts.pin(room, messageExternalId));
    }

    @Override
    public Outcome archive(Room room) {
        return calls.attempt(() -> channels.archive(room));
    }

    /** Discord tells nobody's do-not-disturb; it keeps what is said quiet by itself. */
    @Override
    public Optional<Instant> quietUntil(PersonId person) {
        return Optional.empty();
    }

    @Override
    public Outcome find(Attempt attempt, Room room, Message message) {
        return calls.attempt(
                () -> new Outcome.Done(posts.find(attempt, room, message).orElse(null)));
    }

    @Override
    public Outcome post(Attempt attempt, Room room, Message message) {
        Outcome outcome = calls.attempt(() -> posts.post(attempt, room, message));
        boolean isClosed = outcome instanceof Outcome.Never never && never.why() == Outcome.Why.CLOSED;
        return isClosed ? calls.attempt(() -> places.whyClosed(PersonId.parse(room.name()))) : outcome;
    }

    @Override
    public Outcome remove(Attempt attempt, Room room, String messageExternalId) {
        return calls.attempt(() -> posts.remove(room, messageExternalId));
    }

    @Override
    public Outcome edit(Attempt attempt, Room room, String messageExternalId, Message message) {
        return calls.attempt(() -> posts.edit(room, messageExternalId, message));
    }
}
