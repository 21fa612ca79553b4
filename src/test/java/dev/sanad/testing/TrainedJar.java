package dev.sanad.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built jar, unpacked and with a cache from a training run, as the README says: tests start it some thirty times. */
final class TrainedJar {

    private static final List<String> SHORT_RUN = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final long LONGEST_TRAINING_SECONDS = 120;

    private static TrainedJar made = new TrainedJar(Path.of(""), Path.of(""));

    private final Path jar;
    private final Path cache;

    private TrainedJar(Path jar, Path cache) {
        this.jar = jar;
        this.cache = cache;
    }

    /** The beginning of a command line that starts it. */
    static synchronized List<String> command() {
        Path built = Path.of(System.getProperty("sanad.jar", "target/sanad.jar"));
        try {
            Path folder = built.resolveSibling(
                    "trained-" + Files.getLastModifiedTime(built).toMillis());
            if (!made.jar.startsWith(folder)) {
                made = make(built, folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = java(SHORT_RUN);
        command.addAll(List.of("-XX:AOTCache=" + made.cache, "-jar", made.jar.toString()));
        return command;
    }

    private static TrainedJar make(Path built, Path folder) throws IOException {
        TrainedJar trained = new TrainedJar(folder.resolve("sanad.jar"), folder.resolve("sanad.aot"));
        if (!Files.exists(trained.cache)) {
            run(java(List.of(
                    "-Djarmode=tools", "-jar", built.toString(), "extract", "--destination", folder.toString())));
            List<String> training = java(SHORT_RUN);
            training.addAll(List.of(
                    "-XX:AOTCacheOutput=" + trained.cache,
                    "-Dspring.context.exit=onRefresh",
                    "-jar",
                    trained.jar.toString(),
                    "--sanad.data-dir=" + folder.resolve("training")));
            run(training);
        }
        return trained;
    }

    private static List<String> java(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        return command;
    }

    private static void run(List<String> command) throws IOException {
        Path log = Files.createTempFile("sanad-training", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(LONGEST_TRAINING_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " failed: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
