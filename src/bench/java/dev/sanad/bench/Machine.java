package dev.sanad.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the measured values depend on besides the product: the machine and its Java. */
final class Machine {

    private static final int STEPS = 100_000_000;
    private static final int BEST_OF = 5;

    private Machine() {}

    /** The best of a few runs of the same small work, so that tables of different machines can be compared. */
    static String fixedWork() {
        long best = Long.MAX_VALUE;
        long sum = 0;
        for (int run = 0; run < BEST_OF; run++) {
            long begun = System.nanoTime();
            for (int i = 0; i < STEPS; i++) {
                sum += i % 7 + (sum & 3);
            }
            best = Math.min(best, System.nanoTime() - begun);
        }
        return "%d ms (checksum %d)".formatted(best / 1_000_000, sum);
    }

    /** Runs this Java to its end. */
    static void java(String... arguments) throws IOException, InterruptedException {
        int code = start(arguments).waitFor();
        if (code != 0) {
            throw new IllegalStateException("java " + String.join(" ", arguments) + " ended with " + code);
        }
    }

    /** Starts this Java. */
    static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).inheritIO().start();
    }

    /** Waits until something listens on a port of this machine. */
    static void awaitPort(int port) throws IOException, InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (ConnectException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("Nothing listens on port " + port);
    }
}
