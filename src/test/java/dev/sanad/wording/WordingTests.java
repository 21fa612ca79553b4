package dev.sanad.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTests {

    private static final Reader READER =
            new Reader(Language.EN, ZoneId.of("Europe/Berlin"), id -> "Sara", id -> "inc-1");

    private Voice voice;

    @BeforeEach
    void speakEnglish() throws IOException {
        voice = wording().in(Language.EN);
    }

    @Test
    void whatPeopleTypedNeverBecomesMarkup() {
        Text text =
                voice.text("note.posted", "who", new Inline.Person("x:y"), "note", "**bold** <script>x</script> {who}");
        assertThat(new HtmlText(READER).text(text))
                .contains("@Sara", "**bold** &lt;script&gt;x&lt;/script&gt; {who}")
                .doesNotContain("<script>", "<strong>");
    }

    @Test
    void whoIsCalledStandsOut() {
        assertThat(new HtmlText(READER).text(Text.of(new Inline.Person("x:y", true), new Inline.Person("x:y"))))
                .isEqualTo("<bdi class=\"person called\">@Sara</bdi><bdi class=\"person\">@Sara</bdi>");
        assertThat(new PlainText(READER).text(Text.of(new Inline.Person("x:y", true))))
                .isEqualTo("@Sara");
    }

    @Test
    void choosesPlurals() {
        assertThat(voice.string("list.title", "count", 1)).isEqualTo("One incident is open:");
        assertThat(voice.string("list.title", "count", 3)).isEqualTo("3 incidents are open:");
    }

    @Test
    void showsMomentsInTheReadersZone() {
        Text text = voice.text(
                "lead.you.first-due", "name", "INC-1", "title", "T", "due", Instant.parse("2026-11-21T12:57:00Z"));
        assertThat(new PlainText(READER).text(text)).endsWith("First update due 13:57.");
    }

    @Test
    void linksOnlyToSafeAddresses() {
        assertThat(new HtmlText(READER).text(voice.text("announcement.link", "link", "https://example.com/a?b=c&d")))
                .contains("<a href=\"https://example.com/a?b=c&amp;d\"");
        assertThat(new HtmlText(READER).text(voice.text("announcement.link", "link", "javascript:alert(1)")))
                .doesNotContain("href");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceCanBeSaidInEveryLanguage(Language language) throws IOException {
        Wording wording = wording();
        assertThat(wording.keys(language)).hasSizeGreaterThan(150).isEqualTo(wording.keys(Language.EN));
        assertThat(wording.keys(language)).allSatisfy(key -> {
            assertThat(wording.in(language).string(key, "count", 2, "max", 3, "length", 4))
                    .isNotBlank()
                    .doesNotContain("''");
            assertThat(holes(wording.pattern(language, key)))
                    .as(key)
                    .isEqualTo(holes(wording.pattern(Language.EN, key)));
        });
    }

    /** A fact that one language leaves out would be told to some customers only. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyUpdateCanBeWrittenInEveryLanguage(Language language) throws IOException {
        Path templates = Path.of("message-templates");
        try (Stream<Path> english = Files.list(templates.resolve("en"))) {
            assertThat(english.toList()).hasSize(8).allSatisfy(file -> {
                Path same = templates.resolve(language.code()).resolve(file.getFileName());
                assertThat(facts(same)).as(same.toString()).isEqualTo(facts(file));
            });
        }
    }

    private static Set<String> facts(Path template) throws IOException {
        return Pattern.compile("\\{\\{([a-zA-Z]+)}}")
                .matcher(Files.readString(template))
                .results()
                .map(hole -> hole.group(1))
                .filter(hole -> !hole.equals("else"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void writesNumbersWithOneKindOfDigits() throws IOException {
        assertThat(wording().in(Language.FA).string("list.title", "count", 12)).contains("12");
        assertThat(wording().in(Language.AR).duration(Duration.ofMinutes(335))).contains("5", "35");
    }

    @Test
    void isolatesNamesAndCommandsInRightToLeftLines() throws IOException {
        Voice persian = wording().in(Language.FA);
        assertThat(persian.string("command.unknown.close", "word", "declrae", "meant", "/incident declare"))
                .contains("\u2068declrae\u2069", "\u2068/incident declare\u2069");
        Reader reader = new Reader(Language.FA, ZoneId.of("UTC"), id -> "Sara", id -> "inc-1");
        assertThat(new PlainText(reader).text(persian.text("lead.you.room", "room", new Inline.Room("r"))))
                .isEqualTo("اتاق: \u2068#inc-1\u2069");
        assertThat(persian.text("card.title", "mark", "🟠", "name", "INC-1", "title", "T")
                        .parts()
                        .getFirst())
                .isEqualTo(new Inline.Plain("\u200F"));
        assertThat(voice.string("command.unknown", "word", "x")).doesNotContain("\u2068", "\u200F");
    }

    private static Wording wording() throws IOException {
        return new Wording(new Organisation("Bazaar", "Shop", Language.EN, ZoneId.of("UTC"), List.of(), "http://x"));
    }

    private static Set<String> holes(String pattern) {
        return new MessageFormat(pattern).getArgumentNames();
    }

    @Test
    void aSentenceInsideAnotherNeedsNoDirectionOfItsOwn() throws IOException {
        Voice arabic = wording().in(Language.AR);
        Text headline =
                arabic.text("incident.headline", "mark", "🟠", "name", "INC-1", "title", "T", "severity", "خطير");
        Reader reader = new Reader(Language.AR, ZoneId.of("UTC"), id -> "Sara", id -> "inc-1");
        assertThat(new PlainText(reader).text(headline)).startsWith("\u200F🟠");
        assertThat(new PlainText(reader).text(arabic.text("lead.nobody.you", "incident", headline)))
                .startsWith("\u200F🟠 \u2068INC-1\u2069");
        assertThat(new PlainText(reader).text(arabic.text("lead.you", "incident", headline)))
                .doesNotContain("\u200F");
    }

    @Test
    void speaksOfDurationsToTheMinute() {
        assertThat(voice.duration(Duration.ofSeconds(78 * 60 + 20))).isEqualTo("1 hr, 18 min");
        assertThat(voice.duration(Duration.ofSeconds(20))).isEqualTo("0 min");
        assertThat(voice.duration(Duration.ofHours(2))).isEqualTo("2 hr");
        assertThat(voice.duration(Duration.ofHours(49).plusMinutes(5))).isEqualTo("2 days, 1 hr");
        assertThat(voice.duration(Duration.ofDays(2).plusMinutes(5))).isEqualTo("2 days, 5 min");
    }

    @Test
    void writesUnitsInFullWhereTheShortOnesAreNotReadAtAGlance() throws IOException {
        Duration length = Duration.ofMinutes(78);
        assertThat(voice.durationInFull(length)).isEqualTo("1 hour, 18 minutes");
        assertThat(wording().in(Language.AR).duration(length)).isEqualTo("ساعة و18 دقيقة");
        assertThat(wording().in(Language.FA).duration(length)).isEqualTo("1 ساعت و 18 دقیقه");
    }
}
