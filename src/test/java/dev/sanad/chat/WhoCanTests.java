package dev.sanad.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.wording.Language;
import dev.sanad.wording.PlainText;
import dev.sanad.wording.Reader;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voices;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WhoCanTests {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final PersonId SARA = new PersonId("T", "Sara");

    private static Caller caller(Language language) {
        return new Caller(SARA, new PersonId("G", "SaraToo"), "Sara", Voices.in(language), UTC);
    }

    private static String plain(Text text, Language language) {
        return new PlainText(new Reader(language, UTC, id -> PersonId.parse(id).external(), id -> id)).text(text);
    }

    private static List<PersonId> people(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new PersonId("T", "P" + number))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1 | @P1
        2 | @P1, @P2
        5 | @P1, @P2, @P3, @P4, @P5
        6 | @P1, @P2, @P3, @P4, @P5 and one more
        9 | @P1, @P2, @P3, @P4, @P5 and 4 more""")
    void namesFiveAtMostAndNotTheCaller(int others, String named) {
        List<PersonId> able = Stream.concat(
                        Stream.of(SARA, new PersonId("G", "SaraToo"), new PersonId("T", "P1")), people(others).stream())
                .toList();
        assertThat(plain(WhoCan.say(caller(Language.EN), "draft.approve.refused", able), Language.EN))
                .isEqualTo("Only the comms lead approves: " + named + ". Your edit is welcome.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysKindlyThatNobodyElseCan(Language language) {
        for (String key : List.of(
                "permission.missing",
                "lead.refused",
                "lead.not-an-approver",
                "lead.not-an-approver.you",
                "draft.approve.refused",
                "draft.discard.refused",
                "snooze.refused",
                "rhythm.refused",
                "still-open.refused",
                "follow-up.refused")) {
            Text alone = WhoCan.say(caller(language), key, List.of(SARA), "person", new PersonId("T", "Mei"));
            assertThat(plain(alone, language))
                    .doesNotContain("@Sara", "{", ": .")
                    .isNotBlank();
            Text many = WhoCan.say(caller(language), key, people(8), "person", new PersonId("T", "Mei"));
            assertThat(plain(many, language)).contains("@P1", "@P5", "3").doesNotContain("@P6", "{");
        }
    }

    @Test
    void isToldOfOneselfWithoutTheName() {
        Caller sara = caller(Language.EN);
        assertThat(plain(sara.about(SARA, "lead.already", "lead", SARA, "name", "INC-1"), Language.EN))
                .isEqualTo("You lead the communication of INC-1 already. Nothing was changed.");
        assertThat(plain(
                        sara.about(
                                new PersonId("T", "Mei"),
                                "lead.already",
                                "lead",
                                new PersonId("T", "Mei"),
                                "name",
                                "INC-1"),
                        Language.EN))
                .startsWith("@Mei leads the communication of INC-1 already.");
    }
}
