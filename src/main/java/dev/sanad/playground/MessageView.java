package dev.sanad.playground;

import dev.sanad.chat.Action;
import dev.sanad.chat.Block;
import dev.sanad.chat.Message;
import dev.sanad.chat.MessageText;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Room;
import dev.sanad.chat.RoomId;
import dev.sanad.chat.Rooms;
import dev.sanad.people.People;
import dev.sanad.playground.PlaygroundStore.StoredMessage;
import dev.sanad.wording.Inline;
import dev.sanad.wording.Reader;
import dev.sanad.wording.Text;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A message as one person sees it: in that person's time zone, as characters, as blocks and as safe HTML. */
@Component
@PlaygroundOnly
class MessageView {

    private final People people;
    private final Rooms rooms;

    MessageView(People people, Rooms rooms) {
        this.people = people;
        this.rooms = rooms;
    }

    record Shown(
            String id,
            String from,
            String fromName,
            Instant at,
            String time,
            String text,
            List<Block> blocks,
            String html,
            List<ShownAction> actions,
            @Nullable String privateTo,
            boolean edited) {}

    record ShownAction(
            String id,
            String label,
            boolean disabled,
            String style,
            @Nullable String confirm) {}

    Shown of(StoredMessage message, String person) {
        PersonId viewer = new PersonId(Cast.WORKSPACE, person);
        Reader reader = people.reader(viewer, this::roomName);
        Message content = message.content() == null ? typed(message) : message.content();
        return new Shown(
                message.id(),
                message.author(),
                authorName(message.author()),
                message.at(),
                reader.show(message.at(), Inline.Time.Style.CLOCK),
                new MessageText(reader).of(content),
                content.blocks(),
                new MessageHtml(reader).of(content),
                actions(content).map(MessageView::shown).toList(),
                message.privateTo(),
                message.edited());
    }

    private static Message typed(StoredMessage message) {
        return Message.of(Text.plain(String.valueOf(message.typed())));
    }

    private String authorName(String author) {
        return author.equals(Cast.BOT)
                ? "Sanad"
                : people.profile(new PersonId(Cast.WORKSPACE, author)).name();
    }

    private String roomName(String id) {
        Room room = rooms.seenFrom(Cast.WORKSPACE, new RoomId(UUID.fromString(id)));
        String external = room.externalId();
        return external == null || !room.workspace().equals(Cast.WORKSPACE) ? room.name() : external;
    }

    private static Stream<Action> actions(Message content) {
        return content.blocks().stream()
                .flatMap(block -> block instanceof Block.Actions buttons ? buttons.actions().stream() : Stream.of());
    }

    private static ShownAction shown(Action action) {
        return new ShownAction(
                action.id().toString(),
                action.label(),
                action.disabled(),
                action.style().name().toLowerCase(Locale.ROOT),
                action.confirm());
    }
}
