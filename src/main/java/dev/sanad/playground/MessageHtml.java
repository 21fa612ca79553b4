package dev.sanad.playground;

import dev.sanad.chat.Action;
import dev.sanad.chat.Block;
import dev.sanad.chat.Message;
import dev.sanad.wording.HtmlText;
import dev.sanad.wording.Reader;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Renders a message to HTML in which everything people typed is escaped. */
class MessageHtml {

    private final HtmlText html;

    MessageHtml(Reader reader) {
        this.html = new HtmlText(reader);
    }

    String of(Message message) {
        return message.blocks().stream().map(this::of).collect(Collectors.joining());
    }

    private String of(Block block) {
        return switch (block) {
            case Block.Heading heading -> "<h3 dir=\"auto\">" + html.text(heading.text()) + "</h3>";
            case Block.Line line -> "<p dir=\"auto\">" + html.text(line.text()) + "</p>";
            case Block.Context context -> "<p class=\"context\" dir=\"auto\">" + html.text(context.text()) + "</p>";
            case Block.Quote quote -> "<blockquote>" + html.prose(quote.prose()) + "</blockquote>";
            case Block.Divider ignored -> "<hr>";
            case Block.Image image ->
                "<img src=\"" + escape(image.address()) + "\" alt=\"" + escape(image.description()) + "\">";
            case Block.Fields fields -> fields(fields.fields());
            case Block.Actions actions -> actions(actions.actions());
        };
    }

    private String fields(List<Block.Labelled> fields) {
        return fields.stream()
                .map(field -> "<dt dir=\"auto\">" + html.text(field.label()) + "</dt><dd dir=\"auto\">"
                        + html.text(field.value()) + "</dd>")
                .collect(Collectors.joining("", "<dl>", "</dl>"));
    }

    private static String actions(List<Action> actions) {
        return actions.stream()
                .map(MessageHtml::button)
                .collect(Collectors.joining("", "<div class=\"actions\">", "</div>"));
    }

    private static String button(Action action) {
        return "<button type=\"button\" dir=\"auto\" class=\""
                + action.style().name().toLowerCase(Locale.ROOT) + "\" data-action=\""
                + escape(action.id().toString()) + "\""
                + (action.confirm() == null ? "" : " data-confirm=\"" + escape(action.confirm()) + "\"")
                + (action.disabled() ? " disabled" : "") + ">" + escape(action.label()) + "</button>";
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
