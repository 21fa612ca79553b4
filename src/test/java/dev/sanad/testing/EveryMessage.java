package dev.sanad.testing;

import static dev.sanad.testing.Walk.GENERAL;
import static dev.sanad.testing.Walk.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Walks through the product until each of its messages and forms was seen, and photographs them. All people and rooms speak one
 * language; for two days somebody is on duty at any hour, and a severe incident has twenty minutes for its first update.
 */
public final class EveryMessage {

    static final String ANNOUNCEMENTS = "status-updates";

    private static final String INSIDE = "Customers in Europe cannot pay.";

    private final Walk walk;
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
        this.walk = new Walk(client, camera, sentences, title);
        this.client = client;
        this.camera = camera;
        this.sentences = sentences;
        this.omar = omar;
        this.title = title;
    }

    /** The part of the walk that is about drafts. */
    public EveryDraft drafts() {
        return new EveryDraft(walk);
    }

    /** The part of the walk that is about promises. */
    public EveryPromise promises() {
        return new EveryPromise(walk);
    }

    /** The room of an incident, by its number. */
    public String room(int number) {
        return walk.room(number);
    }

    /** Before anything is declared: empty lists, help and slips. */
    public void beforeAnything() {
        walk.begin();
        walk.ask("overview of nothing", "mei", GENERAL, "/incident");
        walk.ask("list of nothing", "mei", GENERAL, "/incident list");
        Answer help = walk.ask("help", "mei", GENERAL, "/incident help");
        walk.ask("nothing is open", "mei", GENERAL, "/incident note seen");
        walk.ask("a slip with a likely meaning", "mei", GENERAL, "/incident declrae");
        walk.ask("a slip", "mei", GENERAL, "/zzz");
        walk.ask("words that have no place", "mei", GENERAL, "/incident draft no-news and more");
        walk.ask("nobody of this name", "sara", GENERAL, "/incident lead @nobody");
        camera.message(
                "a button of another time", only(client.press("mei", only(help).id(), "gone:1")));
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
        String room = walk.room(1);
        camera.message("card", client.await("mei", room, message -> message.has("incident.facts")));
        walk.see("you lead", "sara", "direct-sara", "lead.you.first-due");
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
        walk.ask("a missing right", "mei", room, "/incident severity minimal");
        Answer severity = client.say("jonas", room, "/incident severity");
        camera.form("form: severity", severity);
        camera.message("same severity", only(client.submit("jonas", severity, Map.of("severity", "serious"))));
        client.say("jonas", room, "/incident severity severe");
        walk.see("severity changed", "mei", room, "severity.changed");
        walk.ask("an empty note", "mei", room, "/incident note");
        walk.ask("a note too long", "mei", room, "/incident note " + "x".repeat(2001));
        walk.ask("noted elsewhere", "mei", GENERAL, "/incident note INC-1 the database team is looking");
        walk.see("note", "mei", room, "note.posted");
        Answer checklist = client.say("mei", room, "/incident checklist");
        camera.form("form: checklist", checklist);
        client.submit("mei", checklist, Map.of("safe", "Orders already placed are safe", "since", "20 min ago"));
        walk.see("checklist answered", "mei", room, "checklist.recorded");
        Answer same = client.submit("mei", client.say("mei", room, "/incident checklist"), Map.of());
        camera.message("checklist unchanged", only(same));
        walk.ask("status with facts", "mei", room, "/incident status");
    }

    /** Somebody takes part from another platform. */
    public void join(ChatClient elsewhere, String room) {
        assertThat(elsewhere.say("noor", GENERAL, "/incident join INC-1").text())
                .as("what is answered elsewhere")
                .contains("#inc-1-");
        walk.see("joined from elsewhere", "mei", room, "room.joined");
    }

    /** Who leads, and who takes over. */
    public void lead(String room) {
        walk.ask("who leads", "mei", room, "/incident lead");
        walk.ask("leads already", "jonas", room, "/incident lead @sara");
        walk.ask("leads already, herself", "sara", room, "/incident lead @sara");
        walk.ask("may not hand over", "mei", room, "/incident lead @omar");
        walk.ask("may not approve", "sara", room, "/incident lead @jonas");
        walk.ask("may not approve, oneself", "jonas", room, "/incident lead @jonas");
        Answer handOver =
                client.press("sara", walk.said("sara", "direct-sara", "lead.you.first-due"), "incident.hand-over");
        camera.form("form: hand over", handOver);
        camera.message("handed over", only(client.submit("sara", handOver, Map.of("person", omar))));
        walk.see("handed over, for the room", "mei", room, "lead.handed-over");
        walk.see("leads no longer", "sara", "direct-sara", "lead.no-longer");
        client.say("jonas", room, "/incident lead @sara");
        walk.see("you lead again", "sara", "direct-sara", "lead.you");
    }

    /** What is said of an incident that is over. */
    public void over(String room) {
        walk.ask("it is over", "jonas", room, "/incident severity minimal");
        walk.ask("status of a closed one", "mei", room, "/incident status");
        walk.ask("list with the last one", "mei", GENERAL, "/incident list");
        walk.advance(Duration.ofHours(4));
        walk.see("room archived", "mei", room, "room.archived");
    }

    /** Three more incidents. */
    public void crowd() {
        for (int i = 2; i <= 4; i++) {
            Answer declared = client.declare("mei", title, Map.of("severity", "severe"));
            camera.message("declared, number " + i, only(declared));
            client.await("mei", walk.room(i), each -> each.has("incident.facts"));
        }
        walk.ask("which one", "mei", GENERAL, "/incident note unclear");
        walk.ask("none of this number", "mei", GENERAL, "/incident status INC-999");
        walk.ask("overview", "sara", GENERAL, "/incident");
    }

    /** An incident that is nobody else's business. */
    public String privately() {
        camera.message(
                "declared in private",
                only(client.declare("mei", title, Map.of("visibility", "private", "severity", "serious"))));
        String room = walk.room(5);
        camera.message(
                "card of a private one",
                client.await("mei", room, each -> each.has("update.draft") && each.has("incident.facts")));
        client.say("jonas", room, "/incident lead @sara");
        Answer elsewhere = client.submit(
                "sara", client.say("sara", GENERAL, "/incident draft acknowledged INC-5"), Map.of("text", INSIDE));
        camera.message("drafted elsewhere", only(elsewhere));
        Shown draft = client.await("sara", room, each -> each.has("update.approve"));
        camera.message("draft for this room only", draft);
        Answer one = client.press("sara", draft, "update.edit");
        Answer two = client.press("sara", draft, "update.edit");
        client.submit("sara", one, Map.of("text", "Looking on with all hands."));
        camera.message("overtaken by oneself", only(client.submit("sara", two, Map.of("text", INSIDE))));
        client.say("sara", room, "/incident lead @omar");
        camera.message(
                "you lead, with nothing due",
                client.await(
                        "omar",
                        "direct-omar",
                        each -> each.text().contains("INC-5") && sentences.isIn("lead.you", each.text())));
        Shown waits = walk.said("omar", "direct-omar", "draft.waits.you");
        camera.message("approved elsewhere", only(client.press("omar", waits, "update.approve")));
        client.say("omar", room, "/incident lead @sara");
        return room;
    }

    /**
     * What somebody is told in the room who cannot be written to, and leads no longer.
     *
     * @param without does something while Omar cannot be written to
     */
    public void unreachable(String name, String why, String room, Consumer<Runnable> without) {
        client.say("jonas", room, "/incident lead @omar");
        walk.said("mei", room, "lead.handed-over");
        without.accept(() -> {
            client.say("jonas", room, "/incident lead @sara");
            camera.message(
                    name,
                    client.await(
                            "mei",
                            room,
                            each -> sentences.isIn(why, each.text()) && sentences.isIn("lead.no-longer", each.text())));
        });
    }

    /** Places that are no longer reached. */
    public void lose(Consumer<String> archive) {
        archive.accept(ANNOUNCEMENTS);
        Shown draft = walk.draft("sara", walk.room(2), EveryDraft.GOOD.replace("15", "30"));
        client.press("sara", draft, "update.approve");
        walk.see("not reached", "sara", walk.room(2), "receipt.tell");
        camera.message(
                "published, not everywhere",
                client.await("sara", walk.room(2), each -> walk.isArrived("receipt.failed", each)));
        archive.accept(walk.room(2));
        client.say("mei", GENERAL, "/incident note INC-2 into the void");
        walk.see("room lost", "sara", "direct-sara", "room-lost");
        walk.ask("status with losses", "mei", GENERAL, "/incident status INC-2");
    }

    /** More incidents than a list shows. */
    public void inTheEnd() {
        for (int i = 0; i < 20; i++) {
            client.declare("mei", title, Map.of("severity", "negligible"));
        }
        walk.ask("a long list", "mei", GENERAL, "/incident list");
    }
}
