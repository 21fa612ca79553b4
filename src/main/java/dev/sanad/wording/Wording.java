package dev.sanad.wording;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All sentences of the interface: {@code messages/<module>_<language>.properties}, in ICU message format. */
@Component
public class Wording {

    private final Map<Language, Properties> bundles = new EnumMap<>(Language.class);
    private final Map<Sentence, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Organisation organisation;

    private record Sentence(Language language, String key) {}

    Wording(Organisation organisation) throws IOException {
        this.organisation = organisation;
        var resolver = new PathMatchingResourcePatternResolver();
        for (Language language : Language.values()) {
            Properties sentences = new Properties();
            for (Resource file : resolver.getResources("classpath*:messages/*_" + language.code() + ".properties")) {
                try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    sentences.load(in);
                }
            }
            bundles.put(language, sentences);
        }
    }

    /** The bot speaking one language. */
    public Voice in(Language language) {
        return new Voice(this, language);
    }

    /** The bot speaking in shared rooms. */
    public Voice inRooms() {
        return in(organisation.defaultLanguage());
    }

    /** The keys that have a sentence in a language. */
    Set<String> keys(Language language) {
        return new TreeSet<>(bundle(language).stringPropertyNames());
    }

    /** A sentence with its values. Its pattern is read once, and used by one at a time: ICU's formats are not thread-safe. */
    String format(Language language, String key, Map<String, Object> values) {
        MessageFormat format = formats.computeIfAbsent(
                new Sentence(language, key), sentence -> new MessageFormat(pattern(language, key), language.locale()));
        synchronized (format) {
            return format.format(values);
        }
    }

    String pattern(Language language, String key) {
        String pattern = bundle(language).getProperty(key);
        if (pattern == null) {
            pattern = bundle(Language.EN).getProperty(key);
        }
        if (pattern == null) {
            throw new IllegalArgumentException("No message bundle has the key " + key);
        }
        return pattern;
    }

    private Properties bundle(Language language) {
        return bundles.getOrDefault(language, new Properties());
    }
}
