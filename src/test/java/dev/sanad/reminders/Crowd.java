package dev.sanad.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Field;
import dev.sanad.chat.Form;
import dev.sanad.chat.Message;
import dev.sanad.chat.Reply;
import dev.sanad.chat.Room;
import dev.sanad.chat.Router;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** People who type, press and fill in at random, and what they are answered. All of it is noted, to be read when something does not hold. */
final class Crowd {

    private static final List<String> TEXTS = List.of(
            "Customers cannot pay. We are working on it. Next update in 15 minutes.",
            "Customers cannot pay. The next update comes at 23:59.",
            "Customers cannot pay. Next update tomorrow at 9.",
            "Customers cannot pay. It will be fixed in 10 minutes.",
            "Customers cannot pay, and we are looking for the reason.");
    private static final List<String> TIMES =
            List.of("15", "30", "60", "2", "in 2 hours", "tomorrow at 9", "23:59", "", "soon", "6 days");
    private static final List<String> WORDS = List.of("10 minutes ago", "many", "word");

    private final Bot bot;
    private final Chance chance;
    private final List<String> notes = new ArrayList<>();
    private final List<Heard> heard = new ArrayList<>();

    Crowd(Bot bot, Chance chance) {
        this.bot = bot;
        this.chance = chance;
    }

    /** What somebody was answered, or found in a form. */
    record Heard(String person, String text) {}

    /** What people were answered since the last time this was asked. */
    List<Heard> heard() {
        List<Heard> all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    List<String> notes() {
        return notes;
    }

    void note(String what) {
        notes.add(what);
    }

    Reply say(String person, Room room, String line) {
        note(person + " says /" + line);
        return noted(person, bot.bean(Router.class).command(Bot.person(person), room, line, null));
    }

    /** Presses a button, and goes on with what is answered a few times. */
    void press(String person, Room room, ActionId action, int further) {
        note(person + " presses " + action + " in " + room.name());
        goOn(
                person,
                room,
                noted(person, bot.bean(Router.class).press(Bot.person(person), room, action, null)),
                further);
    }

    Reply submit(String person, Room room, Form form, Map<String, String> values) {
        note(person + " submits " + form.id() + " " + values);
        return noted(person, bot.bean(Router.class).submit(Bot.person(person), room, form, values, null));
    }

    /** Fills in the form that was answered, or presses the first button that was. */
    void goOn(String person, Room room, Reply reply, int further) {
        switch (reply) {
            case Reply.Ask ask -> {
                if (submit(person, room, ask.form(), values(ask.form())) instanceof Reply.Reject) {
                    submit(person, room, ask.form(), Map.of());
                }
            }
            case Reply.Say say -> goOn(person, room, say.message(), further);
            case Reply.Refuse refuse -> goOn(person, room, refuse.message(), further);
            default -> {}
        }
    }

    private void goOn(String person, Room room, Message answer, int further) {
        List<Action> actions = Screens.actionsOf(answer);
        if (further > 0 && !actions.isEmpty() && !chance.oneIn(4)) {
            press(person, room, actions.getFirst().id(), further - 1);
        }
    }

    private Map<String, String> values(Form form) {
        Map<String, String> values = new HashMap<>();
        for (Field field : form.fields()) {
            if (field.id().equals("reason")) {
                values.put("reason", "we wait");
            } else if (!field.id().equals("title") && !field.id().equals("visibility") && chance.oneIn(3)) {
                values.put(field.id(), value(field));
            }
        }
        return values;
    }

    private String value(Field field) {
        return switch (field.type()) {
            case CHOICE -> chance.any(field.options()).value();
            case PARAGRAPH -> chance.any(TEXTS);
            case LINE -> chance.any(field.id().equals("next") ? TIMES : WORDS);
        };
    }

    private Reply noted(String person, Reply reply) {
        switch (reply) {
            case Reply.Say say -> hears(person, say.message());
            case Reply.Refuse refuse -> hears(person, refuse.message());
            case Reply.Reject reject -> {
                note("    is rejected: " + reject.errors());
                reject.errors().values().forEach(Crowd::isNoFault);
            }
            case Reply.Ask ask -> {
                note("    is asked " + ask.form().id());
                heard.add(new Heard(person, textOf(ask.form())));
            }
            case Reply.Nothing ignored -> note("    done");
        }
        return reply;
    }

    private static String textOf(Form form) {
        return form.fields().stream().map(Field::value).collect(Collectors.joining("\n", form.title() + "\n", ""));
    }

    private void hears(String person, Message message) {
        String text = Screens.textOf(message);
        note("    hears: " + text.replace('\n', ' '));
        heard.add(new Heard(person, text));
        isNoFault(text);
    }

    /** Such an answer is the bot's own fault, in whatever language. */
    private static void isNoFault(String text) {
        assertThat(text).doesNotContain("Something broke on our side", "حدث عطل عندنا", "چیزی از طرف ما خراب شد");
    }
}
