package dev.sanad.database;

import dev.sanad.config.ConfigProblem;
import dev.sanad.operations.ToolRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/** Looks whether the data folder can be written before the embedded database tries and says it in its own words. */
class DataFolderCheck implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String url = environment.getProperty("spring.datasource.url", "");
        if (!url.startsWith("jdbc:h2:file:") || environment.containsProperty(ToolRun.TOOL)) {
            return;
        }
        Path folder = Path.of(environment.getProperty("sanad.data-dir", "data"));
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
