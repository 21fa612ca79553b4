package dev.sanad.chat;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Whom a message notifies that is shown in several rooms: everybody who is called in it once, and not in each of them. */
@Component
class Calls {

    private final Directory directory;

    Calls(Directory directory) {
        this.directory = directory;
    }

    /**
     * A message as it stands in one of the rooms.
     *
     * @param everywhere all rooms that show it, the one that counts first
     */
    Message in(Room room, List<Room> everywhere, Message message) {
        return everywhere.size() == 1
                ? message
                : calling(message, person -> nearest(person, everywhere).equals(room));
    }

    /** A message that calls nobody: what was said before is said again. */
    static Message quiet(Message message) {
        return calling(message, person -> false);
    }

    /** Where the person is written to, or else where the person has an account. */
    private Room nearest(PersonId person, List<Room> everywhere) {
        String contact = directory.contact(person).workspace();
        return everywhere.stream()
                .filter(room -> room.workspace().equals(contact))
                .findFirst()
                .or(() -> everywhere.stream()
                        .filter(room ->
                                directory.account(room.workspace(), person).isPresent())
                        .findFirst())
                .orElse(everywhere.getFirst());
    }

    private static Message calling(Message message, Predicate<PersonId> whom) {
        return new Message(message.blocks().stream()
                .map(block -> calling(block, id -> whom.test(PersonId.parse(id))))
                .toList());
    }

    private static Block calling(Block block, Predicate<String> whom) {
        return switch (block) {
            case Block.Heading heading -> new Block.Heading(heading.text().calling(whom));
            case Block.Line line -> new Block.Line(line.text().calling(whom));
            case Block.Context context -> new Block.Context(context.text().calling(whom));
            case Block.Fields fields -> fields(fields.fields(), whom);
            case Block.Quote quote -> quote;
            case Block.Actions actions -> actions;
            case Block.Divider divider -> divider;
            case Block.Image image -> image;
        };
    }

    private static Block fields(List<Block.Labelled> fields, Predicate<String> whom) {
        return new Block.Fields(fields.stream()
                .map(field -> new Block.Labelled(
                        field.label().calling(whom), field.value().calling(whom)))
                .toList());
    }
}
