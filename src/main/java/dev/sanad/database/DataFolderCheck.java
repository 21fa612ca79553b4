package dev.sanad.database;

import dev.sanad.config.ConfigProblem;
import dev.sanad.config.SanadFolders;
import dev.sanad.operations.ToolRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/** Finds the data folder, and looks whether it can be written before the embedded database tries and says it in its own words. */
class DataFolderCheck implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new DataFile(() -> SanadFolders.of(environment)));
        if (isUsed(environment.getProperty("spring.datasource.url", ""))
                && !environment.containsProperty(ToolRun.TOOL)) {
            demandWritable(SanadFolders.of(environment).dataDir());
        }
    }

    /** Whether a database's address leads into the data folder: an operator's own does not. */
    static boolean isUsed(String url) {
        return url.startsWith(AnyPath.ADDRESS);
    }

    private static void demandWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "check", ".tmp"));
        } catch (IOException e) {
            throw new ConfigProblem(
                    folder,
                    "",
                    "Sanad cannot write to its data folder (" + e.getClass().getSimpleName() + ").",
                    "Give this user the right to write there, or name another folder: --sanad.data-dir=/var/lib/sanad",
                    e);
        }
    }
}
