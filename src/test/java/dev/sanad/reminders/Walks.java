package dev.sanad.reminders;

import dev.sanad.testing.FolderCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Many random walks of 30 steps each, after each of which it is looked whether all holds that must. */
public final class Walks {

    static final int STEPS = 30;

    /** Bots that walk side by side: as many as a small machine has cores. */
    private static final int BOTS = 2;

    private final Path folder;
    private final Path config;

    /** In a folder that is empty. */
    Walks(Path folder) throws IOException {
        this.folder = folder;
        this.config = FolderCopy.of("bot-config", folder)
                .replace("playground.yml", "rooms: [general", "rooms: [leadership, general")
                .append("plan.yml", "escalation-room: leadership\n")
                .path();
    }

    /** Walks from the second seed to the third, with its files in the first. */
    public static void main(String[] folderFirstAndLast) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(folderFirstAndLast[0]), "walks");
        new Walks(folder).all(Long.parseLong(folderFirstAndLast[1]), Long.parseLong(folderFirstAndLast[2]));
    }

    void all(long first, long last) throws InterruptedException, ExecutionException {
        try (ExecutorService bots = Executors.newFixedThreadPool(BOTS)) {
            List<Future<?>> walks = LongStream.range(first, Math.min(first + BOTS, last + 1))
                    .<Future<?>>mapToObj(begin -> bots.submit(
                            () -> walk(LongStream.iterate(begin, seed -> seed <= last, seed -> seed + BOTS))))
                    .toList();
            for (Future<?> each : walks) {
                each.get();
            }
        }
    }

    private void walk(LongStream seeds) {
        Screens screens = new Screens();
        try (Bot bot = new Bot(screens, config, folder.resolve(UUID.randomUUID().toString()))) {
            seeds.forEach(seed -> walk(bot, screens, seed));
        }
    }

    private static void walk(Bot bot, Screens screens, long seed) {
        Walk walk = new Walk(bot, screens, seed);
        try {
            walk.begin();
            Holds holds = new Holds(bot, screens, walk);
            holds.check();
            for (int i = 1; i <= STEPS; i++) {
                walk.step(i);
                holds.check();
            }
            walk.end();
            holds.check();
        } catch (AssertionError | RuntimeException e) {
            String notes = String.join("\n", walk.crowd().notes());
            throw new AssertionError("-Dsanad.walk=" + seed + " does not hold after\n" + notes, e);
        }
    }
}
