package dev.sanad.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;

import com.slack.api.Slack;
import dev.sanad.testing.slack.FakeSlack;
import dev.sanad.testing.slack.Fault;
import dev.sanad.testing.slack.UnpacedSlack;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.mock.env.MockEnvironment;

/** Reading many people, where something fails in the middle. */
class SlackPeopleReadingIT {

    private static final String TEAM = "T0BAZAAR";

    private final AtomicReference<Runnable> whenTold = new AtomicReference<>(() -> {});
    private final SlackCalls calls = new SlackCalls(new SlackWorkspace(Clock.systemUTC()));

    private final FakeSlack fake = new FakeSlack();
    private final Slack slack = new SlackConfiguration().slackSdk(settings(fake));
    private final SlackPeopleReading reading = reading();

    @AfterEach
    void stop() throws Exception {
        slack.close();
        fake.close();
    }

    @Test
    void goesOnWhereItStopped() throws SlackFailure {
        int everybody = reading.everybody(TEAM).size();
        long pages = asked();
        assertThat(pages).isGreaterThan(2);
        failTheSecondPage(Fault.of(Fault.Kind.BROKEN));
        assertThatThrownBy(() -> reading.everybody(TEAM)).isInstanceOf(SlackFailure.class);
        assertThat(reading.everybody(TEAM)).hasSize(everybody);
        assertThat(asked()).isEqualTo(pages + pages + 1);
    }

    @Test
    void beginsAnewWhenSlackHasForgottenWhere() throws SlackFailure {
        int everybody = reading.everybody(TEAM).size();
        failTheSecondPage(Fault.error("invalid_cursor"));
        assertThatThrownBy(() -> reading.everybody(TEAM)).isInstanceOf(SlackFailure.class);
        assertThat(reading.everybody(TEAM)).hasSize(everybody);
    }

    private SlackPeopleReading reading() {
        new UnpacedSlack().postProcessAfterInitialization(slack, "slack");
        SlackPeople people = Mockito.mock(SlackPeople.class);
        Mockito.when(people.tell(any(), any())).thenAnswer(call -> {
            whenTold.getAndSet(() -> {}).run();
            return true;
        });
        return new SlackPeopleReading(slack.methodsAsync(FakeSlack.BOT_TOKEN), calls, people);
    }

    private void failTheSecondPage(Fault fault) {
        whenTold.set(() -> fake.failNext("users.list", fault));
    }

    private long asked() {
        return fake.calls().stream().filter("users.list"::equals).count();
    }

    private static SlackSettings settings(FakeSlack fake) {
        return SlackSettings.of(new MockEnvironment()
                .withProperty("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN)
                .withProperty("SLACK_APP_TOKEN", FakeSlack.APP_TOKEN)
                .withProperty("sanad.slack.api-url", fake.apiUrl()));
    }
}
