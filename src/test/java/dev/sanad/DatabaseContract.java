package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What depends on the database (timers, simultaneous presses, queries) and on no platform: asked in the playground, on each database. */
abstract class DatabaseContract extends MainJobContract {

    @Test
    void afterALongStandstillThereIsOneReminder() {
        Scene scene = scene();
        people().press(
                        "sara",
                        draft(scene, "Customers in Europe cannot pay. Next update in 15 minutes."),
                        "update.approve");
        people().advanceClock(Duration.ofHours(3));
        people().awaitText("sara", scene.room(), "customers have waited");
        assertThat(people().messages("sara", scene.room()).stream()
                        .filter(message -> message.text().startsWith("⏰")))
                .hasSize(1);
    }

    @Test
    void noNewsPressedTwiceMakesOneDraft() {
        Scene scene = scene();
        people().press(
                        "sara",
                        draft(scene, "Customers in Europe cannot pay. Next update in 15 minutes."),
                        "update.approve");
        people().advanceClock(Duration.ofMinutes(11));
        Shown reminder = people().awaitText("sara", scene.room(), scene.name() + PROMISED);
        assertThat(people().press("sara", reminder, "reminder.no-news").replies())
                .isEmpty();
        assertThat(people().press("sara", reminder, "reminder.no-news").text()).startsWith("Such a draft is waiting");
        people().awaitText("sara", scene.room(), "No news · revision 1");
        assertThat(people().messages("sara", scene.room()).stream()
                        .filter(message -> message.text().contains("No news · revision 1")))
                .hasSize(1);
    }

    @Test
    void noNewsPressedByTwoAtOnceMakesOneDraft() throws Exception {
        Scene scene = scene();
        people().press("sara", draft(scene, ""), "update.approve");
        people().advanceClock(Duration.ofMinutes(11));
        Shown reminder = people().awaitText("sara", scene.room(), scene.name() + PROMISED);
        String noNews = reminder.action("reminder.no-news");
        Callable<Answer> press = () -> people().press("sara", reminder.id(), noNews);
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            for (Future<Answer> answer : people.invokeAll(Collections.nCopies(4, press))) {
                answer.get();
            }
        }
        people().awaitText("sara", scene.room(), "No news · revision 1");
        assertThat(people().messages("sara", scene.room()))
                .filteredOn(message -> message.text().contains("No news · revision 1"))
                .hasSize(1);
    }

    @Test
    void aLongListStopsAndSaysHowManyMoreThereAre() {
        for (int i = 0; i < 22; i++) {
            people().declare("mei", "Listed", Map.of());
        }
        String list = people().say("jonas", "general", "/incident list").text();
        assertThat(list.lines().filter(line -> line.contains("INC-")).count()).isEqualTo(21);
        assertThat(list).containsPattern("And \\d+ older ones|And one older one");
        assertThat(people().say("jonas", "general", "/incident note unclear").text())
                .contains("Several incidents are open");
    }

    @Test
    void aMissingFirstUpdateIsABrokenPromise() {
        Scene scene = scene();
        people().advanceClock(Duration.ofMinutes(10));
        people().awaitText("sara", scene.room(), "for the first update");
        people().awaitText("sara", scene.room(), "overdue since");
    }

    @Test
    void whoeverPressesAtTheSameMomentNothingIsPublishedAfterTheAllClear() throws Exception {
        Scene scene = scene();
        List<Shown> drafts = new ArrayList<>();
        for (String phase : List.of("acknowledged", "investigating", "monitoring", "resolved")) {
            people().submit("sara", people().say("sara", scene.room(), "/incident draft " + phase), Map.of());
            drafts.add(people().await(
                            "sara",
                            scene.room(),
                            message ->
                                    drafts.stream().noneMatch(seen -> seen.id().equals(message.id()))
                                            && message.has("update.approve")));
        }
        try (ExecutorService pressing = Executors.newFixedThreadPool(8)) {
            List<Callable<Answer>> presses = new ArrayList<>();
            drafts.forEach(draft -> presses.addAll(
                    Collections.nCopies(2, () -> people().press("sara", draft.id(), draft.action("update.approve")))));
            for (Future<Answer> answer : pressing.invokeAll(presses)) {
                answer.get();
            }
        }
        people().awaitText("sara", scene.room(), "✅ " + scene.name() + " · ");
        String page = people().page("/status/incidents/" + scene.name()).body();
        assertThat(page).contains("<strong>Resolved</strong>");
        assertThat(page.substring(page.indexOf("<article class=\"update\">"))
                        .replaceFirst("(?s)<h3><span>([^<]+)<.*", "$1"))
                .endsWith("Resolved");
    }
}
