package dev.sanad.incident;

import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/** Names of incident rooms that every platform takes: lower-case Latin letters, digits and hyphens. */
final class RoomNames {

    /** Slack: 80 characters at most; Discord: 100. */
    private static final int LONGEST = 80;

    private static final Pattern ILLEGAL = Pattern.compile("[^a-z0-9]+");

    private RoomNames() {}

    static String of(long number, String title) {
        String latin = Latin.INSTANCE.transliterate(title);
        String words = ILLEGAL.matcher(latin.replace("'", "").replace("`", "")).replaceAll("-");
        String name = "inc-" + number + "-" + words;
        return name.substring(0, Math.min(name.length(), LONGEST))
                .replaceAll("-{2,}", "-")
                .replaceAll("-+$", "");
    }

    /** Loaded with the first incident: the rules take long to read. */
    private static final class Latin {

        private static final Transliterator INSTANCE = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower()");
    }
}
