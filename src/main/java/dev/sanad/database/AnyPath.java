package dev.sanad.database;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Lets H2 keep its file under any path. In its addresses some characters have a meaning of their own, such as {@code ;}; here
 * they are written as in the address of a page ({@code %3B}) and read back before the disk is asked. Public, since H2 makes its own.
 */
public final class AnyPath extends FilePathWrapper {

    private static final String SCHEME = "sanad";

    /** How addresses begin whose file is found this way. */
    static final String ADDRESS = "jdbc:h2:file:" + SCHEME + ":";

    /** The file's name for H2, which knows how to read it from now on. */
    static String spell(Path file) {
        FilePath.register(new AnyPath());
        return SCHEME + ":" + encode(file.toAbsolutePath().toString());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    protected FilePath unwrap(String name) {
        return FilePath.get(URLDecoder.decode(name.substring(getPrefix().length()), StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable FilePathWrapper wrap(@Nullable FilePath base) {
        return base == null ? null : getPath(getPrefix() + encode(base.toString()));
    }

    private static String encode(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}
