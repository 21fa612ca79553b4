package dev.sanad.bench;

import dev.sanad.testing.SanadProcess;
import dev.sanad.testing.slack.FakeSlack;
import dev.sanad.testing.slack.SlackClient;
import dev.sanad.testing.slack.SlackRequests;
import dev.sanad.testing.slack.SlackWorld;
import dev.sanad.testing.slack.Transport;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Signed requests of 100 clients at once, to Sanad and to a Bolt application that only acknowledges, on one machine. */
final class SlackBenchmark {

    private static final String SIGNING_SECRET = "a-secret-for-benchmarks";
    private static final int CLIENTS = 100;
    private static final int WARM_UP_SECONDS = 40;
    private static final int SECONDS = 20;
    private static final int ONE_BY_ONE = 1000;
    private static final int OPEN_INCIDENTS = 5;
    private static final int CALM_RATE = 20;

    private final StringBuilder table = new StringBuilder();

    private SlackBenchmark() {}

    /** The argument is the built jar. */
    public static void main(String[] arguments) throws Exception {
        SlackBenchmark benchmark = new SlackBenchmark();
        benchmark.row("this machine: 100 million steps of a loop, one core", Machine.fixedWork());
        benchmark.compare(Path.of(arguments[0]));
        System.out.println();
        System.out.println(benchmark.table);
    }

    private void compare(Path jar) throws Exception {
        Path folder = Files.createTempDirectory("sanad-bench");
        int port = SanadProcess.freePort();
        double lists;
        double declared;
        SlackRequests requests;
        try (FakeSlack slack = new FakeSlack();
                SanadProcess sanad = SanadProcess.startAsShipped(
                        jar,
                        folder.resolve("data"),
                        port,
                        options(slack, folder),
                        Map.of("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN, "SLACK_SIGNING_SECRET", SIGNING_SECRET))) {
            SlackWorld.awaitConnection(sanad.client());
            SlackClient people = new SlackClient(slack, new Transport.Http(port, SIGNING_SECRET), sanad.client());
            for (int i = 0; i < OPEN_INCIDENTS; i++) {
                people.declare("mei", "Bench", Map.of());
            }
            requests = SlackRequests.submitting(people, "mei", people.say("mei", "general", "/incident declare Bench"));
            load(port, SlackRequests::list, WARM_UP_SECONDS);
            row("/incident list, one after the other, HTTP", oneByOne(people).summary());
            lists = measured("/incident list, " + OPEN_INCIDENTS + " open", port, SlackRequests::list);
            load(port, requests::submission, WARM_UP_SECONDS);
            declared = measured("declaring: a form's answers, until they are durable", port, requests::submission);
            row(
                    "the same, " + CALM_RATE + "/s",
                    calm(port, requests::submission).summary());
        }
        socket(jar);
        bare(requests, lists, declared);
    }

    /** The SDK looks at its queue every 10 ms; ours hands envelopes over at once. */
    private void socket(Path jar) throws Exception {
        Path folder = Files.createTempDirectory("sanad-bench");
        int port = SanadProcess.freePort();
        try (FakeSlack slack = new FakeSlack();
                SanadProcess sanad = SanadProcess.startAsShipped(
                        jar,
                        folder.resolve("data"),
                        port,
                        options(slack, folder),
                        Map.of("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN, "SLACK_APP_TOKEN", FakeSlack.APP_TOKEN))) {
            SlackWorld.awaitConnection(sanad.client());
            SlackClient people = new SlackClient(slack, new Transport.Socket(slack, 1), sanad.client());
            oneByOne(people); // warms up
            row("the same, Socket Mode", oneByOne(people).summary());
        }
    }

    private static List<String> options(FakeSlack slack, Path folder) throws Exception {
        return List.of("--sanad.slack.api-url=" + slack.apiUrl(), "--sanad.config-dir=" + SlackWorld.config(folder));
    }

    private static Latencies oneByOne(SlackClient people) {
        Latencies latencies = new Latencies();
        for (int i = 0; i < ONE_BY_ONE; i++) {
            long begun = System.nanoTime();
            people.say("mei", "general", "/incident list");
            latencies.add(System.nanoTime() - begun);
        }
        return latencies;
    }

    private void bare(SlackRequests requests, double lists, double declared) throws Exception {
        int port = SanadProcess.freePort();
        FakeSlack slack = new FakeSlack();
        Process process = Machine.start(
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                BareBolt.class.getName(),
                String.valueOf(port),
                SIGNING_SECRET,
                FakeSlack.BOT_TOKEN,
                slack.apiUrl());
        try {
            Machine.awaitPort(port);
            load(port, SlackRequests::list, WARM_UP_SECONDS);
            double commands = measured("a bare Bolt application, the same command", port, SlackRequests::list);
            double forms = measured("a bare Bolt application, the same form", port, requests::submission);
            row("share of the bare application's throughput, /incident list", "%.2f".formatted(lists / commands));
            row("share of the bare application's throughput, declaring", "%.2f".formatted(declared / forms));
        } finally {
            process.destroy();
            process.waitFor();
            slack.close();
        }
    }

    /** Closed loop; requests a second. */
    private double measured(String what, int port, Supplier<String> body) throws Exception {
        Latencies latencies = load(port, body, SECONDS);
        double perSecond = latencies.count() / (double) SECONDS;
        row(what, "%.0f/s · %s".formatted(perSecond, latencies.summary()));
        return perSecond;
    }

    /** Each client sends its next request when the last one is answered. */
    private static Latencies load(int port, Supplier<String> body, int seconds) throws Exception {
        Latencies latencies = new Latencies();
        List<Future<?>> running = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> {
                    while (System.nanoTime() < end) {
                        long begun = System.nanoTime();
                        send(port, body.get());
                        latencies.add(System.nanoTime() - begun);
                    }
                }));
            }
        }
        for (Future<?> client : running) {
            client.get();
        }
        return latencies;
    }

    /** Open loop: each request has its moment. */
    private static Latencies calm(int port, Supplier<String> body) throws Exception {
        Latencies latencies = new Latencies();
        long begun = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALM_RATE * SECONDS; i++) {
                long moment = begun + i * 1_000_000_000L / CALM_RATE;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, moment - System.nanoTime()));
                clients.execute(() -> {
                    send(port, body.get());
                    latencies.add(System.nanoTime() - moment);
                });
            }
        }
        return latencies;
    }

    private static void send(int port, String body) {
        String timestamp = String.valueOf(System.currentTimeMillis() / 1000);
        HttpResponse<String> answer = Transport.Http.post(
                port,
                body,
                "application/x-www-form-urlencoded",
                timestamp,
                Transport.Http.sign(SIGNING_SECRET, timestamp, body));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private void row(String what, String measured) {
        table.append("%-62s %s%n".formatted(what, measured));
    }
}
