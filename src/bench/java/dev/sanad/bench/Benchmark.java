package dev.sanad.bench;

import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.SanadProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures what matters to people who wait: the answer to a command, the message in the room, the reminder, the start. */
final class Benchmark {

    private static final int ROOMS = 20;
    private static final List<Integer> RATES = List.of(50, 100, 200);
    private static final int SECONDS = 20;
    private static final int WARM_UP_RATE = 80;
    private static final int WARM_UP_SECONDS = 120;
    private static final int INCIDENTS = 1000;
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern LATENESS =
            Pattern.compile("sanad_timers_lateness_seconds\\{kind=\"reminders.promise\",quantile=\"0.99\"} (\\S+)");
    private static final Pattern FIRED =
            Pattern.compile("sanad_timers_lateness_seconds_count\\{kind=\"reminders.promise\"} (\\S+)");

    private final Path jar;
    private final Path data;
    private final int port = SanadProcess.freePort();
    private final PlaygroundClient client = new PlaygroundClient(port);
    private final HttpClient http = HttpClient.newHttpClient();
    private final StringBuilder table = new StringBuilder();

    private Benchmark(Path jar, Path data) {
        this.jar = jar;
        this.data = data;
    }

    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]);
        Benchmark benchmark = new Benchmark(jar, Files.createTempDirectory("sanad-bench"));
        benchmark.row("this machine: 100 million steps of a loop, one core", Machine.fixedWork());
        benchmark.start();
        benchmark.startWithCache();
        try (SanadProcess sanad = SanadProcess.startAsShipped(jar, benchmark.data, benchmark.port)) {
            benchmark.commands();
            benchmark.reminders();
            benchmark.row("resident memory with -Xmx256m, after the above", resident(sanad.id()) / 1024 + " MB");
        }
        print(benchmark.table.toString());
    }

    private void start() {
        for (String kind : List.of("first start, empty data folder", "second start")) {
            start(kind, jar);
        }
    }

    /** As the README's "Start faster" says. */
    private void startWithCache() throws IOException, InterruptedException {
        Path app = Files.createTempDirectory("sanad-app");
        Path unpacked = app.resolve("sanad.jar");
        Path cache = app.resolve("sanad.aot");
        Machine.java("-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination", app.toString());
        Machine.java(
                "-XX:AOTCacheOutput=" + cache,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                unpacked.toString(),
                "--sanad.data-dir=" + app.resolve("training"));
        start("start with an AOT cache", unpacked, "-XX:AOTCache=" + cache);
    }

    private void start(String kind, Path started, String... jvmOptions) {
        long begun = System.nanoTime();
        try (SanadProcess sanad = SanadProcess.startAsShipped(started, data, port, jvmOptions)) {
            row(kind + ", process to ready", "%.1f s".formatted((System.nanoTime() - begun) / 1e9));
            row(kind + ", resident memory with -Xmx256m", resident(sanad.id()) / 1024 + " MB");
        }
    }

    private void commands() throws InterruptedException {
        for (int i = 1; i <= ROOMS; i++) {
            client.declare("mei", "Bench", Map.of());
            client.awaitText("mei", room(i), "INC-" + i);
        }
        row("warming up", WARM_UP_SECONDS + " s at " + WARM_UP_RATE + "/s");
        send(new Latencies(), WARM_UP_RATE, WARM_UP_SECONDS, "warm", new ConcurrentHashMap<>());
        for (int rate : RATES) {
            measure(rate);
        }
    }

    private void measure(int rate) throws InterruptedException {
        Map<String, Long> answered = new ConcurrentHashMap<>();
        Latencies shown = new Latencies();
        Latencies acknowledged = new Latencies();
        CountDownLatch listening = new CountDownLatch(1);
        String word = "at" + rate + "n";
        Thread listener = Thread.ofVirtual().start(() -> listen(word, answered, shown, listening));
        listening.await(10, TimeUnit.SECONDS);
        send(acknowledged, rate, SECONDS, word, answered);
        Thread.ofVirtual().start(() -> waitFor(shown, rate * SECONDS)).join(Duration.ofSeconds(60));
        listener.interrupt();
        row(
                "/incident note at %d/s in %d rooms, request to durable answer".formatted(rate, ROOMS),
                acknowledged.summary());
        row("its message, from the answer to visible in the room", shown.summary());
    }

    private static String room(int incident) {
        return "inc-" + incident + "-bench";
    }

    private void reminders() throws InterruptedException {
        client.advanceClock(Duration.ofMinutes(20)); // the reminders of the incidents before are over
        Latencies declared = new Latencies();
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < INCIDENTS; i++) {
                people.execute(() -> {
                    long begun = System.nanoTime();
                    client.declare("mei", "Bench", Map.of());
                    declared.add(System.nanoTime() - begun);
                });
            }
        }
        row("declaring %d incidents, 4 at a time (two requests each)".formatted(INCIDENTS), declared.summary());
        double before = metric(FIRED);
        long deadline = System.nanoTime() + Duration.ofMinutes(8).toNanos();
        while (metric(FIRED) < before + INCIDENTS && System.nanoTime() < deadline) {
            TimeUnit.SECONDS.sleep(1);
        }
        row(
                "reminders of %d open incidents, p99 lateness".formatted(INCIDENTS),
                "%.0f ms".formatted(metric(LATENESS) * 1000));
        row("reminders fired", "%.0f".formatted(metric(FIRED) - before));
    }

    /** Open loop: each request has its moment, and is measured from that moment on. */
    private void send(Latencies latencies, int perSecond, int seconds, String word, Map<String, Long> answered)
            throws InterruptedException {
        long begun = System.nanoTime();
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < perSecond * seconds; i++) {
                long moment = begun + i * 1_000_000_000L / perSecond;
                int number = i;
                String note = word + i + "end";
                TimeUnit.NANOSECONDS.sleep(Math.max(0, moment - System.nanoTime()));
                requests.execute(() -> {
                    client.say("mei", room(number % ROOMS + 1), "/incident note " + note);
                    long now = System.nanoTime();
                    latencies.add(now - moment);
                    answered.put(note, now);
                });
            }
        }
    }

    private void listen(String word, Map<String, Long> answered, Latencies shown, CountDownLatch listening) {
        URI events = URI.create("http://localhost:" + port + "/playground/api/events?as=mei");
        Pattern note = Pattern.compile("\"text\":\"[^\"]*(" + word + "\\d+end)");
        try {
            var stream = http.send(HttpRequest.newBuilder(events).build(), BodyHandlers.ofInputStream())
                    .body();
            try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                listening.countDown();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Matcher match = note.matcher(line);
                    if (match.find()) {
                        long now = System.nanoTime();
                        Long since = answered.get(match.group(1));
                        shown.add(since == null ? 0 : now - since);
                    }
                }
            }
        } catch (IOException e) {
            if (!(e.getCause() instanceof InterruptedException)) {
                throw new UncheckedIOException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitFor(Latencies latencies, int count) {
        try {
            while (latencies.count() < count) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private double metric(Pattern pattern) {
        Matcher match =
                pattern.matcher(client.operatorsPage("/actuator/prometheus").body());
        return match.find() ? Double.parseDouble(match.group(1)) : 0;
    }

    private static long resident(long process) {
        try {
            Matcher match = RESIDENT.matcher(Files.readString(Path.of("/proc/" + process + "/status")));
            return match.find() ? Long.parseLong(match.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private void row(String what, String measured) {
        table.append("%-66s %s%n".formatted(what, measured));
    }

    private static void print(String words) {
        System.out.println();
        System.out.println(words);
    }
}
