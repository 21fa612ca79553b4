package dev.sanad.testing;

import static dev.sanad.testing.EveryDraft.GOOD;
import static dev.sanad.testing.Walk.only;

import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import java.time.Duration;
import java.util.Map;

/** Photographs what is said about promises to customers, of their reminders, and of follow-ups. */
public final class EveryPromise {

    private final Walk walk;
    private final ChatClient client;
    private final Camera camera;
    private final Sentences sentences;

    EveryPromise(Walk walk) {
        this.walk = walk;
        this.client = walk.client;
        this.camera = walk.camera;
        this.sentences = walk.sentences;
    }

    /** The reminders of a published promise, which is broken. */
    public void remind(String room) {
        walk.advance(Duration.ofMinutes(11));
        Shown before = walk.see("reminder before, in the room", "sara", room, "reminder.before");
        String snoozeOf = before.action("reminder.snooze");
        walk.see("reminder before, in person", "sara", "direct-sara", "reminder.before");
        walk.press("snoozed by another", "jonas", before, "reminder.snooze");
        Answer snooze = client.press("sara", before, "reminder.snooze");
        camera.form("form: snooze", snooze);
        client.submit("sara", snooze, Map.of("reason", "waiting for the database team"));
        walk.see("snoozed", "sara", room, "snooze.done");
        walk.see("snoozed, in person", "sara", "direct-sara", "reminder.over.snoozed");
        walk.advance(Duration.ofMinutes(6));
        walk.see("reminder due", "sara", room, "reminder.due");
        walk.advance(Duration.ofMinutes(4));
        walk.see("reminder late, in the room", "sara", room, "reminder.late");
        walk.see("reminder late, in person", "sara", "direct-sara", "reminder.late");
        Shown late = walk.see("reminder late, to a deputy", "omar", "direct-omar", "reminder.ask");
        walk.press("stands in", "omar", late, "reminder.stand-in");
        walk.see("stands in, for the room", "sara", room, "lead.stands-in");
        walk.press("stands in already", "omar", walk.card("omar", room).id(), "reminder.stand-in:1");
        camera.message(
                "card of a broken promise",
                client.await(
                        "mei",
                        room,
                        each -> each.has("incident.facts") && sentences.isIn("card.lead.stand-in", each.text())));
        walk.publish("sara", room, GOOD);
        walk.see("reminder settled, in person", "sara", "direct-sara", "reminder.over.published");
        walk.press("nothing to snooze", "sara", walk.card("sara", room).id(), snoozeOf);
    }

    /** The reminders of a promise for which a draft waits. */
    public void remindOfDraft(String room) {
        walk.advance(Duration.ofMinutes(11));
        Shown again = client.await("sara", "direct-sara", each -> each.has("reminder.no-news"));
        walk.press("no news, from elsewhere", "sara", again, "reminder.no-news");
        Shown draft = client.await(
                "sara", room, each -> each.has("update.discard") && sentences.isIn("phase.no-news", each.text()));
        camera.message("draft: no news", draft);
        walk.press("no news is waiting", "sara", draft.id(), "reminder.no-news:1");
        walk.press("still open, by a button of another time", "sara", draft.id(), "reminder.still-open:1");
        walk.ask("status with promises", "mei", room, "/incident status");
        walk.advance(Duration.ofMinutes(5));
        walk.see("reminder due with a draft, in the room", "sara", room, "reminder.draft");
        walk.see("reminder due with a draft, in person", "sara", "direct-sara", "reminder.draft");
    }

    /** A promise that is very late, with a draft that nobody approves. */
    public void escalate(String room) {
        walk.advance(Duration.ofMinutes(90));
        walk.see("reminder late again, with a draft", "sara", room, "reminder.late");
        walk.see("reminder late again, to those who administer", "noor", "direct-noor", "reminder.ask.stand-in");
        walk.see("reminder late again, where it escalates", "mei", "support", "reminder.ask.stand-in");
        Shown draft = client.await(
                "sara", room, each -> each.has("update.discard") && sentences.isIn("phase.no-news", each.text()));
        client.press("sara", draft, "update.discard");
        walk.publish("sara", room, GOOD);
    }

    /** First updates that are late. */
    public void first(String sarasRoom, String omarsRoom) {
        walk.advance(Duration.ofMinutes(16));
        walk.see("first update before", "sara", sarasRoom, "reminder.before.first");
        walk.advance(Duration.ofMinutes(5));
        walk.see("first update due", "sara", sarasRoom, "reminder.due.first");
        walk.advance(Duration.ofMinutes(5));
        walk.see("first update late", "sara", sarasRoom, "reminder.late.first");
        camera.message(
                "first update late, in person",
                client.await(
                        "omar",
                        "direct-omar",
                        each -> each.text().contains("INC-3") && sentences.isIn("reminder.late.first", each.text())));
        client.say("jonas", omarsRoom, "/incident severity negligible");
        walk.see("no update is owed any more", "omar", "direct-omar", "reminder.over.nothing-owed");
    }

    /** An incident that goes on for hours. */
    public void slowDown(String room) {
        walk.publish("sara", room, GOOD);
        walk.advance(Duration.ofMinutes(100).plusSeconds(30)); // in the middle of a minute of its age
        Shown offer = client.await(
                "sara",
                "direct-sara",
                each -> each.text().contains("INC-2") && sentences.isIn("rhythm.offer", each.text()));
        camera.message("slower rhythm offered", offer);
        client.say("jonas", room, "/incident severity serious");
        walk.see("slower rhythm over", "sara", "direct-sara", "rhythm.over.severity");
        offer = client.await(
                "sara",
                "direct-sara",
                each -> each.has("reminder.rhythm") && sentences.isIn("rhythm.offer", each.text()));
        walk.said("sara", room, "reminder.late");
        String slower = offer.action("reminder.rhythm");
        walk.press(
                "slower rhythm, by another", "jonas", walk.card("jonas", room).id(), slower);
        walk.press("slower rhythm chosen", "sara", offer.id(), slower);
        client.submit("sara", client.say("sara", room, "/incident draft investigating"), Map.of());
        Shown draft = client.await(
                "sara", room, each -> each.has("update.approve") && sentences.isIn("say.rhythm", each.text()));
        camera.message("draft that announces a slower rhythm", draft);
        client.press("sara", draft, "update.approve");
        walk.awaitPublished("sara", room, draft.id());
        walk.ask("status with a slower rhythm", "mei", room, "/incident status");
        owe(room);
    }

    /** Customers know of it, were promised nothing more, and then it is worse than was thought. */
    private void owe(String room) {
        client.say("jonas", room, "/incident severity negligible");
        walk.publish("sara", room, "It is nearly over.");
        client.say("jonas", room, "/incident severity severe");
        walk.advance(Duration.ofMinutes(11));
        walk.see("owed update before", "sara", "direct-sara", "reminder.before.owed");
        client.say("jonas", room, "/incident severity significant");
        walk.see("owed update moved", "sara", "direct-sara", "reminder.over.moved");
        walk.advance(Duration.ofMinutes(20));
        walk.see("owed update due", "sara", room, "reminder.due.owed");
        walk.advance(Duration.ofMinutes(5));
        walk.see("owed update late", "sara", room, "reminder.late.owed");
        client.say("jonas", room, "/incident severity serious"); // at which the slower rhythm was chosen
        walk.publish("sara", room, "We are back at it. Next update in 30 minutes.");
    }

    /** Promises of an incident that nobody outside reads of. */
    public void inside(String room) {
        Shown untimed = walk.draft("sara", room, "Seen inside. We will write again soon.");
        camera.message("draft that promises something, and nothing is promised", untimed);
        client.press("sara", untimed, "update.discard");
        Shown unmade = walk.draft("sara", room, "Seen inside. Next update in 15 minutes.");
        camera.message("draft that promises what nobody keeps", unmade);
        client.press("sara", unmade, "update.take-time");
        Shown taken = client.await("sara", room, each -> each.id().equals(unmade.id()) && each.has("update.approve"));
        client.press("sara", taken, "update.approve");
        camera.message("published in this room only", walk.awaitPublished("sara", room, taken.id()));
        walk.advance(Duration.ofMinutes(11));
        Shown before = walk.see("reminder before, inside", "sara", room, "reminder.before.inside");
        client.submit("sara", client.press("sara", before, "reminder.snooze"), Map.of("reason", "lunch"));
        walk.see("snoozed, inside", "sara", room, "snooze.done.inside");
        walk.advance(Duration.ofMinutes(6));
        walk.see("reminder due, inside", "sara", room, "reminder.due.inside");
        walk.advance(Duration.ofMinutes(5));
        walk.see("reminder late, inside", "sara", room, "reminder.late.inside");
        walk.see("reminder late, inside, in person", "sara", "direct-sara", "reminder.late.inside");
        walk.publish("sara", room, "We have written to those concerned.");
    }

    /** A day later: an incident whose next update nobody was promised. */
    public void aDayLater(String room) {
        client.press("omar", walk.card("omar", room).id(), "reminder.stand-in:5");
        walk.said("omar", room, "lead.stands-in");
        walk.advance(Duration.ofHours(25));
        Shown inRoom = walk.see("still open?", "sara", room, "still-open.ask");
        Shown asked = walk.see("still open?, in person", "sara", "direct-sara", "still-open.ask");
        client.await(
                "omar",
                "direct-omar",
                each -> each.has("reminder.still-open") && each.text().contains("INC-5"));
        walk.press("still open, by another", "jonas", inRoom, "reminder.still-open");
        walk.press("still open", "sara", asked, "reminder.still-open");
        walk.see("still open, answered by oneself", "sara", "direct-sara", "still-open.thanks");
        walk.see("still open, answered", "omar", "direct-omar", "still-open.answered");
        walk.ask("status of one that is still open", "sara", room, "/incident status");
        EveryDraft drafts = new EveryDraft(walk);
        drafts.settle(room);
        drafts.tellOf("Words to be forgotten.", room);
        closeAndForget(room);
        walk.see("draft of what is over, in person", "sara", "direct-sara", "draft.over.closed");
        Shown offer = walk.see("follow-up offered", "sara", room, "follow-up.offer");
        walk.press("follow-up dropped by another", "jonas", offer, "reminder.no-follow-up");
    }

    /** Closes an incident, and drops the follow-up that customers were promised. */
    public void close(String room) {
        walk.advance(Duration.ofSeconds(90)); // into the middle of a minute of its age
        walk.ask("too early for a follow-up", "sara", room, "/incident draft follow-up");
        Answer resolve = client.say("sara", room, "/incident resolve");
        camera.form("form: resolve", resolve);
        Shown allClear = walk.allClear(room, resolve);
        camera.message("draft: resolved", allClear);
        client.press("sara", allClear, "update.approve");
        Shown offer = walk.see("follow-up offered, as promised", "sara", room, "follow-up.offer.promised");
        camera.form("form: follow-up", client.press("sara", offer, "update.draft"));
        walk.press("follow-up not needed", "sara", offer, "reminder.no-follow-up");
        walk.see("over, in person", "sara", "direct-sara", "lead.over");
        camera.message(
                "closed card",
                client.await(
                        "mei",
                        room,
                        each -> each.text().contains("INC-1") && sentences.isIn("card.promises", each.text())));
    }

    /** Closes an incident whose follow-up is forgotten. */
    public void closeAndForget(String room) {
        Shown allClear = walk.allClear(room, client.say("sara", room, "/incident resolve"));
        client.press("sara", allClear, "update.approve");
        walk.awaitPublished("sara", room, allClear.id());
    }

    /** Follow-ups that are not written. */
    public void daysLater() {
        walk.advance(Duration.ofDays(3));
        walk.see("follow-up reminded of", "sara", "direct-sara", "follow-up.remind");
        Shown reminded =
                walk.see("follow-up reminded of, as promised", "sara", "direct-sara", "follow-up.remind.promised");
        client.press("sara", reminded, "reminder.no-follow-up");
        walk.see("follow-up dropped, in person", "sara", "direct-sara", "follow-up.settled");
    }

    /** An incident that nobody leads, declared when nobody is on duty. */
    public void nobodyLeads() {
        camera.message(
                "declared when nobody is on duty",
                only(client.declare("mei", walk.title, Map.of("severity", "severe"))));
        String room = walk.room(6);
        walk.see("nobody leads", "mei", room, "lead.nobody.asked");
        walk.see("nobody leads, in person", "omar", "direct-omar", "lead.nobody.you");
        camera.message(
                "card that nobody leads",
                client.await("mei", room, each -> each.has("incident.take-lead") && each.has("incident.facts")));
        walk.ask("nobody leads, when asked", "mei", room, "/incident lead");
        walk.ask("list with one that nobody leads", "mei", Walk.GENERAL, "/incident list");
        walk.advance(Duration.ofMinutes(16));
        Shown asked = walk.see("nobody leads before, in the room", "mei", room, "reminder.nobody");
        camera.message(
                "nobody leads before, in person",
                client.await(
                        "omar",
                        "direct-omar",
                        each -> sentences.isIn("reminder.before.first", each.text())
                                && sentences.isIn("reminder.ask.nobody", each.text())));
        walk.press("may not lead", "jonas", asked, "incident.take-lead");
        walk.advance(Duration.ofMinutes(10));
        walk.see("nobody leads and late, in the room", "mei", room, "reminder.late.first");
        Shown draft = walk.draft("mei", room, GOOD);
        Shown refused = only(client.press("noor", draft, "update.approve"));
        camera.message("approved when nobody leads", refused);
        client.press("noor", refused, "update.lead-and-approve");
        walk.awaitPublished("mei", room, draft.id());
        walk.see("lead taken", "mei", room, "lead.handed-over");
        walk.see("lead taken, for those who were asked", "omar", "direct-omar", "lead.nobody.answered");
        walk.see("lead taken, for those who were reminded", "omar", "direct-omar", "reminder.over.led");
    }
}
