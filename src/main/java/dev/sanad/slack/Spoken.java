package dev.sanad.slack;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody wrote in Slack, as people see it. */
final class Spoken {

    private static final Pattern TOKEN = Pattern.compile("<([@#!]?)([^>|]*)(?:\\|([^>]*))?>");

    private Spoken() {}

    /**
     * The text of a message without Slack's markup.
     *
     * @param person the name of a person by Slack's id
     */
    static String plain(String text, UnaryOperator<String> person) {
        String resolved = TOKEN.matcher(text)
                .replaceAll(token -> Matcher.quoteReplacement(
                        seen(token.group(1), token.group(2), token.group(3) == null ? "" : token.group(3), person)));
        return resolved.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String seen(String mark, String id, String label, UnaryOperator<String> person) {
        return switch (mark) {
            case "@" -> "@" + person.apply(id);
            case "#" -> "#" + (label.isEmpty() ? id : label);
            case "!" -> label.isEmpty() ? "@" + id : label;
            default -> label.isEmpty() || label.equals(id) ? id : label + " (" + id + ")";
        };
    }
}
