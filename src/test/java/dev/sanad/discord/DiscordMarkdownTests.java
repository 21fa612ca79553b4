package dev.sanad.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.wording.Inline;
import dev.sanad.wording.Prose;
import dev.sanad.wording.Text;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscordMarkdownTests {

    private static final DiscordMarkdown MARKDOWN = new DiscordMarkdown(id -> "<@" + id + ">", id -> "<#" + id + ">");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "**bold** _em_ ~~gone~~;\\*\\*bold\\*\\* \\_em\\_ \\~\\~gone\\~\\~",
                "`code` ||spoiler||;\\`code\\` \\|\\|spoiler\\|\\|",
                "@everyone and <@123> in <#456>;\\@everyone and \\<\\@123\\> in \\<#456\\>",
                "<t:1:R> </incident:1>;\\<t\\:1:R\\> \\</incident:1\\>",
                "[words](https://evil.example);\\[words\\](<https://evil.example>)",
                "# heading;\\# heading",
                "-# small;\\-# small",
                "- item;\\- item",
                "> quoted;\\> quoted",
                "1. first;1\\. first",
                "back\\slash;back\\\\slash",
                ":smile: at 10:30;\\:smile: at 10:30",
                "see https://example.com/a_b_c*d, please;see <https://example.com/a_b_c*d>, please",
                "C# and 3.5 - plain;C# and 3.5 - plain"
            })
    void whatPeopleTypedMeansOnlyItself(String typed, String markdown) {
        assertThat(MARKDOWN.text(Text.plain(typed))).isEqualTo(markdown);
    }

    @Test
    void eachLineOfSeveralIsSafe() {
        assertThat(MARKDOWN.text(Text.plain("first\n# second"))).isEqualTo("first\n\\# second");
    }

    @Test
    void timesAreShownByTheReadersOwnClient() {
        Instant at = Instant.ofEpochSecond(1_790_000_000);
        assertThat(MARKDOWN.text(Text.of(new Inline.Time(at, Inline.Time.Style.CLOCK))))
                .isEqualTo("<t:1790000000:t>");
        assertThat(MARKDOWN.text(Text.of(new Inline.Time(at, Inline.Time.Style.DATE_AND_CLOCK))))
                .isEqualTo("<t:1790000000:f>");
    }

    @Test
    void linksHaveNoPreviewAndLeadToTheWebOnly() {
        assertThat(MARKDOWN.text(link("the page", "https://example.com/a b>")))
                .isEqualTo("[the page](<https://example.com/a%20b%3E>)");
        assertThat(MARKDOWN.text(link("https://example.com", "https://example.com")))
                .isEqualTo("<https://example.com>");
        assertThat(MARKDOWN.text(link("write", "mailto:a_b@example.com")))
                .isEqualTo("write (mailto:a\\_b\\@example.com)");
    }

    @Test
    void proseKeepsItsShape() {
        List<Prose> prose = List.of(
                new Prose.Heading(Text.plain("What happened")),
                new Prose.Items(
                        true,
                        List.of(
                                List.of(new Prose.Paragraph(Text.plain("one"))),
                                List.of(new Prose.Paragraph(Text.plain("two"))))),
                new Prose.Preformatted("a ``` b"));
        assertThat(MARKDOWN.prose(prose)).isEqualTo("**What happened**\n1. one\n2. two\n```\na ''' b\n```");
        assertThat(MARKDOWN.quote(prose).lines()).allMatch(line -> line.startsWith("> "));
    }

    private static Text link(String words, String address) {
        return Text.of(new Inline.Link(Text.plain(words), address));
    }
}
