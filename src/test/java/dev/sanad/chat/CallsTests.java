package dev.sanad.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.wording.Inline;
import dev.sanad.wording.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallsTests {

    private static final PersonId SARA = new PersonId("T1", "sara");
    private static final PersonId OMAR = new PersonId("G1", "omar");
    private static final PersonId NOOR = new PersonId("G2", "noor");

    private final Room original = room("T1", null);
    private final Room mirror = room("G1", original.id());
    private final Calls calls = new Calls(
            new Acquaintances(Map.of(SARA, new PersonId("G1", "sara-too"), NOOR, new PersonId("G1", "noor-too"))));

    private static Room room(String workspace, @Nullable RoomId mirrorOf) {
        return new Room(RoomId.next(), workspace, "1", "inc-1", Room.Kind.CHANNEL, mirrorOf);
    }

    private static Message calling(PersonId... people) {
        Text text = new Text(
                Stream.of(people).map(person -> person.called().inline()).toList());
        return Message.build()
                .heading(text.strong())
                .line(text)
                .context(text)
                .fields(List.of(new Block.Labelled(text, text)))
                .done();
    }

    private static String calledIn(Message message) {
        return Stream.of("T1:sara", "G1:omar", "G2:noor")
                .filter(id -> new ChatJson().write(message).contains("\"id\":\"" + id + "\",\"called\":true"))
                .toList()
                .toString();
    }

    @Test
    void everybodyIsCalledInOneOfTheRoomsThatShowAMessage() {
        Message message = calling(SARA, OMAR, NOOR);
        List<Room> everywhere = List.of(original, mirror);
        assertThat(calledIn(calls.in(original, everywhere, message))).isEqualTo("[T1:sara]");
        assertThat(calledIn(calls.in(mirror, everywhere, message))).isEqualTo("[G1:omar, G2:noor]");
        assertThat(calledIn(calls.in(original, List.of(original), message))).isEqualTo("[T1:sara, G1:omar, G2:noor]");
    }

    @Test
    void whatIsSaidAgainNamesAllAndCallsNobody() {
        Message again = Calls.quiet(calling(SARA, OMAR));
        assertThat(calledIn(again)).isEqualTo("[]");
        assertThat(new ChatJson().write(again)).contains("T1:sara", "G1:omar");
    }

    @Test
    void whatWasStoredBeforePeopleWereCalledNamesThem() {
        ChatJson json = new ChatJson();
        assertThat(json.read("{\"is\":\"person\",\"id\":\"T1:sara\"}", Inline.class))
                .isEqualTo(new Inline.Person("T1:sara", false));
        assertThat(json.write(SARA.inline())).doesNotContain("called");
        assertThat(json.read(json.write(SARA.called().inline()), Inline.class))
                .isEqualTo(new Inline.Person("T1:sara", true));
    }
}
