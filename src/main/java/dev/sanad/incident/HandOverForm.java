package dev.sanad.incident;

import dev.sanad.chat.ActionId;
import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Field;
import dev.sanad.chat.Form;
import dev.sanad.chat.FormAnswers;
import dev.sanad.chat.FormHandler;
import dev.sanad.chat.Permission;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Platforms;
import dev.sanad.chat.Refused;
import dev.sanad.chat.Reply;
import dev.sanad.people.People;
import dev.sanad.wording.Voice;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The button "Hand over" and the form that asks to whom. */
@Component
class HandOverForm implements ButtonHandler, FormHandler {

    static final String VERB = "incident.hand-over";

    private final Which which;
    private final CommsLead commsLead;
    private final People people;
    private final Platforms platforms;

    HandOverForm(Which which, CommsLead commsLead, People people, Platforms platforms) {
        this.which = which;
        this.commsLead = commsLead;
        this.people = people;
        this.platforms = platforms;
    }

    @Override
    public String verb() {
        return VERB;
    }

    @Override
    public @Nullable Permission permission() {
        return null;
    }

    @Override
    public Reply press(ButtonPress press) {
        Voice voice = press.caller().voice();
        Incident incident = which.demandOpen(press.caller(), which.of(press.caller(), press.room(), press.action()));
        commsLead.demandHandOver(press.caller(), incident);
        String here = press.caller().account().workspace();
        List<Field.Option> others = people.whoMay(Permission.APPROVE).stream()
                .filter(person -> !person.equals(incident.commsLead()))
                .sorted(Comparator.comparing(
                        person -> people.account(here, person).isEmpty()))
                .map(person -> new Field.Option(person.toString(), name(person, here)))
                .toList();
        if (others.isEmpty()) {
            throw new Refused(voice.text("lead.nobody-else"));
        }
        return new Reply.Ask(new Form(
                ActionId.of(VERB, incident.id()),
                voice.string("hand-over.form", "name", incident.name()),
                voice.string("button.hand-over"),
                List.of(Field.choice("person", voice.string("hand-over.person"), others))));
    }

    /** Names are told apart by where people are, unless it is here. */
    private String name(PersonId person, String here) {
        String name = people.profile(person).name();
        return people.account(here, person).isPresent() ? name : name + " · " + platforms.of(person.workspace());
    }

    @Override
    public String form() {
        return VERB;
    }

    @Override
    public Reply submit(FormAnswers answers) {
        Incident incident =
                which.demandOpen(answers.caller(), which.of(answers.caller(), answers.room(), answers.id()));
        PersonId to = PersonId.parse(answers.line("person"));
        commsLead.handOver(answers.caller(), incident, to);
        return Reply.say(answers.caller().voice().text("lead.done", "name", incident.name(), "lead", to));
    }
}
