package dev.sanad.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.stereotype.Component;

/** Whether the database lives in this process. */
@Component
public class EmbeddedDatabase {

    private final boolean embedded;

    EmbeddedDatabase(Environment environment) {
        this.embedded = isEmbedded(environment);
    }

    /** Then this process is the only one that uses it. */
    public boolean isEmbedded() {
        return embedded;
    }

    /** For what exists only with an embedded database. */
    static final class Present implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return EmbeddedDatabase.isEmbedded(context.getEnvironment());
        }
    }

    private static boolean isEmbedded(Environment environment) {
        String url = environment.getProperty("spring.datasource.url", "");
        return url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:tcp:");
    }
}
