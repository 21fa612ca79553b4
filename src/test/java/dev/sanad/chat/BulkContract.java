package dev.sanad.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.chat.DirectMessage.State;
import dev.sanad.delivery.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes to many stands before nothing, and what an earlier version left in its queue is sent. */
abstract class BulkContract extends QueueFixture {

    private static final Duration LONG = Duration.ofHours(1);

    /** How many wait before a card; the more, the longer a test takes to put them. */
    abstract int polls();

    @Test
    void aCardPutLastGoesBeforeThousandsOfPolls() {
        poll(polls());
        RoomId room = channel();
        shortly().until(() -> polled() >= 3);
        long before = polled();
        transaction.executeWithoutResult(status -> messages.post(room, message("card")));
        shortly().until(() -> elsewhere.asked.contains("post card"));
        assertThat(polled()).isLessThanOrEqualTo(before + 3);
        MessageId urgent = tell("you lead", Telling.atOnce());
        awaitState(urgent, State.DELIVERED);
        assertThat(polled()).isLessThan(100);
        assertThat(waiting()).isGreaterThan(polls() - 100L);
    }

    @Test
    void ofManyOneIsSentAtATimeAtAGentlePace() {
        Instant begin = Instant.now();
        poll(4);
        shortly().until(() -> polled() == 4);
        assertThat(elsewhere.mostSending).hasValue(1);
        assertThat(Duration.between(begin, Instant.now())).isGreaterThan(Elsewhere.BETWEEN_BULK.multipliedBy(3));
    }

    @Test
    void whenThePlatformAsksToWaitAllOfManyWaitAndNothingElse() {
        elsewhere.posting = (attempt, text) -> {
            elsewhere.posting = elsewhere::show;
            return new Outcome.Later(LONG, "ratelimited");
        };
        poll(5);
        shortly().until(() -> polled() == 1);
        awaitState(tell("at once", Telling.atOnce()), State.DELIVERED);
        assertThat(polled()).isEqualTo(1);
        assertThat(waiting()).isEqualTo(5);
    }

    @Test
    void somebodyWhosePollFailsHearsOfAnIncidentAtOnce() {
        elsewhere.posting = (attempt, text) ->
                text.startsWith("poll") ? new Outcome.Later(LONG, "no answer") : elsewhere.show(attempt, text);
        tell("poll", Telling.atOnce().bulk());
        shortly().until(() -> polled() == 1);
        awaitState(tell("you lead", Telling.atOnce()), State.DELIVERED);
    }

    @Test
    void thousandsOfPollsThatAreOverLeaveAtOnce() {
        elsewhere.quiet.put(sara.external(), Instant.now().plus(LONG));
        inTransaction(() -> {
            Instant end = clock.instant().plusMillis(500);
            return IntStream.range(0, 500)
                    .mapToObj(number -> direct.tell(
                            sara, message("poll"), Telling.inTime().bulk().until(end)))
                    .toList()
                    .getLast();
        });
        shortly().until(() -> waiting() == 0);
        assertThat(polled()).isZero();
        shortly().until(() -> elsewhere.told.size() == 500);
    }

    @Test
    void whatAnEarlierVersionLeftInItsQueueIsSent() {
        UUID room = UUID.randomUUID();
        UUID said = UUID.randomUUID();
        jdbc.sql("insert into chat_room (id, workspace, name, kind, person) values (?, 'elsewhere', ?, 'direct', ?)")
                .params(room, sara.toString(), sara.toString())
                .update();
        jdbc.sql("insert into chat_message (id, room) values (?, ?)")
                .params(said, room)
                .update();
        leave(room, "{\"is\":\"open-direct\",\"room\":\"" + room + "\",\"person\":\"" + sara + "\"}");
        leave(
                room,
                "{\"is\":\"post\",\"room\":\"" + room + "\",\"id\":\"" + said + "\",\"message\":"
                        + new ChatJson().write(message("from before")) + ",\"quietFor\":\"" + sara
                        + "\",\"otherwise\":null}");
        awaitState(tell("from now", Telling.atOnce()), State.DELIVERED);
        assertThat(elsewhere.asked).containsExactly("open " + sara.external(), "post from before", "post from now");
    }

    /** As the version before this one put it. */
    private void leave(UUID room, String payload) {
        jdbc.sql("""
                        insert into delivery (id, lane, kind, payload, state, attempts, not_before, created_at)
                        values (?, ?, 'chat', ?, 'waiting', 0, current_timestamp, current_timestamp)""").params(UUID.randomUUID(), room.toString(), payload).update();
    }

    private void poll(int people) {
        inTransaction(() -> {
            List<MessageId> polls = new ArrayList<>();
            for (int number = 0; number < people; number++) {
                PersonId person = new PersonId(Elsewhere.WORKSPACE, "polled" + number % 200);
                polls.add(direct.tell(
                        person, message("poll " + number), Telling.atOnce().bulk()));
            }
            return polls.getLast();
        });
    }

    private long polled() {
        return elsewhere.asked.stream()
                .filter(call -> call.startsWith("post poll"))
                .count();
    }
}
