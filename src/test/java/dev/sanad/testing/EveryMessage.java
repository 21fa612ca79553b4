package dev.sanad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Walks through the product until each of its messages and forms was seen, and photographs them. All people and rooms speak one
 * language; the plan has no hours, and a severe incident has twenty minutes for its first update.
 */
public final class EveryMessage {

    private static final String GENERAL = "general";
    private static final String ANNOUNCEMENTS = "status-updates";
    private static final String LONG_WORDS = "We are looking at it with care, step by step. ".repeat(16);
    private static final String GOOD = "Customers in Europe cannot pay. Next update in 15 minutes.";

    private final ChatClient client;
    private final Camera camera;
    private final Sentences sentences;
    private final String omar;
    private final String title;

    /**
     * @param omar the id of one of the comms leads
     * @param title of incidents, in the language of everybody
     */
    public EveryMessage(ChatClient client, Camera camera, Sentences sentences, String omar, String title) {
        this.client = client;
        this.camera = camera;
        this.sentences = sentences;
        this.omar = omar;
        this.title = title;
    }

    /** Before anything is declared: empty lists, help and slips. */
    public void beforeAnything() {
        ask("overview of nothing", "mei", GENERAL, "/incident");
        ask("list of nothing", "mei", GENERAL, "/incident list");
        Answer help = ask("help", "mei", GENERAL, "/incident help");
        ask("nothing is open", "mei", GENERAL, "/incident note seen");
        ask("a slip with a likely meaning", "mei", GENERAL, "/incident declrae");
        ask("a slip", "mei", GENERAL, "/zzz");
        ask("words that have no place", "mei", GENERAL, "/incident draft no-news and more");
        ask("nobody of this name", "sara", GENERAL, "/incident lead @nobody");
        camera.message(
                "a button of another time", only(client.press("mei", first(help).id(), "gone:1")));
    }

    /** The first incident, with everything before its first update. Returns its room. */
    public String declare() {
        Answer form = client.say("mei", GENERAL, "/incident declare " + title);
        camera.form("form: declare", form);
        camera.errors(
                "errors: nothing and nonsense",
                client.submitWrong("mei", form, Map.of("title", "", "severity", "dreadful")));
        camera.errors("errors: too long", client.submitWrong("mei", form, Map.of("title", "x".repeat(121))));
        camera.errors("errors: no time", client.submitWrong("mei", form, Map.of("since", "whenever")));
        camera.errors("errors: a time to come", client.submitWrong("mei", form, Map.of("since", "2999-01-01 10:00")));
        camera.message("declared", only(client.submit("mei", form, Map.of("impact", "pay", "severity", "serious"))));
        String room = room(1);
        camera.message("card", client.await("mei", room, message -> message.has("incident.facts")));
        camera.message("you lead", said("sara", "direct-sara", "lead.you.first-due"));
        camera.message(
                "card of an announcement", client.await("mei", ANNOUNCEMENTS, each -> each.has("incident.follow")));
        return room;
    }

    /** How a person is spoken to. */
    public void settings(String language) {
        Answer form = client.say("noor", GENERAL, "/sanad me");
        camera.form("form: settings", form);
        camera.errors("errors: no such zone", client.submitWrong("noor", form, Map.of("zone", "Atlantis")));
        camera.message(
                "settings saved",
                only(client.submit("noor", form, Map.of("language", language, "zone", "America/New_York"))));
    }

    /** What the people of an incident do besides telling customers. */
    public void workOn(String room) {
        camera.message(
                "followed",
                only(client.press(
                        "noor",
                        client.await("noor", ANNOUNCEMENTS, each -> each.has("incident.follow")),
                        "incident.follow")));
        ask("a missing right", "mei", room, "/incident severity minimal");
        Answer severity = client.say("jonas", room, "/incident severity");
        camera.form("form: severity", severity);
        camera.message("same severity", only(client.submit("jonas", severity, Map.of("severity", "serious"))));
        client.say("jonas", room, "/incident severity severe");
        camera.message("severity changed", said("mei", room, "severity.changed"));
        ask("an empty note", "mei", room, "/incident note");
        ask("a note too long", "mei", room, "/incident note " + "x".repeat(2001));
        ask("noted elsewhere", "mei", GENERAL, "/incident note INC-1 the database team is looking");
        camera.message("note", said("mei", room, "note.posted"));
        Answer checklist = client.say("mei", room, "/incident checklist");
        camera.form("form: checklist", checklist);
        client.submit("mei", checklist, Map.of("safe", "Orders already placed are safe", "since", "20 min ago"));
        camera.message("checklist answered", said("mei", room, "checklist.recorded"));
        Answer same = client.submit("mei", client.say("mei", room, "/incident checklist"), Map.of());
        camera.message("checklist unchanged", only(same));
        ask("status with facts", "mei", room, "/incident status");
    }

    /** Somebody takes part from another platform. */
    public void join(ChatClient elsewhere, String room) {
        assertThat(elsewhere.say("noor", GENERAL, "/incident join INC-1").text())
                .as("what is answered elsewhere")
                .contains("#inc-1-");
        camera.message("joined from elsewhere", said("mei", room, "room.joined"));
    }

    /** Who leads, and who takes over. */
    public void lead(String room) {
        ask("who leads", "mei", room, "/incident lead");
        ask("leads already", "jonas", room, "/incident lead @sara");
        ask("leads already, herself", "sara", room, "/incident lead @sara");
        ask("may not hand over", "mei", room, "/incident lead @omar");
        ask("may not approve", "sara", room, "/incident lead @jonas");
        Answer handOver = client.press("sara", said("sara", "direct-sara", "lead.you.first-due"), "incident.hand-over");
        camera.form("form: hand over", handOver);
        camera.message("handed over", only(client.submit("sara", handOver, Map.of("person", omar))));
        camera.message("handed over, for the room", said("mei", room, "lead.handed-over"));
        camera.message("leads no longer", said("sara", "direct-sara", "lead.no-longer"));
        client.say("omar", room, "/incident lead @sara");
        camera.message("you lead again", said("sara", "direct-sara", "lead.you"));
    }

    /** Drafts that are not published. */
    public void draft(String room) {
        Answer form = client.say("sara", room, "/incident draft");
        camera.form("form: draft with its phase", form);
        String past = DateTimeFormatter.ofPattern("HH:mm 'UTC'")
                .format(Instant.now().minus(Duration.ofHours(1)).atZone(ZoneOffset.UTC));
        Shown old = draft("sara", room, "It is broken. Next update at " + past + ". " + LONG_WORDS);
        camera.message("draft with an old time", old);
        client.press("sara", old, "update.discard");
        camera.message("draft discarded", said("sara", room, "draft.discarded"));
        camera.message("approved after it was discarded", only(client.press("sara", old.id(), "update.approve:1:1")));

        Shown bad = draft(
                "sara",
                room,
                "It is broken. It will be fixed in 10 minutes. Sorry for the inconvenience. We write as soon as possible.",
                "scope",
                "customers in Europe");
        camera.message("draft with findings", bad);
        camera.message("approved too early", only(client.press("sara", bad.id(), "update.approve:2:1")));
        camera.message("approved by another", only(client.press("jonas", bad.id(), "update.approve:2:1")));
        camera.message("discarded by another", only(client.press("mei", bad.id(), "update.discard:2:1")));
        camera.message("a draft that is not", only(client.press("mei", bad.id(), "update.approve:999:1")));
        String use = bad.action("update.use");
        client.press("sara", bad.id(), use);
        client.await("sara", room, each -> each.has("update.edit:2:2"));
        camera.message("a suggestion of an older text", only(client.press("sara", bad.id(), use)));
        edit(room, bad.id());
    }

    private void edit(String room, String draft) {
        Answer unchanged = client.press("sara", draft, "update.edit:2:2");
        camera.form("form: edit", unchanged);
        camera.message("edited without a change", only(client.submit("sara", unchanged, Map.of())));
        Answer saras = client.press("sara", draft, "update.edit:2:2");
        Answer jonas = client.press("jonas", draft, "update.edit:2:2");
        client.submit("jonas", jonas, Map.of("text", "Jonas' words. Next update in 15 minutes."));
        camera.message("draft waits, in person", said("sara", "direct-sara", "draft.waits.you"));
        camera.message("approved what another changed", only(client.press("sara", draft, "update.approve:2:2")));
        camera.message("overtaken", only(client.submit("sara", saras, Map.of("text", GOOD))));
        ask("status with drafts", "mei", room, "/incident status");
        camera.message(
                "draft the coach is content with", client.await("sara", room, each -> each.has("update.edit:2:4")));
        camera.message("approved what is old", only(client.press("sara", draft, "update.approve:2:3")));
    }

    /** The first update, and the reminders of its promise. */
    public void publish(String room) {
        Shown draft = client.await("sara", room, each -> each.has("update.approve:2:4"));
        client.press("sara", draft, "update.approve");
        camera.message(
                "published",
                client.await("sara", room, each -> each.id().equals(draft.id()) && isArrived("receipt.done", each)));
        camera.message("approved twice", only(client.press("sara", draft.id(), "update.approve:2:4")));
        camera.message("approved by another before", only(client.press("mei", draft.id(), "update.approve:2:4")));
        camera.message("announcement", said("mei", ANNOUNCEMENTS, "announcement.link"));

        client.advanceClock(Duration.ofMinutes(11));
        Shown before = said("sara", room, "reminder.before");
        camera.message("reminder before, in the room", before);
        camera.message("reminder before, in person", said("sara", "direct-sara", "reminder.before"));
        camera.message("snoozed by another", only(client.press("jonas", before, "reminder.snooze")));
        Answer snooze = client.press("sara", before, "reminder.snooze");
        camera.form("form: snooze", snooze);
        client.submit("sara", snooze, Map.of("reason", "waiting for the database team"));
        camera.message("snoozed", said("sara", room, "snooze.done"));
        client.advanceClock(Duration.ofMinutes(6));
        camera.message("reminder due", said("sara", room, "reminder.due"));
        client.advanceClock(Duration.ofMinutes(4));
        camera.message("reminder late, in the room", said("sara", room, "reminder.late"));
        Shown late = said("omar", "direct-omar", "reminder.late");
        camera.message("reminder late, in person", late);
        camera.message("stands in", only(client.press("omar", late, "reminder.stand-in")));
        camera.message("stands in, for the room", said("sara", room, "lead.stands-in"));
        camera.message("stands in already", only(client.press("omar", late.id(), "reminder.stand-in:1")));
        camera.message(
                "card of a broken promise",
                client.await(
                        "mei",
                        room,
                        each -> each.has("incident.facts") && sentences.isIn("card.lead.stand-in", each.text())));
        camera.message("nothing to snooze", only(publishAgain(room, before)));
    }

    private Answer publishAgain(String room, Shown reminder) {
        client.press("sara", draft("sara", room, GOOD), "update.approve");
        client.await(
                "sara", room, each -> !each.has("update.approve") && each.text().contains(GOOD));
        Answer gone = client.press("sara", reminder.id(), reminder.action("reminder.snooze"));
        client.advanceClock(Duration.ofMinutes(11));
        Shown again = client.await("sara", "direct-sara", each -> each.has("reminder.no-news"));
        camera.message("no news, from elsewhere", only(client.press("sara", again, "reminder.no-news")));
        camera.message("no news is waiting", only(client.press("sara", again.id(), "reminder.no-news:1")));
        camera.message(
                "draft: no news",
                client.await(
                        "sara",
                        room,
                        each -> each.has("update.approve") && sentences.isIn("phase.no-news", each.text())));
        ask("status with promises", "mei", room, "/incident status");
        return gone;
    }

    /** The end of the first incident. */
    public void close(String room) {
        ask("too early for a follow-up", "sara", room, "/incident draft follow-up");
        Answer resolve = client.say("sara", room, "/incident resolve");
        camera.form("form: resolve", resolve);
        Shown allClear = allClear(room, resolve);
        camera.message("draft: resolved", allClear);
        client.press("sara", allClear, "update.approve");
        Shown offer = said("sara", room, "follow-up.offer");
        camera.message("follow-up offered", offer);
        camera.form("form: follow-up", client.press("sara", offer, "update.draft"));
        camera.message("follow-up not needed", only(client.press("sara", offer, "reminder.no-follow-up")));
        camera.message(
                "closed card",
                client.await(
                        "mei",
                        room,
                        each -> each.text().contains("INC-1") && sentences.isIn("card.promises", each.text())));
        ask("it is over", "jonas", room, "/incident severity minimal");
        ask("status of a closed one", "mei", room, "/incident status");
        ask("list with the last one", "mei", GENERAL, "/incident list");
        client.advanceClock(Duration.ofHours(4));
        camera.message("room archived", said("mei", room, "room.archived"));
    }

    /** Three more incidents, of which nobody leads the last. */
    public void crowd() {
        for (int i = 2; i <= 4; i++) {
            Answer declared = client.declare("mei", title, Map.of("severity", "severe"));
            camera.message("declared, number " + i, only(declared));
            client.await("mei", room(i), each -> each.has("incident.facts"));
        }
        ask("which one", "mei", GENERAL, "/incident note unclear");
        ask("none of this number", "mei", GENERAL, "/incident status INC-999");
        ask("overview", "sara", GENERAL, "/incident");
    }

    /** Incidents whose first update is late, with and without somebody who leads. */
    public void nobodyLeads() {
        String room = room(4);
        camera.message("nobody leads", said("mei", room, "lead.nobody"));
        camera.message(
                "card that nobody leads",
                client.await("mei", room, each -> each.has("incident.take-lead") && each.has("incident.facts")));
        ask("list with one that nobody leads", "mei", GENERAL, "/incident list");
        client.advanceClock(Duration.ofMinutes(16));
        camera.message("first update before", said("sara", room(2), "reminder.before.first"));
        camera.message("nobody leads before", said("mei", room, "reminder.nobody-leads.first"));
        client.advanceClock(Duration.ofMinutes(5));
        camera.message("first update due", said("sara", room(2), "reminder.due.first"));
        client.advanceClock(Duration.ofMinutes(5));
        camera.message("first update late", said("sara", room(2), "reminder.late.first"));
        camera.message("nobody leads and late", said("mei", room, "reminder.late.nobody.first"));
        Shown asked = client.await("noor", room, each -> each.has("incident.take-lead"));
        camera.message("may not approve, oneself", only(client.press("jonas", asked, "incident.take-lead")));
        client.press("noor", asked, "incident.take-lead");
        camera.message("lead taken", said("mei", room, "lead.handed-over"));
    }

    /** An incident that is nobody else's business. */
    public void privately() {
        camera.message(
                "declared in private",
                only(client.declare("mei", title, Map.of("visibility", "private", "severity", "serious"))));
        String room = room(5);
        client.say("jonas", room, "/incident lead @sara");
        camera.message(
                "card of a private one",
                client.await("mei", room, each -> each.has("update.draft") && each.has("incident.facts")));
        Answer elsewhere = client.submit(
                "sara", client.say("sara", GENERAL, "/incident draft acknowledged INC-5"), Map.of("text", GOOD));
        camera.message("drafted elsewhere", only(elsewhere));
        Shown draft = client.await("sara", room, each -> each.has("update.approve"));
        camera.message("draft for this room only", draft);
        client.press("sara", draft, "update.approve");
        camera.message("published in this room only", said("sara", room, "draft.published.room-only"));
        Shown next = draft("sara", room, "Still looking. Next update in 15 minutes.");
        Answer one = client.press("sara", next, "update.edit");
        Answer two = client.press("sara", next, "update.edit");
        client.submit("sara", one, Map.of("text", "Looking on. Next update in 15 minutes."));
        camera.message("overtaken by oneself", only(client.submit("sara", two, Map.of("text", GOOD))));
        client.say("sara", room, "/incident lead @omar");
        camera.message(
                "you lead, with nothing due",
                client.await(
                        "omar",
                        "direct-omar",
                        each -> each.text().contains("INC-5") && sentences.isIn("lead.you", each.text())));
        Shown waits = said("omar", "direct-omar", "draft.waits.you");
        camera.message("approved elsewhere", only(client.press("omar", waits, "update.approve")));
    }

    /** Places that are no longer reached. */
    public void lose(Consumer<String> archive) {
        archive.accept(ANNOUNCEMENTS);
        Shown draft = draft("sara", room(2), GOOD);
        client.press("sara", draft, "update.approve");
        camera.message("not reached", said("sara", room(2), "receipt.tell"));
        camera.message(
                "published, not everywhere", client.await("sara", room(2), each -> isArrived("receipt.failed", each)));
        archive.accept(room(2));
        client.say("mei", GENERAL, "/incident note INC-2 into the void");
        camera.message("room lost", said("sara", "direct-sara", "room-lost"));
        ask("status with losses", "mei", GENERAL, "/incident status INC-2");
    }

    /** More incidents than a list shows, and the reminder of a follow-up. */
    public void inTheEnd() {
        String room = room(3);
        client.say("jonas", room, "/incident lead @sara");
        client.await("sara", room, each -> each.has("incident.facts"));
        client.press("sara", allClear(room, client.say("sara", room, "/incident resolve")), "update.approve");
        said("sara", room, "follow-up.offer");
        client.advanceClock(Duration.ofHours(25));
        camera.message("follow-up reminded of", said("sara", "direct-sara", "follow-up.remind"));
        for (int i = 0; i < 20; i++) {
            client.declare("mei", title, Map.of("severity", "negligible"));
        }
        ask("a long list", "mei", GENERAL, "/incident list");
    }

    private Answer ask(String name, String person, String room, String line) {
        Answer answer = client.say(person, room, line);
        camera.message(name, only(answer));
        return answer;
    }

    private Shown draft(String person, String room, String text, String... fact) {
        Answer form = client.say(person, room, "/incident draft acknowledged");
        client.submit(person, form, fact.length == 0 ? Map.of("text", text) : Map.of("text", text, fact[0], fact[1]));
        return client.await(
                person, room, each -> each.has("update.edit") && each.text().contains(text.substring(0, 12)));
    }

    private boolean isArrived(String receipt, Shown message) {
        return sentences.isIn(receipt, message.text()) && !sentences.isIn("receipt.sent", message.text());
    }

    private Shown allClear(String room, Answer form) {
        client.submit("sara", form, Map.of());
        return client.await(
                "sara", room, each -> each.has("update.approve") && sentences.isIn("phase.resolved", each.text()));
    }

    private Shown said(String person, String room, String key) {
        return client.await(person, room, message -> sentences.isIn(key, message.text()));
    }

    /** The room of an incident as soon as the bot knows that it is there: when it has said something in it. */
    private String room(int number) {
        String prefix = "inc-" + number + "-";
        ChatClient.awaitility().until(() -> client.rooms("mei").stream().anyMatch(room -> room.startsWith(prefix)));
        String made = client.rooms("mei").stream()
                .filter(room -> room.startsWith(prefix))
                .findFirst()
                .orElseThrow();
        client.awaitText("mei", made, "INC-" + number);
        return made;
    }

    private static Shown only(Answer answer) {
        if (answer.replies().size() != 1) {
            throw new AssertionError("Not one reply: " + answer);
        }
        return first(answer);
    }

    private static Shown first(Answer answer) {
        return answer.replies().getFirst();
    }
}
