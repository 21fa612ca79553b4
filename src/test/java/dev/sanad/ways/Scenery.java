package dev.sanad.ways;

import dev.sanad.chat.ActionId;
import dev.sanad.chat.Form;
import dev.sanad.chat.Reply;
import dev.sanad.chat.Room;
import dev.sanad.chat.Rooms;
import dev.sanad.chat.Router;
import dev.sanad.incident.Incidents;
import dev.sanad.incident.Participants;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings an incident to a stage, by what people do. */
class Scenery {

    /** In the title and the facts of every incident that is asked about, and nowhere else. */
    static final String SECRET = "Zebra";

    private final Router router;
    private final Rooms rooms;
    private final Incidents incidents;
    private final Participants participants;
    private final JdbcClient jdbc;

    Scenery(Router router, Rooms rooms, Incidents incidents, Participants participants, JdbcClient jdbc) {
        this.router = router;
        this.rooms = rooms;
        this.incidents = incidents;
        this.participants = participants;
        this.jdbc = jdbc;
    }

    Room general() {
        return rooms.find(Somebody.WORKSPACE, "general").orElseThrow();
    }

    /** Where somebody asks about an incident: in its room, or in another one who is not in it. */
    Room roomOf(Somebody somebody, Subject about) {
        return isIn(somebody, about) ? rooms.get(incidents.get(about.incident()).room()) : general();
    }

    /** Whether somebody takes part in the incident. */
    boolean isIn(Somebody somebody, Subject about) {
        return participants.of(about.incident()).contains(somebody.id());
    }

    /** Something that was over before, and an offer of somebody in another workspace to be the author. */
    void before() {
        long number = declare("An earlier outage", "public");
        publish(draft(number, "resolved", "Customers can pay again."));
        jdbc.sql("update incident set closed_at = ? where number = ?")
                .params(Timestamp.from(Installation.NOW.minus(Duration.ofHours(1))), number)
                .update();
        jdbc.sql("insert into person_link (code, offered_by, claimed_by, confirmed, expires_at) values (?, ?, ?, ?, ?)")
                .params(
                        Ways.CODE,
                        "elsewhere:somebody",
                        Somebody.AUTHOR.id().toString(),
                        false,
                        Timestamp.from(Installation.NOW.plus(Duration.ofMinutes(5))))
                .update();
    }

    /** An incident at a stage. */
    Subject at(Stage stage, String visibility) {
        Subject about = led(visibility);
        switch (stage) {
            case LED -> {}
            case NOBODY -> leaveToNobody(about, visibility);
            case CLOSED -> publish(draft(about.incident(), "resolved", "Customers can pay again."));
            case FOLLOW_UP -> {
                publish(draft(about.incident(), "resolved", "Customers can pay again."));
                return followedUp(about);
            }
        }
        return about;
    }

    /** Then everybody on the roster is asked, and whoever is asked to lead a private incident sees it. */
    private void leaveToNobody(Subject about, String visibility) {
        setLead(about, null);
        if (visibility.equals("private")) {
            participants.add(about.incident(), List.of(Somebody.APPROVER.id()));
        }
    }

    /** Has somebody lead who could not be put in charge, as when a right was taken away. */
    void letLead(Somebody somebody, Subject about) {
        setLead(about, somebody.id().toString());
    }

    private void setLead(Subject about, @Nullable String lead) {
        jdbc.sql("update incident set comms_lead = ?, stand_in = null where number = ?")
                .param(lead)
                .param(about.incident())
                .update();
    }

    private Subject led(String visibility) {
        long incident = declare(SECRET + " payments fail", visibility);
        publish(draft(incident, "acknowledged", "Customers cannot pay. Next update in 15 minutes."));
        long draft = draft(incident, "investigating", "Customers in Europe cannot pay. Next update at 10:15 UTC.");
        long flawed = draft(
                incident,
                "identified",
                "Customers in Europe cannot pay. It will be fixed in 10 minutes. Next update in 45 minutes.");
        participants.add(incident, List.of(Somebody.DEPUTY.id()));
        press(Somebody.DEPUTY, ActionId.of("reminder.stand-in", incident));
        Subject about = new Subject(
                incident,
                draft,
                flawed,
                finding("update.use", flawed),
                finding("update.take-time", flawed),
                newest("promise", "id"),
                Map.of());
        Subject shown = withForms(about, forms(about));
        if (visibility.equals("private")) {
            // Customers are owed nothing: it is asked about once a day instead.
            jdbc.sql("delete from promise where incident = ?").params(incident).update();
        }
        return shown;
    }

    private Subject followedUp(Subject closed) {
        long draft = draft(closed.incident(), "follow-up", "What happened on Thursday.");
        long flawed =
                draft(closed.incident(), "follow-up", "It will be fixed in 10 minutes. Next update in 45 minutes.");
        Subject about = new Subject(
                closed.incident(),
                draft,
                flawed,
                finding("update.use", flawed),
                closed.time(),
                closed.promise(),
                closed.forms());
        Map<String, Form> forms = new HashMap<>(closed.forms());
        forms.put("incident.facts", form(press(Somebody.LEAD, ActionId.of("incident.facts", closed.incident()))));
        forms.put(
                "update.draft",
                form(press(Somebody.LEAD, ActionId.of("update.draft", closed.incident(), "follow-up"))));
        forms.put("update.edit", form(press(Somebody.LEAD, ActionId.of("update.edit", draft, 1))));
        return withForms(about, forms);
    }

    private Map<String, Form> forms(Subject about) {
        return Map.of(
                "incident.declare", form(say(Somebody.LEAD, "incident declare")),
                "incident.severity", form(say(Somebody.LEAD, "incident severity INC-" + about.incident())),
                "incident.facts", form(press(Somebody.LEAD, ActionId.of("incident.facts", about.incident()))),
                "incident.hand-over", form(press(Somebody.LEAD, ActionId.of("incident.hand-over", about.incident()))),
                "update.draft", form(press(Somebody.LEAD, ActionId.of("update.draft", about.incident(), "identified"))),
                "update.edit", form(press(Somebody.LEAD, ActionId.of("update.edit", about.draft(), 1))),
                "reminder.snooze",
                        form(press(Somebody.LEAD, ActionId.of("reminder.snooze", about.incident(), about.promise()))),
                "people.me", form(say(Somebody.LEAD, "sanad me")));
    }

    private static Subject withForms(Subject about, Map<String, Form> forms) {
        return new Subject(
                about.incident(),
                about.draft(),
                about.flawed(),
                about.suggestion(),
                about.time(),
                about.promise(),
                forms);
    }

    private long declare(String title, String visibility) {
        Map<String, String> answers = new HashMap<>(Ways.DECLARATION);
        answers.putAll(Map.of("title", title, "visibility", visibility));
        done(router.submit(
                Somebody.AUTHOR.id(), general(), form(say(Somebody.AUTHOR, "incident declare")), answers, null));
        return newest("incident", "number");
    }

    private long draft(long incident, String phase, String text) {
        Form form = form(press(Somebody.AUTHOR, ActionId.of("update.draft", incident, phase)));
        done(router.submit(Somebody.AUTHOR.id(), general(), form, Map.of("text", text, "next", "15"), null));
        return newest("draft", "id");
    }

    private void publish(long draft) {
        done(press(Somebody.LEAD, ActionId.of("update.approve", draft, 1)));
    }

    private Reply say(Somebody somebody, String line) {
        return router.command(somebody.id(), general(), line, null);
    }

    private Reply press(Somebody somebody, ActionId action) {
        return router.press(somebody.id(), general(), action, null);
    }

    private static Form form(Reply reply) {
        if (reply instanceof Reply.Ask ask) {
            return ask.form();
        }
        throw new AssertionError("No form was opened but: " + reply);
    }

    private static void done(Reply reply) {
        if (!(reply instanceof Reply.Say || reply instanceof Reply.Nothing)) {
            throw new AssertionError("It was not done: " + reply);
        }
    }

    private long newest(String table, String key) {
        return jdbc.sql("select max(" + key + ") from " + table)
                .query(Long.class)
                .single();
    }

    /** The revision and the finding that a button of a draft was made for, as the room was shown it. */
    private String finding(String verb, long draft) {
        Pattern button = Pattern.compile(verb + ":" + draft + ":(1-\\d+)");
        return jdbc.sql("select payload from delivery").query(String.class).list().stream()
                .map(button::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + verb));
    }
}
