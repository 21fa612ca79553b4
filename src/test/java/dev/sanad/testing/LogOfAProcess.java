package dev.sanad.testing;

/** What a process writes to its log from a moment on. */
public final class LogOfAProcess {

    private final SanadProcess process;
    private int from;

    /** From its start on. */
    public LogOfAProcess(SanadProcess process) {
        this.process = process;
    }

    /** From now on. */
    public void startAnew() {
        from = process.output().length();
    }

    public String text() {
        return process.output().substring(from);
    }

    /** How many lines have some words in them. */
    public long lines(String words) {
        return text().lines().filter(line -> line.contains(words)).count();
    }
}
