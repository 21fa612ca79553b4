package dev.sanad.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.methods.AsyncMethodsClient;
import dev.sanad.testing.slack.FakeSlack;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** The SDK's own limiter, which other tests let pass everything. */
class SlackPaceIT {

    /** So many that Slack's limit for opening conversations makes the last of them wait. */
    private static final int PEOPLE = 30;

    private static final int SOON_SECONDS = 10;

    private final FakeSlack fake = new FakeSlack();
    private final Slack slack = new SlackConfiguration().slackSdk(settings(fake));

    @AfterEach
    void stop() throws Exception {
        slack.close();
        fake.close();
    }

    @Test
    void aMethodThatMustWaitKeepsNoOtherOneWaiting() throws Exception {
        AsyncMethodsClient calls = slack.methodsAsync(FakeSlack.BOT_TOKEN);
        calls.authTest(test -> test).get(SOON_SECONDS, TimeUnit.SECONDS);
        List<? extends CompletableFuture<?>> opened = IntStream.range(0, PEOPLE)
                .mapToObj(person -> calls.conversationsOpen(open -> open.users(List.of("U0" + person))))
                .toList();
        calls.chatPostMessage(post -> post.channel("C01").text("the card")).get(SOON_SECONDS, TimeUnit.SECONDS);
        assertThat(opened).as("conversations that still wait").anyMatch(each -> !each.isDone());
    }

    private static SlackSettings settings(FakeSlack fake) {
        return SlackSettings.of(new MockEnvironment()
                .withProperty("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN)
                .withProperty("SLACK_APP_TOKEN", FakeSlack.APP_TOKEN)
                .withProperty("sanad.slack.api-url", fake.apiUrl()));
    }
}
