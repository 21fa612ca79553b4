package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.chat.PersonId;
import dev.sanad.chat.PersonSeen;
import dev.sanad.chat.RoomId;
import dev.sanad.chat.Rooms;
import dev.sanad.testing.PlaygroundClient;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What platforms tell twice, or two replicas at the same moment, asked of one database. */
record AtOnce(JdbcClient jdbc, TransactionTemplate transaction, Rooms rooms, ApplicationEventPublisher events) {

    private static final int ROUNDS = 30;
    private static final String WORKSPACE = "TATONCE";

    void aChannelIsOneRoom() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String channel = "C" + round;
            List<RoomId> registered = twice(
                    () -> rooms.register(WORKSPACE, channel, "one-name"),
                    () -> rooms.register(WORKSPACE, channel, "another-name"));
            assertThat(registered.getFirst()).isEqualTo(registered.getLast());
            assertThat(rooms.find(WORKSPACE, channel))
                    .hasValueSatisfying(room -> assertThat(room.name()).isIn("one-name", "another-name"));
        }
        assertThat(rooms.register(WORKSPACE, "C0", "renamed"))
                .isEqualTo(rooms.find(WORKSPACE, "C0").orElseThrow().id());
        assertThat(rooms.named("renamed")).hasSize(1);
        jdbc.sql("delete from chat_room where workspace = ?").params(WORKSPACE).update();
    }

    void aPersonIsOne() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            PersonId person = new PersonId(WORKSPACE, "U" + round);
            Callable<Boolean> tell = () -> {
                events.publishEvent(new PersonSeen(person, "Person " + person.external(), null, null, Set.of()));
                return true;
            };
            twice(tell, tell);
        }
        assertThat(jdbc.sql("select count(*) from person where workspace = ?")
                        .params(WORKSPACE)
                        .query(Long.class)
                        .single())
                .isEqualTo(ROUNDS);
        jdbc.sql("delete from person where workspace = ?").params(WORKSPACE).update();
    }

    void anAccountHasOneCode(PlaygroundClient client) throws Exception {
        for (int round = 0; round < ROUNDS / 3; round++) {
            Callable<String> link =
                    () -> client.say("mei", "general", "/sanad link").text();
            assertThat(twiceBare(link, link))
                    .allSatisfy(answer -> assertThat(answer).contains("/sanad link"));
            assertThat(jdbc.sql("select count(*) from person_link where offered_by = 'playground:mei'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    private <T> List<T> twice(Callable<T> one, Callable<T> other) throws Exception {
        return twiceBare(inTransaction(one), inTransaction(other));
    }

    private <T> Callable<T> inTransaction(Callable<T> work) {
        return () -> transaction.execute(status -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static <T> List<T> twiceBare(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            List<Future<T>> both = replicas.invokeAll(List.of(after(start, one), after(start, other)));
            return List.of(both.getFirst().get(), both.getLast().get());
        }
    }

    private static <T> Callable<T> after(CyclicBarrier start, Callable<T> work) {
        return () -> {
            start.await();
            return work.call();
        };
    }
}
