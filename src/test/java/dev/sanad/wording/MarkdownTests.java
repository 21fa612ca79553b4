package dev.sanad.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    private final HtmlText html = new HtmlText(new Reader(Language.EN, ZoneOffset.UTC, id -> id, id -> id));

    @Test
    void rendersWhatUpdatesNeed() {
        assertThat(html.prose(Markdown.prose(
                        "## What\n\nUntil then:\n\n1. *pay* by **transfer**\n2. [tell us](https://x.example)")))
                .isEqualTo(
                        "<h4 dir=\"auto\">What</h4><p dir=\"auto\">Until then:</p><ol><li><p dir=\"auto\"><em>pay</em> by "
                                + "<strong>transfer</strong></p></li><li><p dir=\"auto\"><a href=\"https://x.example\" "
                                + "rel=\"noopener noreferrer\">tell us</a></p></li></ol>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "[x](javascript:alert(1))",
                "![x](https://evil.example/pixel.png)",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](data:text/html,<script>alert(1)</script>)",
                "```\n<script>\n```",
                "\"><svg onload=alert(1)>"
            })
    void nothingTypedBecomesHtml(String typed) {
        String rendered = html.prose(Markdown.prose(typed));
        assertThat(rendered.replaceAll("</?(p|em|pre|strong|code|bdi|br)( dir=\"auto\")?>", ""))
                .doesNotContain("<", "href=\"");
    }
}
