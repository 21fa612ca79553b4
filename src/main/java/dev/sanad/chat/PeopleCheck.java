package dev.sanad.chat;

import java.util.List;

/** Looks whether those whom configuration counts on are there, and may do what is expected of them. */
public interface PeopleCheck {

    /** What is wrong with those who belong to a platform, in the order of the file. */
    List<Mistake> mistakes(EverybodyKnown known);

    /**
     * Something to mend.
     *
     * @param file in the folder of the configuration
     * @param key where it stands, such as {@code roster[0].person}
     * @param what one sentence saying what is wrong
     * @param remedy what to do; may span lines
     */
    record Mistake(String file, String key, String what, String remedy) {

        /** All in one sentence. */
        public String sentence() {
            return file + ": " + key + ": " + what;
        }
    }
}
