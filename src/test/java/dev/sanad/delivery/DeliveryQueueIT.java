package dev.sanad.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The queue over a real database, with a sender that behaves as told. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class DeliveryQueueIT {

    private static final String KIND = "test";

    @TempDir
    private static Path data;

    @DynamicPropertySource
    static void keepDataApart(DynamicPropertyRegistry properties) {
        properties.add("sanad.data-dir", data::toString);
    }

    @TestConfiguration
    static class Actors {

        @Bean
        ScriptedSender scriptedSender() {
            return new ScriptedSender();
        }
    }

    /** Notes what it is asked to send and answers by script. */
    static class ScriptedSender implements DeliverySender {

        final Queue<String> attempts = new ConcurrentLinkedQueue<>();
        final Queue<Delivery.Died> deaths = new ConcurrentLinkedQueue<>();
        final Queue<String> unrecordable = new ConcurrentLinkedQueue<>();
        volatile Function<Delivery, Outcome> script = delivery -> new Outcome.Done(null);

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Outcome send(Delivery delivery) {
            attempts.add(delivery.payload() + "#" + delivery.attempts());
            return script.apply(delivery);
        }

        @EventListener
        void delivered(Delivery.Delivered delivered) {
            if (unrecordable.remove(delivered.payload())) {
                throw new IllegalStateException("scripted");
            }
        }

        @EventListener
        void died(Delivery.Died died) {
            deaths.add(died);
        }
    }

    @Autowired
    private ScriptedSender sender;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private DeliveryTable table;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void forget() {
        jdbc.sql("delete from delivery").update();
        sender.attempts.clear();
        sender.deaths.clear();
    }

    @Test
    void keepsTheOrderOfALaneThroughFailures() {
        sender.script = delivery -> delivery.payload().equals("a1") && delivery.attempts() < 3
                ? new Outcome.Later(Duration.ofMillis(100), "not now")
                : new Outcome.Done("x");
        put("a", "a1", "a2", "a3");
        awaitAttempts(5);
        assertThat(sender.attempts).containsExactly("a1#1", "a1#2", "a1#3", "a2#1", "a3#1");
        assertThat(table.countByState()).isEmpty();
    }

    @Test
    void aFailureHoldsBackItsOwnLaneOnly() {
        sender.script = delivery -> delivery.lane().equals("b")
                ? new Outcome.Later(Duration.ofDays(1), "not today")
                : new Outcome.Done(null);
        put("b", "b1", "b2");
        put("c", "c1", "c2");
        awaitAttempts(3);
        assertThat(sender.attempts).containsExactlyInAnyOrder("b1#1", "c1#1", "c2#1");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(table.countByState())
                        .containsOnly(
                                Map.entry(DeliveryTable.State.LATER, 1L), Map.entry(DeliveryTable.State.WAITING, 1L)));
    }

    @Test
    void whatCouldNotBeRecordedIsTriedAgainAndTheLaneGoesOnInOrder() {
        sender.script = delivery -> new Outcome.Done(null);
        sender.unrecordable.add("g1");
        put("g", "g1", "g2");
        awaitAttempts(3);
        assertThat(sender.attempts).containsExactly("g1#1", "g1#2", "g2#1");
        assertThat(table.countByState()).isEmpty();
    }

    @Test
    void claimsOfAProcessThatDiedComeBackWhenTheirLeaseIsOver() {
        sender.script = delivery -> new Outcome.Done(null);
        jdbc.sql("""
                        insert into delivery
                          (id, lane, kind, payload, state, attempts, not_before, lease_until, created_at)
                        values (random_uuid(), 'h', 'test', 'h1', 'sending', 1, current_timestamp, ?, current_timestamp)""").params(Timestamp.from(Instant.now().minusSeconds(1))).update();
        put("h", "h2");
        awaitAttempts(2);
        assertThat(sender.attempts).containsExactly("h1#2", "h2#1");
    }

    @Test
    void whatCanNeverSucceedIsToldAndTheLaneGoesOn() {
        sender.script = delivery ->
                delivery.payload().equals("d1") ? new Outcome.Never("the room is gone") : new Outcome.Done(null);
        put("d", "d1", "d2");
        awaitAttempts(2);
        assertThat(sender.attempts).containsExactly("d1#1", "d2#1");
        assertThat(sender.deaths).extracting(Delivery.Died::reason).containsExactly("the room is gone");
    }

    @Test
    void whatIsHeldComesAtItsMomentAndHoldsNothingBack() {
        Instant until = Instant.now().plusSeconds(2);
        Queue<Instant> shown = new ConcurrentLinkedQueue<>();
        sender.script = delivery -> {
            if (delivery.payload().equals("i1") && Instant.now().isBefore(until)) {
                return new Outcome.Held(until);
            }
            shown.add(Instant.now());
            return new Outcome.Done(null);
        };
        put("i", "i1", "i2");
        awaitAttempts(2);
        assertThat(sender.attempts).containsExactly("i1#1", "i2#1");
        assertThat(table.countByState()).containsExactly(Map.entry(DeliveryTable.State.HELD, 1L));
        assertThat(table.backlogAge()).isZero();
        awaitAttempts(3);
        assertThat(sender.attempts).containsExactly("i1#1", "i2#1", "i1#1");
        assertThat(shown).last().satisfies(at -> assertThat(at).isAfterOrEqualTo(until));
    }

    @Test
    void whatItsDestinationDoesNotTakeNowWaitsHoweverOftenAndKeepsItsOrder() {
        AtomicInteger refusals = new AtomicInteger(300);
        sender.script = delivery -> refusals.getAndDecrement() > 0
                ? new Outcome.NotNow(Duration.ZERO, "the token is refused", refusals.get() % 2 == 0)
                : new Outcome.Done(null);
        put("k", "k1", "k2");
        awaitAttempts(302);
        assertThat(sender.deaths).isEmpty();
        assertThat(sender.attempts).startsWith("k1#1", "k1#2").endsWith("k1#2", "k2#1");
        assertThat(table.countByState()).isEmpty();
    }

    @Test
    void whatWasNeverTriedCanBeTakenBackWhileItsDestinationIsNotThere() {
        sender.script = delivery ->
                new Outcome.NotNow(null, "not connected", delivery.payload().equals("untried"));
        put("l", "untried");
        put("m", "tried");
        awaitAttempts(2);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> table.countByState().equals(Map.of(DeliveryTable.State.LATER, 2L)));
        assertThat(takeBack("tried")).isFalse();
        assertThat(takeBack("untried")).isTrue();
    }

    @Test
    void whatFailsByItselfIsGivenUpInTheEnd() {
        sender.script = delivery -> new Outcome.Later(Duration.ZERO, "broken");
        put("o", "o1");
        await().atMost(Duration.ofSeconds(20)).until(() -> !sender.deaths.isEmpty());
        assertThat(sender.deaths)
                .extracting(Delivery.Died::reason)
                .containsExactly("given up after 200 attempts: broken");
    }

    @Test
    void waitsForWhatIsNotThereAsLongAgainAsItHasWaitedAlready() {
        assertThat(Completion.absence(Duration.ofMillis(-5))).isBetween(Duration.ofMillis(750), Duration.ofSeconds(1));
        assertThat(Completion.absence(Duration.ofSeconds(20)))
                .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20));
        assertThat(Completion.absence(Duration.ofDays(3))).isBetween(Duration.ofSeconds(45), Duration.ofMinutes(1));
    }

    private boolean takeBack(String payload) {
        UUID id = jdbc.sql("select id from delivery where payload = ?")
                .params(payload)
                .query(UUID.class)
                .single();
        return Boolean.TRUE.equals(transaction.execute(status -> deliveries.takeBack(id)));
    }

    @Test
    void ofManyEditsThatWaitOnlyTheNewestIsSent() {
        CountDownLatch busy = new CountDownLatch(1);
        sender.script = delivery -> {
            if (delivery.payload().equals("e1")) {
                awaitLatch(busy);
            }
            return new Outcome.Done(null);
        };
        put("e", "e1");
        awaitAttempts(1);
        for (String edit : List.of("edit1", "edit2", "edit3")) {
            transaction.executeWithoutResult(status -> deliveries.put("e", KIND, edit, "edit:1"));
        }
        busy.countDown();
        awaitAttempts(2);
        assertThat(sender.attempts).containsExactly("e1#1", "edit3#1");
    }

    @Test
    void theNewestEditIsSentAlsoWhenItComesWhileAnOlderOneIsClaimed() {
        sender.script = delivery -> new Outcome.Done(null);
        for (int round = 0; round < 150; round++) {
            String newest = round + "-newest";
            edit("n", round + "-older");
            edit("n", newest);
            await().pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> table.countByState().isEmpty());
            assertThat(sender.attempts).last().asString().startsWith(newest);
        }
    }

    @Test
    void whatWasRolledBackIsNeverSent() {
        sender.script = delivery -> new Outcome.Done(null);
        transaction.executeWithoutResult(status -> {
            deliveries.put("f", KIND, "f1", null);
            status.setRollbackOnly();
        });
        put("f", "f2");
        awaitAttempts(1);
        assertThat(sender.attempts).containsExactly("f2#1");
    }

    @Test
    void backsOffLongerAndLonger() {
        assertThat(Completion.backOff(1)).isBetween(Duration.ofMillis(750), Duration.ofSeconds(1));
        assertThat(Completion.backOff(4)).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(8));
        assertThat(Completion.backOff(100)).isBetween(Duration.ofSeconds(225), Duration.ofMinutes(5));
    }

    private void edit(String lane, String payload) {
        transaction.executeWithoutResult(status -> deliveries.put(lane, KIND, payload, "edit"));
    }

    private void put(String lane, String... payloads) {
        transaction.executeWithoutResult(status -> {
            for (String payload : payloads) {
                deliveries.put(lane, KIND, payload, null);
            }
        });
    }

    private void awaitAttempts(int count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(sender.attempts).hasSize(count));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !table.countByState().containsKey(DeliveryTable.State.SENDING)
                        || sender.attempts.contains("e1#1"));
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
