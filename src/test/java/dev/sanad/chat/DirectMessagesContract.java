package dev.sanad.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.chat.DirectMessage.Reason;
import dev.sanad.chat.DirectMessage.State;
import dev.sanad.delivery.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to people, and what becomes of it. */
abstract class DirectMessagesContract extends BulkContract {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Outcome CLOSED = new Outcome.Never(Outcome.Why.CLOSED, "closed");
    private static final Outcome LEFT = new Outcome.Never(Outcome.Why.LEFT, "left");

    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

    @Test
    void opensTheConversationAndTellsThatThePersonCanReadIt() {
        MessageId first = tell("one", Telling.atOnce());
        awaitTold(new DirectMessage.Delivered(first, sara));
        MessageId second = tell("two", Telling.atOnce());
        awaitTold(new DirectMessage.Delivered(first, sara), new DirectMessage.Delivered(second, sara));
        assertThat(elsewhere.asked).containsExactly("open " + sara.external(), "post one", "post two");
        assertThat(direct.state(first)).contains(State.DELIVERED);
    }

    @Test
    void whatIsOverIsNotSaidAndToldInTime() {
        elsewhere.quiet.put(sara.external(), Instant.now().plus(LONG));
        MessageId held = tell("held", Telling.inTime().until(clock.instant().plusMillis(300)));
        awaitTold(new DirectMessage.Failed(held, sara, Reason.EXPIRED));
        assertThat(elsewhere.asked).isEmpty();
        awaitState(held, State.EXPIRED);
        shortly().until(() -> waiting() == 0);
    }

    @Test
    void whatIsOverIsNotSaidWhenThePlatformComesBack() {
        elsewhere.isConnected = false;
        MessageId lost = tell("too late", Telling.atOnce().until(clock.instant().plusMillis(300)));
        awaitTold(new DirectMessage.Failed(lost, sara, Reason.EXPIRED));
        elsewhere.isConnected = true;
        MessageId next = tell("in time", Telling.atOnce().until(clock.instant().plus(LONG)));
        awaitState(next, State.DELIVERED);
        assertThat(elsewhere.asked).doesNotContain("post too late");
    }

    @Test
    void howeverOftenThePlatformDoesNotLetTheBotInNothingIsLost() {
        elsewhere.making = this::refusedOften;
        elsewhere.opening = this::refusedOften;
        RoomId room = RoomId.next();
        MessageId said = inTransaction(() -> {
            rooms.open(room, Elsewhere.WORKSPACE, new RoomSpec("made-late", "", "", false, List.of()));
            messages.post(room, message("card"));
            return direct.tell(sara, message("you lead"), Telling.atOnce());
        });
        awaitState(said, State.DELIVERED);
        awaitShown("card");
        assertThat(rooms.get(room).externalId()).isEqualTo("made-late");
        assertThat(elsewhere.told).containsExactly(new DirectMessage.Delivered(said, sara));
    }

    private Outcome refusedOften(String what) {
        int times = refusals.merge(what, 1, Integer::sum);
        return times <= 300 ? new Outcome.NotNow(Duration.ZERO, "the token is refused", false) : new Outcome.Done(what);
    }

    @Test
    void whatWasShownUnnoticedIsDeliveredAlthoughItIsOver() {
        elsewhere.posting = (attempt, text) -> {
            elsewhere.show(attempt, text);
            return new Outcome.Later(LONG, "no answer");
        };
        MessageId shown = tell("shown", Telling.atOnce().until(clock.instant().plusMillis(500)));
        awaitTold(new DirectMessage.Delivered(shown, sara));
        assertThat(elsewhere.asked).containsExactly("open " + sara.external(), "post shown", "find shown");
    }

    @Test
    void quietHoursAreKeptAtALaterAttemptToo() {
        Instant until = Instant.now().plusSeconds(3);
        elsewhere.posting = (attempt, text) -> {
            elsewhere.quiet.put(sara.external(), until);
            elsewhere.posting = elsewhere::show;
            return new Outcome.Later(Duration.ofMillis(100), "not now");
        };
        MessageId said = tell("quietly", Telling.inTime());
        shortly().until(() -> elsewhere.asked.contains("find quietly"));
        assertThat(direct.state(said)).contains(State.WAITING);
        awaitState(said, State.DELIVERED);
        assertThat(Instant.now()).isAfterOrEqualTo(until);
        assertThat(elsewhere.asked.stream().filter("post quietly"::equals)).hasSize(2);
    }

    @Test
    void nobodyIsDisturbedBecauseThePlatformDoesNotTellWhetherTheyMayBe() {
        elsewhere.untold = new Outcome.Later(Duration.ofMillis(100), "no answer");
        elsewhere.quiet.put(sara.external(), Instant.now().plus(LONG));
        MessageId said = tell("quietly", Telling.inTime());
        awaitHeld();
        assertThat(elsewhere.untold).isNull();
        assertThat(elsewhere.asked).isEmpty();
        assertThat(direct.state(said)).contains(State.WAITING);
    }

    @Test
    void whatCannotBeSaidIsSaidInARoomOnlyWhereItsSenderAllowsIt() {
        RoomId room = channel();
        elsewhere.opening = person -> CLOSED;
        MessageId nowhere = tell("for sara only", Telling.atOnce());
        MessageId somewhere = tell("for all", Telling.atOnce().otherwiseIn(room));
        awaitTold(
                new DirectMessage.Failed(nowhere, sara, Reason.CLOSED),
                new DirectMessage.Failed(somewhere, sara, Reason.CLOSED));
        awaitShown("@" + sara + ", I cannot write to you directly, so I say it here:\nfor all");
        assertThat(elsewhere.shown.values()).noneMatch(text -> text.contains("for sara only"));
        assertThat(direct.state(somewhere)).contains(State.CLOSED);
    }

    @Test
    void whoHasLeftIsNamedAsSuch() {
        elsewhere.opening = person -> LEFT;
        MessageId said = tell("act", Telling.atOnce().otherwiseIn(channel()));
        awaitTold(new DirectMessage.Failed(said, sara, Reason.LEFT));
        awaitShown("@" + sara + " is no longer here, so I say it to all of you:\nact");
    }

    @Test
    void theOtherRoomKeepsQuietAndValidityToo() {
        elsewhere.posting = (attempt, text) -> {
            elsewhere.quiet.put(sara.external(), Instant.now().plus(LONG));
            return CLOSED;
        };
        Telling how = Telling.inTime().until(clock.instant().plusSeconds(1)).otherwiseIn(channel());
        MessageId said = tell("other room", how);
        awaitTold(new DirectMessage.Failed(said, sara, Reason.CLOSED));
        shortly().until(() -> waiting() == 0);
        assertThat(elsewhere.asked).containsExactly("open " + sara.external(), "post other room");
    }

    @Test
    void aConversationThatCouldNotBeOpenedIsTriedAgainWithTheNextMessage() {
        elsewhere.opening = person -> CLOSED;
        awaitState(tell("before", Telling.atOnce()), State.CLOSED);
        elsewhere.opening = Elsewhere::open;
        awaitState(tell("after", Telling.atOnce()), State.DELIVERED);
    }

    @Test
    void aConversationThatThePlatformDoesNotKnowAnyMoreIsOpenedAgain() {
        awaitState(tell("before", Telling.atOnce()), State.DELIVERED);
        elsewhere.opening = person -> new Outcome.Done("another-" + person);
        elsewhere.posting = (attempt, text) -> {
            elsewhere.posting = elsewhere::show;
            return new Outcome.Never("channel_not_found");
        };
        awaitState(tell("after", Telling.atOnce()), State.DELIVERED);
    }

    @Test
    void movingTheClockLosesNothingOnItsWay() {
        elsewhere.isConnected = false;
        MessageId said =
                tell("on its way", Telling.atOnce().until(clock.instant().plus(LONG)));
        QueueAlone.AHEAD.set(LONG.multipliedBy(2));
        elsewhere.isConnected = true;
        awaitState(said, State.DELIVERED);
    }

    @Test
    void whatWasNotSentIsReplacedWithoutATrace() {
        elsewhere.quiet.put(sara.external(), Instant.now().plus(LONG));
        MessageId old = tell("old", Telling.inTime());
        awaitHeld();
        MessageId newer = replace(old, "see below", "new", Telling.atOnce());
        awaitTold(new DirectMessage.Delivered(newer, sara));
        assertThat(elsewhere.asked).containsExactly("open " + sara.external(), "post new");
        assertThat(direct.state(old)).contains(State.WITHDRAWN);
        shortly().until(() -> waiting() == 0);
    }

    @Test
    void whatIsShownIsReplacedWhenTheNewerMessageIsThereAndNotBefore() {
        MessageId old = tell("old", Telling.atOnce());
        awaitState(old, State.DELIVERED);
        elsewhere.posting = (attempt, text) -> CLOSED;
        MessageId failed = replace(old, "see below", "failed", Telling.atOnce());
        awaitState(failed, State.CLOSED);
        assertThat(elsewhere.shown.values()).containsExactly("old");
        elsewhere.posting = elsewhere::show;
        MessageId newer = replace(failed, "never seen", "new", Telling.atOnce());
        awaitState(newer, State.DELIVERED);
        awaitShown("see below");
        assertThat(elsewhere.shown.values()).containsExactlyInAnyOrder("see below", "new");
        assertThat(direct.state(old)).contains(State.WITHDRAWN);
    }

    @Test
    void whatIsTakenBackBeforeItIsSentIsNeverSent() {
        elsewhere.isConnected = false;
        MessageId tried = tell("tried", Telling.atOnce());
        elsewhere.quiet.put(sara.external(), Instant.now().plus(LONG));
        MessageId held = tell("held", Telling.inTime());
        withdraw(held, "taken back");
        withdraw(tried, "taken back");
        elsewhere.isConnected = true;
        shortly().until(() -> waiting() == 0);
        assertThat(elsewhere.shown).isEmpty();
        assertThat(elsewhere.told).isEmpty();
        assertThat(direct.state(tried)).contains(State.WITHDRAWN);
    }

    @Test
    void whatIsTakenBackAfterItWasSentSaysSo() {
        MessageId shown = tell("question", Telling.atOnce());
        awaitState(shown, State.DELIVERED);
        withdraw(shown, "taken back");
        awaitShown("taken back");
        assertThat(elsewhere.shown).hasSize(1);
    }

    @Test
    void whatIsTakenBackWhileItIsSentSaysSo() {
        CountDownLatch answered = new CountDownLatch(1);
        elsewhere.posting = (attempt, text) -> {
            awaitLatch(answered);
            return elsewhere.show(attempt, text);
        };
        MessageId asked = tell("question", Telling.atOnce());
        shortly().until(() -> elsewhere.asked.contains("post question"));
        withdraw(asked, "taken back");
        answered.countDown();
        awaitShown("taken back");
        assertThat(elsewhere.shown).hasSize(1);
    }

    @Test
    void whatIsSaidInARoomInsteadIsTakenBackThere() {
        elsewhere.opening = person -> CLOSED;
        MessageId said = tell("question", Telling.atOnce().otherwiseIn(channel()));
        awaitShown("@" + sara + ", I cannot write to you directly, so I say it here:\nquestion");
        withdraw(said, "taken back");
        awaitShown("@" + sara + ", I cannot write to you directly, so I say it here:\ntaken back");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsTakenBackWhileItIsBeingSaidInARoomInsteadIsNeverSaidThere(boolean isReplaced) {
        elsewhere.posting = (attempt, text) -> {
            elsewhere.quiet.put(sara.external(), Instant.now().plus(LONG));
            return CLOSED;
        };
        CountDownLatch isKnown = new CountDownLatch(1);
        MessageId[] said = new MessageId[1];
        Thread[] taking = new Thread[1];
        elsewhere.whenTold = () -> {
            elsewhere.whenTold = () -> {};
            awaitLatch(isKnown);
            taking[0] = Thread.ofVirtual().start(() -> takeBack(said[0], isReplaced));
            assertThat(hasEnded(taking[0], Duration.ofMillis(500))).isFalse();
        };
        said[0] = tell("question", Telling.inTime().otherwiseIn(channel()));
        isKnown.countDown();
        awaitState(said[0], State.CLOSED);
        assertThat(hasEnded(taking[0], Duration.ofSeconds(20))).isTrue();
        assertThat(jdbc.sql("select d.state from direct_message d join chat_message m on m.id = d.message"
                                + " where m.copy_of = ?")
                        .params(said[0].value())
                        .query(String.class)
                        .list())
                .containsExactly("withdrawn");
    }

    private void takeBack(MessageId said, boolean isReplaced) {
        if (isReplaced) {
            replace(said, "see below", "newer", Telling.inTime());
        } else {
            withdraw(said, "taken back");
        }
    }

    private static boolean hasEnded(Thread thread, Duration within) {
        try {
            return thread.join(within);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void ofEditsBeforeItIsSentOnlyTheNewestIsShown() {
        elsewhere.quiet.put(sara.external(), Instant.now().plusSeconds(2));
        MessageId said = tell("first", Telling.inTime());
        transaction.executeWithoutResult(status -> direct.edit(said, message("second")));
        transaction.executeWithoutResult(status -> messages.edit(said, message("third")));
        awaitState(said, State.DELIVERED);
        assertThat(elsewhere.asked).containsExactly("open " + sara.external(), "post third");
    }

    @Test
    void anEditThatWasInTimeForNothingDoesNotUndoALaterOne() {
        CountDownLatch isKnown = new CountDownLatch(1);
        MessageId[] said = new MessageId[1];
        elsewhere.whenQuietIsAsked = () -> {
            elsewhere.whenQuietIsAsked = () -> {};
            awaitLatch(isKnown);
            edit(said[0], "second"); // too late to change the message, too early to change what is shown
            elsewhere.isConnected = false;
        };
        elsewhere.quiet.put(sara.external(), Instant.now().plusSeconds(3));
        said[0] = tell("first", Telling.inTime());
        isKnown.countDown();
        shortly().until(() -> inState("held") == 1 && inState("later") == 1);
        edit(said[0], "third");
        elsewhere.isConnected = true;
        awaitShown("third");
        assertThat(elsewhere.asked).doesNotContain("post second", "edit second");
    }

    private void edit(MessageId said, String words) {
        transaction.executeWithoutResult(status -> direct.edit(said, message(words)));
    }

    private long inState(String state) {
        return jdbc.sql("select count(*) from delivery where state = ?")
                .params(state)
                .query(Long.class)
                .single();
    }
}
