package dev.sanad.reminders;

import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever people and time do, in random sequences: while customers wait, somebody is asked or is going to be; nothing public changes
 * without an approval; nothing private is public. More sequences are walked by {@code -Pbench}; one of them alone, as a failure names
 * it, by {@code -Dsanad.walk=17}.
 */
@Order(1)
class PromiseNeverDiesIT {

    /** Of the walks that every run walks. */
    static final long LAST = 200;

    private static final long FIRST = 1;

    @Test
    void whateverPeopleAndTimeDo(@TempDir Path folder) throws Exception {
        new Walks(folder).all(Long.getLong("sanad.walk", FIRST), Long.getLong("sanad.walk", LAST));
    }
}
