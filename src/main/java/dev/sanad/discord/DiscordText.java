package dev.sanad.discord;

import dev.sanad.chat.Message;
import dev.sanad.chat.MessageText;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Room;
import dev.sanad.chat.RoomId;
import dev.sanad.chat.Rooms;
import dev.sanad.people.People;
import dev.sanad.wording.Inline;
import dev.sanad.wording.Organisation;
import dev.sanad.wording.Reader;
import dev.sanad.wording.Voice;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.springframework.stereotype.Component;

/** How messages are written for Discord: mentions and links of their guild, names for everybody and everything else. */
@Component
@DiscordOnly
class DiscordText {

    private static final String WHOLE = "message.txt";

    private final Rooms rooms;
    private final People people;
    private final Organisation organisation;

    DiscordText(Rooms rooms, People people, Organisation organisation) {
        this.rooms = rooms;
        this.people = people;
        this.organisation = organisation;
    }

    /**
     * Where a message is shown.
     *
     * @param isDirect whether in a direct conversation, which is outside of the guild
     */
    record Place(String guild, boolean isDirect) {

        static Place of(Room room) {
            return new Place(room.workspace(), room.kind() == Room.Kind.DIRECT);
        }

        /** What the ids of buttons must tell. */
        Optional<String> untold() {
            return isDirect ? Optional.of(guild) : Optional.empty();
        }
    }

    /** A message that is new. */
    MessageCreateData written(Message message, Voice voice, Place place) {
        Set<String> called = new HashSet<>();
        return write(new MessageCreateBuilder(), message, voice, place, called)
                .mentionUsers(called)
                .build();
    }

    /** A message in place of an older one, which notifies nobody. */
    MessageEditData edited(Message message, Voice voice, Place place) {
        return write(new MessageEditBuilder().setReplace(true), message, voice, place, new HashSet<>())
                .build();
    }

    /** Everybody is named by a mention, which notifies nobody; those whom the bot calls are added to {@code called}. */
    private <R extends MessageRequest<R>> R write(
            R request, Message message, Voice voice, Place place, Set<String> called) {
        Message numbered = Numbered.of(message);
        Layout.Page page = new Layout(markdown(voice, place, called)).page(numbered);
        return request.setContent(page.content())
                .setEmbeds(page.embeds())
                .setComponents(Buttons.rows(numbered, place.untold()))
                .setFiles(page.isCut() ? List.of(whole(message, voice)) : List.of())
                .setAllowedMentions(Set.of());
    }

    /** The content of a message alone, as Discord keeps it. */
    Layout.Page page(Message message, Voice voice, Place place) {
        return new Layout(markdown(voice, place, new HashSet<>())).page(Numbered.of(message));
    }

    private DiscordMarkdown markdown(Voice voice, Place place, Set<String> called) {
        return new DiscordMarkdown(
                person -> voice.language().isolateUnseen(mention(person, place, called)),
                id -> voice.language().isolateUnseen(link(id, place)));
    }

    private String mention(Inline.Person named, Place place, Set<String> called) {
        PersonId person = PersonId.parse(named.id());
        Optional<String> here = people.account(place.guild(), person).map(PersonId::external);
        here.filter(account -> named.called()).ifPresent(called::add);
        return here.map(account -> "<@" + account + ">")
                .orElseGet(() ->
                        DiscordMarkdown.escape("@" + people.profile(person).name()));
    }

    private String link(String id, Place place) {
        Room room = rooms.seenFrom(place.guild(), roomId(id));
        return room.workspace().equals(place.guild()) && room.externalId() != null
                ? "<#" + room.externalId() + ">"
                : DiscordMarkdown.escape("#" + room.name());
    }

    /** What is too long to be shown, as a file. */
    private FileUpload whole(Message message, Voice voice) {
        Reader reader = new Reader(
                voice.language(),
                organisation.timeZone(),
                id -> people.profile(PersonId.parse(id)).name(),
                id -> rooms.get(roomId(id)).name());
        return FileUpload.fromData(new MessageText(reader).of(message).getBytes(StandardCharsets.UTF_8), WHOLE);
    }

    private static RoomId roomId(String id) {
        return new RoomId(UUID.fromString(id));
    }
}
