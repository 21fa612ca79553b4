package dev.sanad.reminders;

import dev.sanad.chat.Action;
import dev.sanad.chat.Attempt;
import dev.sanad.chat.Block;
import dev.sanad.chat.ChatAdapter;
import dev.sanad.chat.Message;
import dev.sanad.chat.MessageText;
import dev.sanad.chat.Outgoing;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Room;
import dev.sanad.delivery.Outcome;
import dev.sanad.delivery.Pace;
import dev.sanad.wording.Language;
import dev.sanad.wording.Reader;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What people see: keeps in memory, beyond any restart of the bot, what the playground would keep in its tables. */
final class Screens {

    private static final MessageText TEXT = new MessageText(
            new Reader(Language.EN, ZoneOffset.UTC, UnaryOperator.identity(), UnaryOperator.identity()));

    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private final Map<String, List<Action>> everShown = new HashMap<>();

    /** A message in a room. */
    record Seen(String id, Room room, Message message) {

        List<Action> actions() {
            return actionsOf(message);
        }

        String text() {
            return TEXT.of(message);
        }
    }

    static List<Action> actionsOf(Message message) {
        return message.blocks().stream()
                .filter(Block.Actions.class::isInstance)
                .flatMap(block -> ((Block.Actions) block).actions().stream())
                .filter(action -> !action.disabled())
                .toList();
    }

    static String textOf(Message message) {
        return TEXT.of(message);
    }

    /** Everything that stands in rooms now, oldest first. */
    synchronized List<Seen> all() {
        return List.copyOf(seen.values());
    }

    /** What stands in a room now, oldest first; the room by the platform's id. */
    synchronized List<Seen> in(String room) {
        return seen.values().stream()
                .filter(each -> room.equals(each.room().externalId()))
                .toList();
    }

    synchronized Optional<Seen> find(String id) {
        return Optional.ofNullable(seen.get(id));
    }

    /** Every button that was ever in a room, also those that are gone: somebody may still press one. */
    synchronized List<Action> everShownIn(String room) {
        return List.copyOf(everShown.getOrDefault(room, List.of()));
    }

    synchronized void forget() {
        seen.clear();
        everShown.clear();
    }

    private synchronized String show(String id, Room room, Message message) {
        seen.put(id, new Seen(id, room, message));
        everShown
                .computeIfAbsent(String.valueOf(room.externalId()), none -> new ArrayList<>())
                .addAll(actionsOf(message));
        return id;
    }

    private synchronized boolean has(String id) {
        return seen.containsKey(id);
    }

    private synchronized void remove(String id) {
        seen.remove(id);
    }

    /** The same platform, with its messages on these screens. */
    ChatAdapter before(ChatAdapter platform) {
        return new Shown(platform);
    }

    private final class Shown implements ChatAdapter {

        private final ChatAdapter platform;

        private Shown(ChatAdapter platform) {
            this.platform = platform;
        }

        @Override
        public boolean serves(String workspace) {
            return platform.serves(workspace);
        }

        @Override
        public String place(String workspace) {
            return platform.place(workspace);
        }

        @Override
        public Pace pace(String workspace) {
            return platform.pace(workspace);
        }

        @Override
        public Outcome openRoom(Attempt attempt, Outgoing.OpenRoom room, String workspace) {
            return platform.openRoom(attempt, room, workspace);
        }

        @Override
        public Outcome openDirect(Attempt attempt, PersonId person) {
            return platform.openDirect(attempt, person);
        }

        @Override
        public Outcome invite(Attempt attempt, Room room, List<PersonId> people) {
            return platform.invite(attempt, room, people);
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
            return platform.archive(room);
        }

        @Override
        public Optional<Instant> quietUntil(PersonId person) {
            return Optional.empty();
        }

        @Override
        public Outcome find(Attempt attempt, Room room, Message message) {
            String id = id(attempt.delivery());
            return new Outcome.Done(has(id) ? id : null);
        }

        @Override
        public Outcome post(Attempt attempt, Room room, Message message) {
            return new Outcome.Done(show(id(attempt.delivery()), room, message));
        }

        @Override
        public Outcome edit(Attempt attempt, Room room, String messageExternalId, Message message) {
            if (has(messageExternalId)) {
                show(messageExternalId, room, message);
            }
            return new Outcome.Done(messageExternalId);
        }

        @Override
        public Outcome remove(Attempt attempt, Room room, String messageExternalId) {
            Screens.this.remove(messageExternalId);
            return new Outcome.Done(messageExternalId);
        }

        private static String id(UUID delivery) {
            return delivery.toString();
        }
    }
}
