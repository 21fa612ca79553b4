package dev.sanad.operations;

import java.util.List;

/**
 * Something the {@link Doctor} looks at. Checks run side by side, none is waited for long, and what they find stands in the order of Spring's {@code @Order}.
 */
public interface Check {

    /** What is looked at, at the beginning of a sentence: {@code The database}. */
    String about();

    /** What was found, good or bad; empty when there is nothing to look at. */
    List<Finding> examine();

    /**
     * One thing found.
     *
     * @param isWell whether nothing need be done
     * @param what in plain words
     * @param remedy what to do; empty when it is well
     */
    record Finding(boolean isWell, String what, String remedy) {

        public static Finding well(String what) {
            return new Finding(true, what, "");
        }

        public static Finding ill(String what, String remedy) {
            return new Finding(false, what, remedy);
        }
    }
}
