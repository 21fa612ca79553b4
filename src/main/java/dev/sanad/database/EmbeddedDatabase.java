package dev.sanad.delivery;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether the database lives in this process. */
@Component
class EmbeddedDatabase {

    private final String url;

    EmbeddedDatabase(@Value("${spring.datasource.url}") String url) {
        this.url = url;
    }

    boolean isEmbedded() {
        return url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:tcp:");
    }
}
