package dev.sanad.slack;

import dev.sanad.chat.Block;
import dev.sanad.chat.Message;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Room;
import dev.sanad.chat.RoomId;
import dev.sanad.chat.Rooms;
import dev.sanad.people.People;
import dev.sanad.wording.Cut;
import dev.sanad.wording.Inline;
import dev.sanad.wording.Language;
import dev.sanad.wording.Voice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * How messages are written for Slack: mentions of those who are called, as every mention notifies; links of this workspace; names for
 * everybody and everything else.
 */
@Component
@SlackOnly
class SlackText {

    /** Slack cuts a message's text at 40,000 characters and asks for 4,000; this one is read aloud and shown in notifications. */
    private static final int LONGEST_FALLBACK = 3000;

    private final SlackWorkspace workspace;
    private final Rooms rooms;
    private final People people;

    /** A channel of Slack stays the same for good once it is made. */
    private final ConcurrentLruCache<String, Optional<String>> links =
            new ConcurrentLruCache<>(1000, this::linkToMadeRoom);

    SlackText(SlackWorkspace workspace, Rooms rooms, People people) {
        this.workspace = workspace;
        this.rooms = rooms;
        this.people = people;
    }

    BlockKit kit(Voice voice) {
        return new BlockKit(mrkdwn(voice.language()), voice.string("form.cancel"));
    }

    /** What notifications and screen readers get: the first line carries the news. */
    String fallback(Message message, Voice voice) {
        Mrkdwn mrkdwn = mrkdwn(voice.language());
        String text = message.blocks().stream()
                .map(block -> of(block, mrkdwn))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        List<String> pieces = Cut.pieces(LONGEST_FALLBACK, text);
        return pieces.isEmpty() ? "" : pieces.getFirst();
    }

    private static String of(Block block, Mrkdwn mrkdwn) {
        return switch (block) {
            case Block.Heading heading -> mrkdwn.text(heading.text());
            case Block.Line line -> mrkdwn.text(line.text());
            case Block.Context context -> mrkdwn.text(context.text());
            case Block.Quote quote -> mrkdwn.quote(quote.prose());
            case Block.Fields fields ->
                fields.fields().stream()
                        .map(field -> mrkdwn.text(field.label()) + ": " + mrkdwn.text(field.value()))
                        .collect(Collectors.joining("\n"));
            case Block.Image image -> Mrkdwn.escape(image.description());
            case Block.Actions ignored -> "";
            case Block.Divider ignored -> "";
        };
    }

    private Mrkdwn mrkdwn(Language language) {
        return new Mrkdwn(person -> language.isolate(named(person)), id -> language.isolate(link(id)));
    }

    private String named(Inline.Person named) {
        PersonId person = PersonId.parse(named.id());
        return Optional.of(person)
                .filter(called -> named.called())
                .flatMap(this::mention)
                .orElseGet(() -> Mrkdwn.escape("@" + people.profile(person).name()));
    }

    private Optional<String> mention(PersonId person) {
        return workspace
                .identity()
                .flatMap(self -> people.account(self.team(), person))
                .map(account -> "<@" + account.external() + ">");
    }

    private String link(String id) {
        Optional<String> link = links.get(id);
        if (link.isEmpty()) {
            links.remove(id); // its room may be made the next time
        }
        return link.orElseGet(() -> linkToMirror(id)
                .orElseGet(() -> Mrkdwn.escape("#" + rooms.get(roomId(id)).name())));
    }

    private Optional<String> linkToMadeRoom(String id) {
        return Optional.of(rooms.get(roomId(id)))
                .filter(room -> workspace.is(room.workspace()))
                .flatMap(SlackText::linkTo);
    }

    /** A mirror may be lost and another one take its place. */
    private Optional<String> linkToMirror(String id) {
        return workspace
                .identity()
                .flatMap(self -> rooms.in(self.team(), roomId(id)))
                .flatMap(SlackText::linkTo);
    }

    private static Optional<String> linkTo(Room room) {
        return Optional.ofNullable(room.externalId()).map(channel -> "<#" + channel + ">");
    }

    private static RoomId roomId(String id) {
        return new RoomId(UUID.fromString(id));
    }
}
