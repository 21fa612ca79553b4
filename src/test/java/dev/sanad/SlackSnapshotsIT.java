package dev.sanad;

import dev.sanad.testing.EveryDraft;
import dev.sanad.testing.EveryMessage;
import dev.sanad.testing.EveryPromise;
import dev.sanad.testing.LinkedAccounts;
import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.Sentences;
import dev.sanad.testing.Snapshots;
import dev.sanad.testing.slack.FakeSlack;
import dev.sanad.testing.slack.SlackCamera;
import dev.sanad.testing.slack.SlackClient;
import dev.sanad.testing.slack.SlackWorld;
import dev.sanad.testing.slack.Transport;
import dev.sanad.testing.slack.UnpacedSlack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Every message and modal of the product in three languages, as Slack is sent it: {@code src/test/resources/snapshots/slack}. When
 * one has changed on purpose, look at what the test wrote to {@code target/snapshots/slack}, and copy it.
 */
@Order(1)
class SlackSnapshotsIT {

    private static final String SIGNING_SECRET = "a-secret-for-tests";

    /** Sentences that are in no message: of pages, the manifest, rooms, other platforms and other languages' names. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "^(playground|status|language|discord|argument|zone)\\.|^(status-page.bookmark|room.purpose|keep.label|command.[a-z]+.description)$");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "en, en-US, Customers cannot pay",
        "ar, ar-EG, العملاء لا يستطيعون الدفع",
        "fa, fa-IR, مشتریان نمی‌توانند پرداخت کنند"
    })
    void everyMessageIsAsItWasLookedAt(String language, String locale, String title) throws IOException {
        try (FakeSlack slack = new FakeSlack()) {
            slack.everybodySpeaks(locale);
            try (ConfigurableApplicationContext bot = start(slack, language)) {
                int port = bot.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
                PlaygroundClient server = new PlaygroundClient(port);
                SlackWorld.awaitConnection(server);
                SlackCamera camera = new SlackCamera(slack);
                Sentences sentences = Sentences.in(language);
                walk(
                        slack,
                        new SlackClient(slack, new Transport.Http(port, SIGNING_SECRET), server),
                        server,
                        camera,
                        sentences,
                        language,
                        title);
                Snapshots.check("slack", language, sentences, camera, ELSEWHERE.asPredicate());
            }
        }
    }

    private static void walk(
            FakeSlack slack,
            SlackClient client,
            PlaygroundClient elsewhere,
            SlackCamera camera,
            Sentences sentences,
            String language,
            String title) {
        EveryMessage walk = new EveryMessage(client, camera, sentences, FakeSlack.TEAM + ":U0OMAR", title);
        walk.beforeAnything();
        camera.message(
                "a form that came too late",
                client.sayLate("mei", "general", "/incident declare " + title)
                        .replies()
                        .getFirst());
        String room = walk.declare();
        walk.join(elsewhere, room);
        walk.workOn(room);
        client.say("jonas", room, "The primary is full");
        String message = client.awaitText("mei", room, "The primary is full").id();
        client.shortcut("mei", message, "incident.keep");
        camera.message("kept", client.await("mei", room, each -> sentences.isIn("keep.posted", each.text())));
        camera.message(
                "nothing to keep",
                client.shortcut("mei", slack.saysNothing(room), "incident.keep")
                        .replies()
                        .getFirst());
        camera.message(
                "status with what was kept",
                client.say("mei", room, "/incident status").replies().getFirst());
        walk.lead(room);
        EveryDraft drafts = walk.drafts();
        EveryPromise promises = walk.promises();
        drafts.draft(room);
        drafts.publish(room);
        promises.remind(room);
        promises.remindOfDraft(room);
        client.home("sara");
        camera.home("home", "sara");
        promises.escalate(room);
        walk.settings(language);
        new LinkedAccounts(client, elsewhere, camera, sentences).walk();
        client.home("noor");
        camera.home("home of somebody who chose", "noor");
        drafts.mistypeTimes(room);
        drafts.compare(room);
        drafts.askForTime(room);
        promises.close(room);
        walk.over(room);
        walk.crowd();
        promises.first(walk.room(2), walk.room(3));
        promises.slowDown(walk.room(2));
        String inside = walk.privately();
        promises.inside(inside);
        walk.unreachable(
                "closed to direct messages",
                "direct.closed",
                walk.room(2),
                something -> unreachable(slack, "cannot_dm_bot", something));
        walk.unreachable(
                "left", "direct.left", walk.room(2), something -> unreachable(slack, "user_disabled", something));
        walk.lose(slack::archive);
        promises.closeAndForget(walk.room(4));
        promises.aDayLater(inside);
        promises.daysLater();
        promises.nobodyLeads();
        walk.inTheEnd();
    }

    private static void unreachable(FakeSlack slack, String error, Runnable something) {
        slack.unreachable("omar", error);
        something.run();
        slack.unreachable("omar", "");
    }

    private ConfigurableApplicationContext start(FakeSlack slack, String language) throws IOException {
        Path config = SlackWorld.config(folder);
        Snapshots.prepare(config, language);
        return new SpringApplicationBuilder(SanadApplication.class, UnpacedSlack.class)
                .run(
                        "--server.port=0",
                        "--SLACK_BOT_TOKEN=" + FakeSlack.BOT_TOKEN,
                        "--SLACK_SIGNING_SECRET=" + SIGNING_SECRET,
                        "--sanad.slack.api-url=" + slack.apiUrl(),
                        "--sanad.playground.enabled=true",
                        "--sanad.config-dir=" + config,
                        "--sanad.data-dir=" + folder.resolve("data"));
    }
}
