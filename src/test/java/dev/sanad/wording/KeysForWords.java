package dev.sanad.wording;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The bot saying the keys of its sentences, with what would stand in their holes, so that tests can tell what was said. What it
 * writes into texts for customers stays in words.
 */
public final class KeysForWords extends Wording {

    private static final String FOR_CUSTOMERS = "say.";

    public KeysForWords(Organisation organisation) throws IOException {
        super(organisation);
    }

    @Override
    String format(Language language, String key, Map<String, Object> values) {
        if (!keys(language).contains(key)) {
            throw new IllegalArgumentException("No message bundle has the key " + key);
        }
        if (key.startsWith(FOR_CUSTOMERS)) {
            return super.format(language, key, values);
        }
        return key
                + new TreeMap<>(values)
                        .values().stream().map(value -> " " + value).collect(Collectors.joining());
    }
}
