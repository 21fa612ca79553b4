package dev.sanad.ways;

import dev.sanad.chat.Reply;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer in a word or two: what it does, and the key of what it says first. */
final class Answers {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z-]*(\\.[a-z0-9-]+)+");

    private Answers() {}

    static String inShort(Reply reply) {
        return switch (reply) {
            case Reply.Nothing nothing -> "done";
            case Reply.Ask ask -> "asks";
            case Reply.Say say -> "says " + key(say.message().blocks());
            case Reply.Refuse refuse -> "refused " + key(refuse.message().blocks());
            case Reply.Reject reject -> "rejected " + key(reject.errors().values());
        };
    }

    private static String key(Collection<?> words) {
        Matcher key = KEY.matcher(words.toString());
        if (!key.find()) {
            throw new AssertionError("Nothing was said: " + words);
        }
        return key.group();
    }
}
