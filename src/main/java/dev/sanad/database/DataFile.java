package dev.sanad.database;

import dev.sanad.config.ConfigProblem;
import dev.sanad.config.SanadFolders;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.EnumerablePropertySource;

/** The property {@code sanad.data-file}: the embedded database's file, spelt for H2. Looked up when it is asked for. */
class DataFile extends EnumerablePropertySource<Supplier<SanadFolders>> {

    static final String PROPERTY = "sanad.data-file";

    DataFile(Supplier<SanadFolders> folders) {
        super("data file", folders);
    }

    @Override
    public String[] getPropertyNames() {
        return new String[] {PROPERTY};
    }

    @Override
    public @Nullable Object getProperty(String name) {
        return name.equals(PROPERTY)
                ? AnyPath.spell(usable(source.get().dataDir()).resolve("sanad"))
                : null;
    }

    /** H2 takes a backslash for a slash, everywhere. */
    private static Path usable(Path folder) {
        if (File.separatorChar == '/' && folder.toAbsolutePath().toString().contains("\\")) {
            throw new ConfigProblem(
                    folder,
                    "",
                    "the embedded database cannot live in a folder whose path has a backslash (\\) in it.",
                    "--sanad.data-dir=/var/lib/sanad",
                    null);
        }
        return folder;
    }
}
