package dev.sanad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The built jar, running by itself. */
public final class SanadProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");

    private final Process process;
    private final Path log;
    private final int port;

    private SanadProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts the jar with its data in a folder and waits until it is ready. */
    public static SanadProcess start(Path data, int port) {
        return start(data, port, List.of());
    }

    /** The same with further options, such as {@code --sanad.config-dir=…}. */
    public static SanadProcess start(Path data, int port, List<String> options) {
        return ready(launch(data, port, options));
    }

    /**
     * Starts a jar without what makes a short run quicker, for measuring, and waits until it is ready.
     *
     * @param jvmOptions besides a heap of 256 MB
     */
    public static SanadProcess startAsShipped(Path jar, Path data, int port, String... jvmOptions) {
        return startAsShipped(jar, data, port, List.of(jvmOptions), List.of(), Map.of());
    }

    /** The same with options of its own and variables of the environment. */
    public static SanadProcess startAsShipped(
            Path jar, Path data, int port, List<String> options, Map<String, String> environment) {
        return startAsShipped(jar, data, port, List.of(), options, environment);
    }

    private static SanadProcess startAsShipped(
            Path jar,
            Path data,
            int port,
            List<String> jvmOptions,
            List<String> options,
            Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx256m");
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", jar.toString()));
        return ready(launch(command, data, port, options, environment));
    }

    /** The same with variables of the environment. */
    public static SanadProcess start(Path data, int port, List<String> options, Map<String, String> environment) {
        return ready(launch(data, port, options, environment));
    }

    private static SanadProcess ready(SanadProcess started) {
        Awaitility.await()
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !started.process.isAlive() || started.isReady());
        assertThat(started.process.isAlive()).as(started.output()).isTrue();
        return started;
    }

    /** Starts the jar without waiting for anything. */
    public static SanadProcess launch(Path data, int port, List<String> options) {
        return launch(data, port, options, Map.of());
    }

    /** The same with variables of the environment. */
    public static SanadProcess launch(Path data, int port, List<String> options, Map<String, String> environment) {
        return launch(TrainedJar.command(), data, port, options, environment);
    }

    private static SanadProcess launch(
            List<String> java, Path data, int port, List<String> options, Map<String, String> environment) {
        try {
            Path log = Files.createTempFile("sanad", ".log");
            List<String> command = new ArrayList<>(java);
            command.addAll(List.of("--server.port=" + port, "--sanad.data-dir=" + data));
            command.addAll(management(port, options));
            command.addAll(options);
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new SanadProcess(builder.start(), log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process cannot be asked which free port it took. */
    private static List<String> management(int port, List<String> options) {
        if (port == 0 || options.stream().anyMatch(option -> option.startsWith("--management.server.port="))) {
            return List.of();
        }
        int management = freePort();
        ManagementPorts.remember(port, management);
        return List.of("--management.server.port=" + management);
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PlaygroundClient client() {
        return new PlaygroundClient(port);
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** Ends the process at once, as a power cut would (SIGKILL). */
    public void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    /** Waits for the process to end by itself; its exit code. */
    public int exitCode() {
        waitForEnd();
        return process.exitValue();
    }

    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long id() {
        return process.pid();
    }

    /** How many bytes of its memory are still in use when all that can be is tidied up. */
    public long liveBytes() throws IOException {
        Process histogram = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String printed = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher total = TOTAL.matcher(printed);
        assertThat(total.find()).as(printed).isTrue();
        return Long.parseLong(total.group(1));
    }

    /** Has the process end in its own time (SIGTERM), and waits for that. */
    public void stop() {
        process.destroy();
        waitForEnd();
    }

    @Override
    public void close() {
        stop();
    }

    private boolean isReady() {
        try {
            return client().page("/readyz").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private void waitForEnd() {
        try {
            assertThat(process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS))
                    .as(output())
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
