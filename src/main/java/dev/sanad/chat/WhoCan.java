package dev.sanad.chat;

import dev.sanad.wording.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The words of a refusal that names who can instead: never the very person it is said to, and no more than can be taken in. The
 * sentence has a hole {@code who}; its fellow under the key with {@code .nobody-else} is said when nobody is left to name.
 */
public final class WhoCan {

    private static final int MOST_NAMED = 5;

    private WhoCan() {}

    /**
     * The sentence of a key as the caller reads it.
     *
     * @param able those who can, the likeliest first; the caller may be among them
     */
    public static Text say(Caller caller, String key, Collection<PersonId> able, Object... namesAndValues) {
        List<PersonId> others = able.stream()
                .filter(person -> !person.equals(caller.id()) && !person.equals(caller.account()))
                .distinct()
                .toList();
        if (others.isEmpty()) {
            return caller.voice().text(key + ".nobody-else", namesAndValues);
        }
        List<Object> all = new ArrayList<>(Arrays.asList(namesAndValues));
        all.addAll(List.of("who", named(caller, others)));
        return caller.voice().text(key, all.toArray());
    }

    private static Object named(Caller caller, List<PersonId> others) {
        return others.size() <= MOST_NAMED
                ? others
                : caller.voice()
                        .text("who.more", "who", others.subList(0, MOST_NAMED), "count", others.size() - MOST_NAMED);
    }
}
