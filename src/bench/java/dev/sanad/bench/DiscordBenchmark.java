package dev.sanad.bench;

import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.SanadProcess;
import dev.sanad.testing.discord.DiscordClient;
import dev.sanad.testing.discord.DiscordLoad;
import dev.sanad.testing.discord.DiscordWorld;
import dev.sanad.testing.discord.FakeDiscord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** How long Discord waits for an answer, and what a server with many members costs in memory. */
final class DiscordBenchmark {

    private static final int RATE = 50;
    private static final int WARM_UP_SECONDS = 60;
    private static final int SECONDS = 30;
    private static final int MEMBERS = 10_000;
    private static final int AT_ONCE = 8;

    private final StringBuilder table = new StringBuilder();

    private DiscordBenchmark() {}

    /** The argument is the built jar. */
    public static void main(String[] arguments) throws Exception {
        DiscordBenchmark benchmark = new DiscordBenchmark();
        Path jar = Path.of(arguments[0]);
        benchmark.row("this machine: 100 million steps of a loop, one core", Machine.fixedWork());
        benchmark.latency(jar);
        benchmark.memory(jar);
        System.out.println();
        System.out.println(benchmark.table);
    }

    private void latency(Path jar) throws Exception {
        Path folder = Files.createTempDirectory("sanad-bench");
        try (FakeDiscord discord = new FakeDiscord();
                SanadProcess sanad = start(jar, folder, discord)) {
            DiscordLoad load = new DiscordLoad(discord, 100);
            DiscordClient people = new DiscordClient(discord, sanad.client());
            String room =
                    people.declare("mei", "Bench", Map.of()).text().replaceFirst("(?s).*#(inc-[a-z0-9-]*).*", "$1");
            people.awaitText("mei", room, "Bench");
            calm(load, room, WARM_UP_SECONDS);
            int announced = load.announced();
            Latencies latencies = calm(load, room, SECONDS);
            row("/incident note, " + RATE + "/s, event to callback", latencies.summary());
            row("of these announced and answered later", String.valueOf(load.announced() - announced));
        }
    }

    /** Open loop: each command has its moment. What a late one waits counts. */
    private static Latencies calm(DiscordLoad load, String room, int seconds) throws Exception {
        Latencies latencies = new Latencies();
        long begun = System.nanoTime();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < RATE * seconds; i++) {
                int number = i;
                long moment = begun + i * 1_000_000_000L / RATE;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, moment - System.nanoTime()));
                people.execute(() -> latencies.add(load.command(number, room, "/incident note number " + number)));
            }
        }
        return latencies;
    }

    /** Each member asks for something once; beside it, a process without Discord that answers as many. */
    private void memory(Path jar) throws Exception {
        long without = withoutDiscord(jar);
        long with = withDiscord(jar);
        row("memory after %,d commands, without Discord".formatted(MEMBERS), megabytes(without));
        row("the same with a server of %,d members, each of whom asked".formatted(MEMBERS), megabytes(with));
        row("added by the adapter", megabytes(with - without));
    }

    private static long withoutDiscord(Path jar) throws Exception {
        Path folder = Files.createTempDirectory("sanad-bench");
        int port = SanadProcess.freePort();
        try (SanadProcess sanad = SanadProcess.startAsShipped(jar, folder.resolve("data"), port)) {
            PlaygroundClient people = sanad.client();
            each(number -> people.say("mei", "general", "/incident list"));
            return Footprint.of(sanad.id());
        }
    }

    private static long withDiscord(Path jar) throws Exception {
        Path folder = Files.createTempDirectory("sanad-bench");
        try (FakeDiscord discord = new FakeDiscord()) {
            DiscordLoad load = new DiscordLoad(discord, MEMBERS);
            try (SanadProcess sanad = start(jar, folder, discord)) {
                each(number -> load.command(number, "general", "/incident list"));
                return Footprint.of(sanad.id());
            }
        }
    }

    private static void each(IntConsumer command) throws InterruptedException {
        Semaphore free = new Semaphore(AT_ONCE);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MEMBERS; i++) {
                int number = i;
                free.acquire();
                people.execute(() -> {
                    command.accept(number);
                    free.release();
                });
            }
        }
    }

    private static SanadProcess start(Path jar, Path folder, FakeDiscord discord) throws Exception {
        SanadProcess sanad = SanadProcess.startAsShipped(
                jar,
                folder.resolve("data"),
                SanadProcess.freePort(),
                List.of(
                        "--sanad.discord.api-url=" + discord.apiUrl(),
                        "--sanad.discord.gateway-url=" + discord.gatewayUrl(),
                        "--sanad.config-dir=" + DiscordWorld.config(folder)),
                Map.of("DISCORD_TOKEN", FakeDiscord.TOKEN));
        DiscordWorld.awaitConnection(discord, sanad.client());
        return sanad;
    }

    private static String megabytes(long bytes) {
        return "%d MB".formatted(bytes / 1024 / 1024);
    }

    private void row(String what, String measured) {
        table.append("%-62s %s%n".formatted(what, measured));
    }
}
