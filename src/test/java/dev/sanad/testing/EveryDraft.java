package dev.sanad.testing;

import static dev.sanad.testing.Walk.GENERAL;
import static dev.sanad.testing.Walk.only;

import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Photographs what is said about drafts, the times they promise, and their approval. */
public final class EveryDraft {

    static final String GOOD = "Customers in Europe cannot pay. Next update in 15 minutes.";

    private static final String LONG_WORDS = "We are looking at it with care, step by step. ".repeat(16);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Walk walk;
    private final ChatClient client;
    private final Camera camera;

    EveryDraft(Walk walk) {
        this.walk = walk;
        this.client = walk.client;
        this.camera = walk.camera;
    }

    /** Drafts that are not published. */
    public void draft(String room) {
        Answer form = client.say("sara", room, "/incident draft");
        camera.form("form: draft with its phase", form);
        String past = DateTimeFormatter.ofPattern("HH:mm 'UTC'")
                .format(walk.now().minus(Duration.ofHours(1)).atZone(ZoneOffset.UTC));
        Shown old = walk.draft("sara", room, "It is broken. Next update at " + past + ". " + LONG_WORDS);
        camera.message("draft with an old time", old);
        client.press("sara", old, "update.discard");
        walk.see("draft discarded", "sara", room, "draft.discarded");
        walk.press("approved after it was discarded", "sara", old.id(), "update.approve:1:1");

        Shown bad = walk.draft(
                "sara",
                room,
                "It is broken. It will be fixed in 10 minutes. Sorry for the inconvenience. We write as soon as possible.",
                Map.of("scope", "customers in Europe"));
        camera.message("draft with findings", bad);
        walk.press("approved too early", "sara", bad.id(), "update.approve:2:1");
        walk.press("approved by another", "jonas", bad.id(), "update.approve:2:1");
        walk.press("discarded by another", "mei", bad.id(), "update.discard:2:1");
        walk.press("a draft that is not", "mei", bad.id(), "update.approve:999:1");
        String use = bad.action("update.use");
        client.press("sara", bad.id(), use);
        client.await("sara", room, each -> each.has("update.edit:2:2"));
        walk.press("a suggestion of an older text", "sara", bad.id(), use);
        edit(room, bad.id());
    }

    private void edit(String room, String draft) {
        Answer unchanged = client.press("sara", draft, "update.edit:2:2");
        camera.form("form: edit", unchanged);
        camera.message("edited without a change", only(client.submit("sara", unchanged, Map.of())));
        Answer saras = client.press("sara", draft, "update.edit:2:2");
        Answer jonas = client.press("jonas", draft, "update.edit:2:2");
        client.submit("jonas", jonas, Map.of("text", "Jonas' words. Next update in 15 minutes."));
        walk.see("draft waits, in person", "sara", "direct-sara", "draft.waits.you");
        walk.press("approved what another changed", "sara", draft, "update.approve:2:2");
        camera.message("overtaken", only(client.submit("sara", saras, Map.of("text", GOOD))));
        walk.see("draft waits, revised by its reader", "sara", "direct-sara", "draft.waits.own");
        walk.ask("status with drafts", "mei", room, "/incident status");
        camera.message(
                "draft the coach is content with", client.await("sara", room, each -> each.has("update.edit:2:4")));
        walk.press("approved what is old", "sara", draft, "update.approve:2:3");
    }

    /** The first update. */
    public void publish(String room) {
        Answer checklist = client.say("mei", room, "/incident checklist");
        Shown draft = client.await("sara", room, each -> each.has("update.approve:2:4"));
        client.press("sara", draft, "update.approve");
        camera.message(
                "published",
                client.await(
                        "sara", room, each -> each.id().equals(draft.id()) && walk.isArrived("receipt.done", each)));
        walk.see("draft published, in person", "sara", "direct-sara", "draft.over.published");
        walk.press("approved twice", "sara", draft.id(), "update.approve:2:4");
        walk.press("approved by another before", "mei", draft.id(), "update.approve:2:4");
        walk.see("announcement", "mei", EveryMessage.ANNOUNCEMENTS, "announcement.link");
        camera.errors(
                "errors: began at another time than customers have read",
                client.submitWrong("mei", checklist, Map.of("since", "10 min ago")));
    }

    /** A draft that waits for somebody else, and then for nobody. */
    void settle(String room) {
        Shown draft = tellOf("Words to be discarded.", room);
        walk.see("draft waits for another, in person", "omar", "direct-omar", "draft.over.led");
        discard(room, draft);
        walk.see("draft discarded, in person", "sara", "direct-sara", "draft.over.discarded");
    }

    /** Somebody leads, and the one who led before again, who is told of the draft. */
    Shown tellOf(String text, String room) {
        Shown draft = walk.draft("jonas", room, text);
        client.say("jonas", room, "/incident lead @omar");
        walk.said("omar", "direct-omar", "draft.waits.you");
        client.say("jonas", room, "/incident lead @sara");
        client.await("sara", "direct-sara", each -> each.text().contains(text));
        return client.await("sara", room, each -> each.id().equals(draft.id()) && each.has("update.discard"));
    }

    /** Texts that say something else than what is promised, with both ways out. */
    public void compare(String room) {
        Shown other = compared("draft that says another time", room, "It takes long. Next update in 2 hours.");
        String take = other.action("update.take-time");
        client.press("sara", other.id(), take);
        Shown taken = client.await("sara", room, each -> each.id().equals(other.id()) && each.has("update.approve"));
        camera.message("draft that promises the time of its text", taken);
        client.press("sara", taken, "update.discard");
        discard(room, compared("draft with an unclear time", room, "Two readings. Next update on 03/04 at 10:00."));
        discard(room, compared("draft that promises no time", room, "No time said. We will write again soon."));
        misplaced(room);
    }

    /** Times that nobody can place, each for its own reason. */
    private void misplaced(String room) {
        discard(room, compared("draft for no time of any day", room, "Never ever. Next update at 25:00."));
        discard(room, compared("draft for a day", room, "Some day. Next update tomorrow."));
        discard(room, compared("draft for some time", room, "Vaguely. Next update in a few minutes."));
        discard(room, compared("draft for a rhythm", room, "Often. We will post updates every 30 minutes."));
        discard(room, compared("draft for a zone of many", room, "Where? Next update at 18:00 IST."));
        discard(room, compared("draft for either half of a day", room, "Which? Next update midnight tomorrow."));
        discard(room, compared("draft for an hour that comes twice", room, "Back. Next update on " + in(true) + "."));
        discard(room, compared("draft for an hour that never comes", room, "On. Next update on " + in(false) + "."));
    }

    /** Half an hour into the next change of the clocks in New York. */
    private String in(boolean back) {
        String typed = change(back ? ZoneOffsetTransition::isOverlap : ZoneOffsetTransition::isGap, false);
        return typed.replace(" ", " at ") + " New York time";
    }

    private Shown compared(String name, String room, String text) {
        Shown draft = walk.draft("sara", room, text);
        camera.message(name, draft);
        return draft;
    }

    private void discard(String room, Shown draft) {
        client.press("sara", draft, "update.discard");
        client.await("sara", room, each -> each.id().equals(draft.id()) && !each.has("update.discard"));
    }

    /** Approvals for which the promised time must be asked. */
    public void askForTime(String room) {
        Shown draft = walk.draft("sara", room, "Words of a while ago. " + GOOD);
        String approve = draft.action("update.approve");
        walk.advance(Duration.ofMinutes(22));
        walk.said("sara", room, "reminder.late");
        Shown gone = only(client.press("sara", draft.id(), approve));
        camera.message("approved when the promised time is gone", gone);
        client.press("sara", gone, "update.promise");
        walk.awaitPublished("sara", room, draft.id());
        Shown without = walk.draft("sara", room, "Words without time. " + GOOD);
        String old = without.action("update.approve");
        Answer edit = client.press("sara", without, "update.edit");
        client.submit("sara", edit, Map.of("text", "Words without time.", "next", ""));
        Shown none = client.await(
                "sara",
                room,
                each -> each.id().equals(without.id()) && !each.text().contains("15 minutes"));
        camera.message("draft that promises nothing", none);
        walk.press("approved without a promised time", "sara", without.id(), old.substring(0, old.length() - 1) + "2");
        discard(room, none);
    }

    /** What is no time, or none that can be meant; by somebody whose clocks change. */
    public void mistypeTimes(String room) {
        Answer form = client.say("noor", room, "/incident draft acknowledged");
        wrong("errors: next update, no time", form, "next", "whenever");
        wrong("errors: next update, no hour", form, "next", "tomorrow");
        wrong("errors: next update, past", form, "next", "yesterday 10:00");
        wrong("errors: next update, far", form, "next", "2999-01-01 10:00");
        wrong("errors: next update, twice", form, "next", change(ZoneOffsetTransition::isOverlap, false));
        wrong("errors: next update, never", form, "next", change(ZoneOffsetTransition::isGap, false));
        Answer declare = client.say("noor", GENERAL, "/incident declare " + walk.title);
        wrong("errors: began twice", declare, "since", change(ZoneOffsetTransition::isOverlap, true));
        wrong("errors: began never", declare, "since", change(ZoneOffsetTransition::isGap, true));
        wrong("errors: began long ago", declare, "since", "2020-01-31 10:00");
        wrong("errors: began at no hour", declare, "since", "yesterday");
        wrong("errors: began in one half of a day", declare, "since", "yesterday at midnight");
        wrong("errors: began in no zone", declare, "since", "12:00 IST");
        wrong("errors: began on one of two days", declare, "since", "11/12/2026 10:00");
    }

    private void wrong(String name, Answer form, String field, String typed) {
        camera.errors(name, client.submitWrong("noor", form, Map.of(field, typed)));
    }

    /** Half an hour into the next, or the last, change of the clocks of a kind. */
    private String change(Predicate<ZoneOffsetTransition> kind, boolean past) {
        Instant now = walk.now();
        LocalDateTime local = Stream.iterate(
                        past
                                ? NEW_YORK.getRules().previousTransition(now)
                                : NEW_YORK.getRules().nextTransition(now),
                        each -> past
                                ? NEW_YORK.getRules().previousTransition(each.getInstant())
                                : NEW_YORK.getRules().nextTransition(each.getInstant()))
                .filter(kind)
                .findFirst()
                .map(each -> each.isGap() ? each.getDateTimeBefore() : each.getDateTimeAfter())
                .orElseThrow();
        return TYPED.format(local.plusMinutes(30));
    }
}
