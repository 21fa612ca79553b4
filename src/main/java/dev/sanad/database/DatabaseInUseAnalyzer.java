package dev.sanad.database;

import dev.sanad.config.SanadFolders;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says in plain words that a second process wants the same embedded database. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseInUseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** H2: DATABASE_ALREADY_OPEN_1. */
    private static final int ALREADY_OPEN = 90020;

    private final Environment environment;

    DatabaseInUseAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (cause.getErrorCode() != ALREADY_OPEN) {
            return null;
        }
        String url = environment.getProperty("spring.datasource.url", "");
        return DataFolderCheck.isUsed(url)
                ? new FailureAnalysis(
                        "Sanad cannot open its database: another Sanad is running on the same data folder, "
                                + SanadFolders.of(environment).dataDir() + ".",
                        "Stop the other one, or give this one a folder of its own: --sanad.data-dir=/var/lib/sanad-2",
                        cause)
                : new FailureAnalysis(
                        "Sanad cannot open its database: another process is using " + url + ".",
                        "Stop the other one, or give this one a database of its own: spring.datasource.url",
                        cause);
    }
}
