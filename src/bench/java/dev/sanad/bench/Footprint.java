package dev.sanad.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Java process needs: its heap after a full collection, and its classes. Resident memory says how much it was allowed. */
final class Footprint {

    private static final Pattern HEAP = Pattern.compile("heap.* used (\\d+)K");
    private static final Pattern CLASSES = Pattern.compile("Metaspace +used (\\d+)K");

    private Footprint() {}

    /** Bytes. */
    static long of(long process) throws IOException, InterruptedException {
        jcmd(process, "GC.run");
        return (kilobytes(HEAP, jcmd(process, "GC.heap_info"))
                        + kilobytes(CLASSES, jcmd(process, "VM.metaspace", "basic")))
                * 1024;
    }

    private static String jcmd(long process, String... command) throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        List<String> line = new ArrayList<>(List.of(tool, String.valueOf(process)));
        line.addAll(List.of(command));
        Process jcmd = new ProcessBuilder(line).redirectErrorStream(true).start();
        String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        return output;
    }

    private static long kilobytes(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("Not understood: " + text);
        }
        return Long.parseLong(found.group(1));
    }
}
