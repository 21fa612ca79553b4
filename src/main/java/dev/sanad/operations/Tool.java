package dev.sanad.operations;

import java.io.PrintStream;

/** Something an operator runs from the command line. While it runs, nothing of the bot itself does. */
public interface Tool {

    /** The word on the command line, such as {@code doctor}. */
    String name();

    /**
     * Does it.
     *
     * @return the exit code of the process; 0 when all is well
     */
    int run(PrintStream out);
}
