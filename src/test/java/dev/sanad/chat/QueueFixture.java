package dev.sanad.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sanad.chat.DirectMessage.State;
import dev.sanad.timers.MovableClock;
import dev.sanad.wording.Text;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A real queue in a real database, and a platform that behaves as told. */
@DirtiesContext
@SpringBootTest(classes = QueueAlone.class, webEnvironment = WebEnvironment.NONE)
abstract class QueueFixture {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    DirectMessages direct;

    @Autowired
    Messages messages;

    @Autowired
    Rooms rooms;

    @Autowired
    Elsewhere elsewhere;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    PersonId sara = new PersonId(Elsewhere.WORKSPACE, "nobody");

    @BeforeEach
    void begin() {
        jdbc.sql("delete from delivery").update();
        jdbc.sql("delete from delivery_pace").update();
        QueueAlone.AHEAD.set(Duration.ZERO);
        elsewhere.reset();
        sara = new PersonId(Elsewhere.WORKSPACE, "sara" + NUMBER.incrementAndGet());
    }

    RoomId channel() {
        return rooms.register(Elsewhere.WORKSPACE, "C" + NUMBER.incrementAndGet(), "room");
    }

    MessageId tell(String text, Telling how) {
        return inTransaction(() -> direct.tell(sara, message(text), how));
    }

    MessageId replace(MessageId old, String instead, String text, Telling how) {
        return inTransaction(() -> direct.replace(old, message(instead), message(text), how));
    }

    void withdraw(MessageId id, String instead) {
        transaction.executeWithoutResult(status -> direct.withdraw(id, message(instead)));
    }

    MessageId inTransaction(Supplier<MessageId> work) {
        @Nullable MessageId id = transaction.execute(status -> work.get());
        assertThat(id).isNotNull();
        return id;
    }

    static Message message(String text) {
        return Message.of(Text.plain(text));
    }

    void awaitTold(DirectMessage... became) {
        shortly().untilAsserted(() -> assertThat(elsewhere.told).containsExactly(became));
    }

    void awaitState(MessageId id, State state) {
        shortly().untilAsserted(() -> assertThat(direct.state(id)).contains(state));
    }

    void awaitShown(String text) {
        shortly().untilAsserted(() -> assertThat(elsewhere.shown.values()).contains(text));
    }

    void awaitHeld() {
        shortly()
                .until(() -> jdbc.sql("select count(*) from delivery where state = 'held'")
                                .query(Long.class)
                                .single()
                        == 1);
    }

    long waiting() {
        return jdbc.sql("select count(*) from delivery where state <> 'dead'")
                .query(Long.class)
                .single();
    }

    static ConditionFactory shortly() {
        return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20));
    }

    static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
