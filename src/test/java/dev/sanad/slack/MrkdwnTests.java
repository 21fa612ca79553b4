package dev.sanad.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.wording.Inline;
import dev.sanad.wording.Markdown;
import dev.sanad.wording.Text;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrkdwnTests {

    private static final Instant TWO = Instant.parse("2026-11-22T14:00:00Z");

    private final Mrkdwn mrkdwn = new Mrkdwn(person -> person.called() ? "<@U1>" : "@Sara", id -> "<#C1>");

    @ParameterizedTest
    @CsvSource({
        "<!channel>, &lt;!channel&gt;",
        "<@U0SARA>, &lt;@U0SARA&gt;",
        "a & b, a &amp; b",
        "*bold*, \u2060*bold\u2060*",
        "snake_case, snake\u2060_case",
        "~gone~, \u2060~gone\u2060~",
        "`code`, \u2060`code\u2060`",
        "> quoted, \u2060&gt; quoted",
        "1 > 0, 1 &gt; 0",
        "@everyone, @everyone",
        "&lt;!here&gt;, &amp;lt;!here&amp;gt;"
    })
    void whatPeopleTypedMeansOnlyItself(String typed, String written) {
        assertThat(mrkdwn.text(Text.plain(typed))).isEqualTo(written);
    }

    @Test
    void mentionsLinksAndTimesAreSlacksOwn() {
        Text text = Text.of(
                new Inline.Person("T:U1", true),
                new Inline.Plain(" by "),
                new Inline.Person("T:U1"),
                new Inline.Plain(" in "),
                new Inline.Room("r"),
                new Inline.Plain(" at "),
                new Inline.Time(TWO, Inline.Time.Style.CLOCK),
                new Inline.LineBreak(),
                new Inline.Link(Text.plain("a>b"), "https://example.com/?a=1&b=|<>"),
                new Inline.Code("x`y<z"));
        assertThat(mrkdwn.text(text))
                .isEqualTo("<@U1> by @Sara in <#C1> at <!date^" + TWO.getEpochSecond() + "^{time}|14:00 UTC>\n"
                        + "<https://example.com/?a=1&amp;b=%7C%3C%3E|a&gt;b>`x'y&lt;z`");
    }

    @Test
    void dayAndTimeAreShownAsEachReaderWritesThem() {
        assertThat(mrkdwn.text(Text.of(new Inline.Time(TWO, Inline.Time.Style.DATE_AND_CLOCK))))
                .isEqualTo("<!date^" + TWO.getEpochSecond() + "^{date_short_pretty} {time}|2026-11-22 14:00 UTC>");
    }

    @Test
    void updatesKeepTheirShape() {
        String markdown =
                "## What happened\n\nWe were **down**.\n\n1. one\n2. two\n\n- *a*\n\n> said\n\n```\nx < `y`\n```";
        assertThat(mrkdwn.prose(Markdown.prose(markdown)))
                .isEqualTo("*What happened*\nWe were *down*.\n1. one\n2. two\n• _a_\n> said\n```x &lt; 'y'\n```");
        assertThat(mrkdwn.quote(Markdown.prose("one\n\ntwo"))).isEqualTo("> one\n> two");
    }
}
