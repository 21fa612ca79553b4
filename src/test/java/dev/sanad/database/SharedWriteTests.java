package dev.sanad.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SharedWriteTests {

    private final SharedWrite write = new SharedWrite();
    private final AtomicInteger writes = new AtomicInteger();

    @Test
    void oneWriteServesAllWhoWaitedForTheOneBefore() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread first = Thread.ofPlatform()
                .start(() -> write.await(() -> {
                    writes.incrementAndGet();
                    underWay.countDown();
                    waitFor(end);
                }));
        underWay.await();
        List<Thread> others = IntStream.range(0, 8)
                .mapToObj(i -> Thread.ofPlatform().start(() -> write.await(writes::incrementAndGet)))
                .toList();
        await().until(() -> others.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
        end.countDown();
        first.join();
        for (Thread other : others) {
            other.join();
        }
        assertThat(writes).hasValue(2);
    }

    @Test
    void eachOneAloneHasItsOwnWrite() {
        write.await(writes::incrementAndGet);
        write.await(writes::incrementAndGet);
        assertThat(writes).hasValue(2);
    }

    @Test
    void aWriteThatFailsCoversNobody() {
        assertThatThrownBy(() -> write.await(() -> {
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");
        write.await(writes::incrementAndGet);
        assertThat(writes).hasValue(1);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
