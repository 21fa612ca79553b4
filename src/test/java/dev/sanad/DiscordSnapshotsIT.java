package dev.sanad;

import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import dev.sanad.testing.EveryDraft;
import dev.sanad.testing.EveryMessage;
import dev.sanad.testing.EveryPromise;
import dev.sanad.testing.LinkedAccounts;
import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.Sentences;
import dev.sanad.testing.Snapshots;
import dev.sanad.testing.discord.DiscordAdmin;
import dev.sanad.testing.discord.DiscordCamera;
import dev.sanad.testing.discord.DiscordClient;
import dev.sanad.testing.discord.DiscordWorld;
import dev.sanad.testing.discord.FakeDiscord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Every message and form of the product as Discord is sent it, in three languages: {@code src/test/resources/snapshots/discord}.
 * When one changes on purpose, look at {@code target/snapshots/discord} and copy it.
 */
@Order(1)
class DiscordSnapshotsIT {

    /** Sentences that are in no message: of pages, commands, rooms, other languages' names, of what Discord words itself, and of forms that come late (DiscordTroubleIT). */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "^(playground|status|language|argument|home)\\.|"
                    + "^(status-page.bookmark|room.purpose|keep.label|command.[a-z]+.description"
                    + "|form.cancel|form.close|form.reopen|form.reopen.button|draft.discard.confirm|follow-up.not-needed.confirm|link.undo.confirm|(checklist|me|draft|severity).submit|draft.save)$");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "en, en-US, Customers cannot pay",
        "ar, ar, العملاء لا يستطيعون الدفع",
        "fa, '', مشتریان نمی‌توانند پرداخت کنند"
    })
    void everyMessageIsAsItWasLookedAt(String language, String locale, String title) throws IOException {
        try (FakeDiscord discord = new FakeDiscord()) {
            new DiscordAdmin(discord).everybodySpeaks(locale);
            try (ConfigurableApplicationContext bot = start(discord, language)) {
                int port = bot.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
                PlaygroundClient server = new PlaygroundClient(port);
                DiscordWorld.awaitConnection(discord, server);
                DiscordCamera camera = new DiscordCamera(discord);
                Sentences sentences = Sentences.in(language);
                walk(discord, new DiscordClient(discord, server), server, camera, sentences, language, title);
                Snapshots.check("discord", language, sentences, camera, ELSEWHERE.asPredicate());
            }
        }
    }

    private static void walk(
            FakeDiscord discord,
            DiscordClient client,
            PlaygroundClient elsewhere,
            DiscordCamera camera,
            Sentences sentences,
            String language,
            String title) {
        DiscordAdmin admin = new DiscordAdmin(discord);
        EveryMessage walk = new EveryMessage(client, camera, sentences, admin.personId("omar"), title);
        walk.beforeAnything();
        camera.message(
                "asked for the time zone",
                client.await("mei", "general", each -> sentences.isIn("zone.ask", each.text())));
        String room = walk.declare();
        inParts(client, camera, title);
        walk.join(elsewhere, room);
        walk.workOn(room);
        camera.message(
                "done",
                client.say("mei", room, "/incident note once more").replies().getFirst());
        keep(client, camera, sentences, room);
        admin.closeToDirect("omar", true);
        walk.lead(room);
        camera.message(
                "closed to direct messages",
                client.await(
                        "omar",
                        room,
                        each -> sentences.isIn("direct.closed", each.text())
                                && sentences.isIn("lead.no-longer", each.text())));
        admin.closeToDirect("omar", false);
        EveryDraft drafts = walk.drafts();
        EveryPromise promises = walk.promises();
        drafts.draft(room);
        drafts.publish(room);
        promises.remind(room);
        promises.remindOfDraft(room);
        promises.escalate(room);
        walk.settings(language);
        new LinkedAccounts(client, elsewhere, camera, sentences).walk();
        camera.message("once more before it is discarded", discard(client, sentences, room));
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
        walk.unreachable("left", "direct.left", walk.room(2), something -> admin.without("omar", something));
        walk.lose(admin::delete);
        promises.closeAndForget(walk.room(4));
        Shown offer = client.await("sara", walk.room(4), each -> each.has("reminder.no-follow-up"));
        camera.message(
                "once more before a promised follow-up is dropped",
                client.pressOnce("sara", offer, "reminder.no-follow-up")
                        .replies()
                        .getFirst());
        promises.aDayLater(inside);
        promises.daysLater();
        promises.nobodyLeads();
        walk.inTheEnd();
    }

    /** What only Discord needs: forms of more fields than a modal takes, and questions before what cannot be taken back. */
    private static void inParts(DiscordClient client, DiscordCamera camera, String title) {
        Answer first = client.say("mei", "general", "/incident declare " + title);
        Shown kept = client.sendPart("mei", first, Map.of()).replies().getFirst();
        camera.message("first part kept", kept);
        Answer second = client.press("mei", kept, "discord.form");
        camera.form("form: declare, second part", second);
        camera.message(
                "errors, as they are said",
                client.press(
                                "mei",
                                client.sendPart("mei", first, Map.of("since", "whenever"))
                                        .replies()
                                        .getFirst(),
                                "discord.send")
                        .replies()
                        .getFirst());
        camera.message(
                "a form of long ago",
                client.press("mei", kept.id(), "discord.form:gone:0").replies().getFirst());
    }

    private static Shown discard(DiscordClient client, Sentences sentences, String room) {
        client.submit("sara", client.say("sara", room, "/incident draft investigating"), Map.of());
        Shown draft = client.await(
                "sara", room, each -> each.has("update.discard") && sentences.isIn("phase.investigating", each.text()));
        Shown asked =
                client.pressOnce("sara", draft, "update.discard").replies().getFirst();
        client.press("sara", asked, "update.discard");
        return asked;
    }

    private static void keep(DiscordClient client, DiscordCamera camera, Sentences sentences, String room) {
        client.say("jonas", room, "The primary is full");
        String message = client.awaitText("mei", room, "The primary is full").id();
        client.shortcut("mei", message, "Add to incident timeline");
        camera.message("kept", client.await("mei", room, each -> sentences.isIn("keep.posted", each.text())));
        client.say("jonas", room, " ");
        camera.message(
                "nothing to keep",
                client.shortcut(
                                "mei",
                                client.await("mei", room, each -> each.text().isEmpty())
                                        .id(),
                                "Add to incident timeline")
                        .replies()
                        .getFirst());
        camera.message(
                "status with what was kept",
                client.say("mei", room, "/incident status").replies().getFirst());
    }

    private ConfigurableApplicationContext start(FakeDiscord discord, String language) throws IOException {
        Path config = DiscordWorld.config(folder);
        Snapshots.prepare(config, language);
        return new SpringApplicationBuilder(SanadApplication.class)
                .run(
                        "--server.port=0",
                        "--DISCORD_TOKEN=" + FakeDiscord.TOKEN,
                        "--sanad.discord.api-url=" + discord.apiUrl(),
                        "--sanad.discord.gateway-url=" + discord.gatewayUrl(),
                        "--sanad.playground.enabled=true",
                        "--sanad.config-dir=" + config,
                        "--sanad.data-dir=" + folder.resolve("data"));
    }
}
