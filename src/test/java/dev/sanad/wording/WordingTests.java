package dev.sanad.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WordingTests {

    private static final Reader READER =
            new Reader(Language.EN, ZoneId.of("Europe/Berlin"), id -> "Sara", id -> "inc-1");

    private Voice voice;

    @BeforeEach
    void speakEnglish() throws IOException {
        voice = new Wording(new Organisation("Bazaar", "Shop", Language.EN, ZoneId.of("UTC"), List.of(), "http://x"))
                .in(Language.EN);
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

    @Test
    void everySentenceCanBeSaid() throws IOException {
        Wording wording =
                new Wording(new Organisation("Bazaar", "Shop", Language.EN, ZoneId.of("UTC"), List.of(), "http://x"));
        assertThat(wording.keys(Language.EN)).hasSizeGreaterThan(150).allSatisfy(key -> {
            Object[] values = Map.of("count", 2, "max", 3, "length", 4).entrySet().stream()
                    .flatMap(entry -> List.of(entry.getKey(), (Object) entry.getValue()).stream())
                    .toArray();
            assertThat(voice.string(key, values)).isNotBlank().doesNotContain("''");
        });
    }

    @Test
    void speaksOfDurationsToTheMinute() {
        assertThat(voice.duration(Duration.ofSeconds(78 * 60 + 20))).isEqualTo("1 hr, 18 min");
        assertThat(voice.duration(Duration.ofSeconds(20))).isEqualTo("0 min");
    }
}
