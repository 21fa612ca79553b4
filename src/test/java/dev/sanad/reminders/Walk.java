package dev.sanad.reminders;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Reply;
import dev.sanad.chat.Room;
import dev.sanad.reminders.Known.Draft;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What people and time do at random, and the same again for the same seed. */
final class Walk {

    private static final List<String> PEOPLE = List.of("sara", "omar", "leila", "jonas", "mei", "noor");

    /** Who does most things: comms leads more often than the others. */
    private static final List<String> BUSY =
            List.of("sara", "sara", "sara", "omar", "omar", "omar", "noor", "jonas", "mei", "leila");

    private static final List<String> SEVERITIES = List.of("negligible", "minimal", "significant", "serious", "severe");
    private static final List<String> PHASES =
            List.of("acknowledged", "investigating", "identified", "workaround", "monitoring", "no-news");
    private static final List<Duration> STEPS = Stream.of(
                    "PT5S", "PT1M", "PT4M", "PT6M", "PT11M", "PT16M", "PT31M", "PT1H", "PT3H", "PT12H", "P1D", "P4D")
            .map(Duration::parse)
            .toList();

    private static final int MOST_INCIDENTS = 3;
    private static final int RECENT = 15;

    /** Restarts take seconds: one walk in so many has one, of those that every run walks and of the others. */
    private static final int ONE_IN_WITH_RESTART = 67;

    private static final int ONE_IN_OF_MORE = 5;
    private static final int SPREAD = 7;

    private final Bot bot;
    private final Screens screens;
    private final long seed;
    private final Chance chance;
    private final Crowd crowd;
    private final Known known;
    private final List<Long> incidents = new ArrayList<>();

    Walk(Bot bot, Screens screens, long seed) {
        this.bot = bot;
        this.screens = screens;
        this.seed = seed;
        this.chance = new Chance(seed);
        this.crowd = new Crowd(bot, chance);
        this.known = new Known(bot);
    }

    Crowd crowd() {
        return crowd;
    }

    /** Numbers of the incidents that were declared on this walk. */
    List<Long> incidents() {
        return incidents;
    }

    static boolean isPrivate(String title) {
        return title.startsWith("Secret");
    }

    /** At a moment of a week that the seed decides, whatever was before. */
    void begin() {
        screens.forget();
        Instant monday = ZonedDateTime.ofInstant(bot.now(), ZoneOffset.UTC)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .with(LocalTime.MIDNIGHT)
                .toInstant();
        bot.jump(Duration.between(bot.now(), monday.plus(Duration.ofMinutes(chance.below(7 * 24 * 60)))));
        crowd.note("starts at " + bot.now());
        declare();
        bot.settle();
    }

    void step(int number) {
        if (number == restartAt()) {
            crowd.note("restart");
            bot.restart();
        } else {
            step();
        }
        bot.settle();
    }

    /** At which step it restarts, not before the second; 0 for never. */
    private int restartAt() {
        int oneIn = seed <= PromiseNeverDiesIT.LAST ? ONE_IN_WITH_RESTART : ONE_IN_OF_MORE;
        return seed % oneIn == 0 ? Math.toIntExact(2 + seed * SPREAD % (Walks.STEPS - 1)) : 0;
    }

    private void step() {
        int dice = chance.below(100);
        if (dice < 5) {
            declare();
        } else if (dice < 30) {
            moveClock();
        } else if (dice < 38) {
            long incident = anyIncident();
            publish(known.decider(incident), incident, chance.oneIn(12) ? "resolved" : chance.any(PHASES));
        } else if (dice < 62) {
            pressWhatIsShown();
        } else if (dice < 70) {
            approve();
        } else if (dice < 72) {
            crowd.note("start again");
            bot.bean(PromisesAtStart.class).ready();
        } else if (dice < 75) {
            pressWhatWasShown();
        } else {
            command();
        }
    }

    /** Publishes the all-clear of whatever is open still. */
    void end() {
        for (long incident : incidents) {
            if (known.isOpen(incident)) {
                crowd.say("jonas", general(), "incident lead @sara INC-" + incident);
                publish("sara", incident, "resolved");
            }
            crowd.press(known.decider(incident), general(), ActionId.of("reminder.no-follow-up", incident), 0);
        }
        bot.settle();
    }

    private void declare() {
        if (incidents.stream().filter(known::isOpen).count() >= MOST_INCIDENTS) {
            return;
        }
        boolean isPrivate = chance.oneIn(4);
        String title = (isPrivate ? "Secret" : "Known") + seed + "x" + incidents.size() + "x";
        String person = chance.any(PEOPLE);
        if (crowd.say(person, general(), "incident declare " + title) instanceof Reply.Ask ask) {
            String visibility = isPrivate ? "private" : "public";
            crowd.submit(
                    person,
                    general(),
                    ask.form(),
                    Map.of("severity", chance.any(SEVERITIES), "visibility", visibility));
        }
        incidents.add(known.number(title));
    }

    private void moveClock() {
        Duration step = chance.any(STEPS).plusSeconds(chance.below(60));
        boolean isStandstill = step.compareTo(Duration.ofHours(2)) > 0 || chance.oneIn(2);
        if (isStandstill) {
            bot.jump(step);
        } else {
            bot.pass(step);
        }
        crowd.note("clock " + step + (isStandstill ? " at once" : "") + ": it is " + bot.now());
    }

    private void publish(String person, long incident, String phase) {
        if (crowd.say(person, general(), "incident draft " + phase + " INC-" + incident) instanceof Reply.Ask ask) {
            crowd.submit(person, general(), ask.form(), Map.of());
            known.drafts(incident).stream()
                    .reduce((older, newer) -> newer)
                    .ifPresent(draft -> crowd.press(person, general(), approve(draft.id(), draft.head()), 3));
        }
    }

    private void approve() {
        List<Draft> drafts = incidents.stream()
                .flatMap(incident -> known.drafts(incident).stream())
                .toList();
        if (!drafts.isEmpty()) {
            Draft draft = chance.any(drafts);
            String person = chance.oneIn(3) ? chance.any(BUSY) : known.decider(draft.incident());
            int revision = chance.oneIn(6) ? 1 : draft.head();
            crowd.press(person, general(), approve(draft.id(), revision), 2);
        }
    }

    private static ActionId approve(long draft, int revision) {
        return ActionId.of("update.approve", draft, revision);
    }

    private void pressWhatIsShown() {
        String person = chance.any(BUSY);
        List<Screens.Seen> seen = chance.oneIn(3) ? inARoom(person) : screens.in("direct-" + person);
        List<Screens.Seen> recent = seen.stream()
                .skip(Math.max(0, seen.size() - RECENT))
                .filter(message -> !message.actions().isEmpty())
                .toList();
        if (!recent.isEmpty()) {
            Screens.Seen message = chance.any(recent);
            crowd.press(person, message.room(), chance.any(message.actions()).id(), 2);
        }
    }

    private List<Screens.Seen> inARoom(String person) {
        Room room = known.roomOf(anyIncident());
        return known.isOpenTo(person, room) ? screens.in(String.valueOf(room.externalId())) : List.of();
    }

    private void pressWhatWasShown() {
        String person = chance.any(BUSY);
        List<Action> ever = screens.everShownIn("direct-" + chance.any(PEOPLE));
        if (!ever.isEmpty()) {
            crowd.press(person, general(), chance.any(ever).id(), 1);
        }
    }

    private void command() {
        String name = " INC-" + anyIncident();
        String line = switch (chance.below(9)) {
            case 0, 1 -> "severity " + chance.any(SEVERITIES) + name;
            case 2, 3 -> "lead @" + chance.any(List.of("sara", "omar", "noor", "jonas")) + name;
            case 4, 5 -> "draft " + chance.any(PHASES) + name;
            case 6 -> "checklist" + name;
            case 7 -> "resolve" + name;
            default ->
                chance.any(List.of("join" + name, "status" + name, "overview", "list", "note what happened" + name));
        };
        String person = chance.any(BUSY);
        crowd.goOn(person, general(), crowd.say(person, general(), "incident " + line), 2);
    }

    /** Mostly one that is open. */
    private long anyIncident() {
        List<Long> open = incidents.stream().filter(known::isOpen).toList();
        return chance.any(open.isEmpty() || chance.oneIn(10) ? incidents : open);
    }

    private Room general() {
        return bot.room("general");
    }
}
