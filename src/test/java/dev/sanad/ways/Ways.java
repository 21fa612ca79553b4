package dev.sanad.ways;

import dev.sanad.chat.ActionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How each command, button, form and shortcut is asked. One that is added to the product is added here, and its rows to
 * {@code src/test/resources/ways-in}.
 */
final class Ways {

    /** The code by which the author says to be somebody of another workspace. */
    static final String CODE = "AAAABBBB";

    /** What the form that declares an incident is answered. */
    static final Map<String, String> DECLARATION =
            Map.of("title", "Another outage", "severity", "serious", "since", "now", "visibility", "public");

    private static final Instant WRITTEN = Instant.parse("2025-11-27T09:30:00Z");

    private Ways() {}

    static List<Way> all() {
        return Stream.of(
                        commands(),
                        incidentButtons(),
                        updateButtons(),
                        reminderButtons(),
                        peopleButtons(),
                        forms(),
                        shortcuts())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Way> commands() {
        return List.of(
                command("/incident overview", "", ""),
                command("/incident list", "", ""),
                command("/incident help", "", ""),
                command("/incident declare", "", "Payments fail"),
                about("/incident status", ""),
                about("/incident join", ""),
                command("/incident note", "", "%s The database is slow."),
                command("/incident note", "here", "The database is slow."),
                about("/incident checklist", ""),
                about("/incident lead", ""),
                command("/incident lead", "@somebody", "@approver %s"),
                about("/incident severity", ""),
                command("/incident severity", "minimal", "minimal %s"),
                command("/incident draft", "", "investigating %s"),
                command("/incident draft", "follow-up", "follow-up %s"),
                about("/incident resolve", ""),
                command("/sanad me", "", ""),
                command("/sanad link", "", ""),
                command("/sanad link", "with a code", CODE));
    }

    private static List<Way> incidentButtons() {
        return List.of(
                button("incident.take-lead", Subject::incident),
                button("incident.hand-over", Subject::incident),
                button("incident.facts", Subject::incident),
                button("incident.follow", Subject::incident));
    }

    private static List<Way> updateButtons() {
        return List.of(
                button("update.draft", Subject::incident),
                button("update.edit", Subject::draft, about -> "1"),
                button("update.discard", Subject::draft),
                button("update.approve", Subject::draft, about -> "1"),
                button("update.lead-and-approve", Subject::draft, about -> "1"),
                button("update.promise", Subject::draft, about -> "1-" + minute("2025-11-27T10:20:00Z")),
                button("update.use", Subject::flawed, Subject::suggestion),
                button("update.take-time", Subject::flawed, Subject::time));
    }

    private static List<Way> reminderButtons() {
        return List.of(
                button("reminder.no-news", Subject::incident),
                button("reminder.snooze", Subject::incident, Subject::promise),
                button("reminder.stand-in", Subject::incident),
                button("reminder.rhythm", Subject::incident, about -> "30"),
                button("reminder.still-open", Subject::incident),
                button("reminder.no-follow-up", Subject::incident));
    }

    private static List<Way> peopleButtons() {
        return List.of(
                button("people.link-claim", about -> CODE),
                button("people.link-confirm", about -> CODE),
                button("people.link-refuse", about -> CODE),
                button("people.unlink", about -> ""));
    }

    private static List<Way> forms() {
        return List.of(
                form("incident.declare", "", DECLARATION),
                form("incident.facts", "", Map.of("scope", "customers in Asia")),
                form("incident.facts", "since", Map.of("since", "2 hours ago")),
                form(
                        "incident.hand-over",
                        "",
                        Map.of("person", Somebody.APPROVER.id().toString())),
                form("incident.severity", "", Map.of("severity", "minimal")),
                form("update.draft", "", Map.of("text", "Customers in Asia cannot pay.", "next", "20")),
                form("update.edit", "", Map.of("text", "Customers in Asia cannot pay. Next update at 10:15 UTC.")),
                form("reminder.snooze", "", Map.of("reason", "We are testing the repair.")),
                form("people.me", "", Map.of("language", "fa", "zone", "Asia/Tehran")));
    }

    private static List<Way> shortcuts() {
        return List.of(new Way(
                "shortcut incident.keep",
                "",
                (router, who, room, about) -> router.shortcut(
                        who, room, "incident.keep", Somebody.RESPONDER.id(), WRITTEN, "It is the database.", null)));
    }

    private static Way about(String command, String how) {
        return command(command, how, "%s");
    }

    private static Way command(String command, String how, String words) {
        return new Way(
                "command " + command,
                how,
                (router, who, room, about) -> router.command(
                        who, room, (command + " " + words.formatted("INC-" + about.incident())).substring(1), null));
    }

    private static Way button(String verb, Function<Subject, Object> subject) {
        return button(verb, subject, about -> "");
    }

    private static Way button(String verb, Function<Subject, Object> subject, Function<Subject, Object> detail) {
        return new Way(
                "button " + verb,
                "",
                (router, who, room, about) -> router.press(
                        who,
                        room,
                        new ActionId(
                                verb,
                                subject.apply(about).toString(),
                                detail.apply(about).toString()),
                        null));
    }

    private static Way form(String verb, String how, Map<String, String> answers) {
        return new Way(
                "form " + verb,
                how,
                (router, who, room, about) -> router.submit(who, room, about.form(verb), answers, null));
    }

    private static long minute(String at) {
        return Instant.parse(at).getEpochSecond() / 60;
    }
}
