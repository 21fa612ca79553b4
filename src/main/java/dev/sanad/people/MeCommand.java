package dev.sanad.people;

import dev.sanad.chat.ActionId;
import dev.sanad.chat.CommandCall;
import dev.sanad.chat.CommandSpec;
import dev.sanad.chat.Field;
import dev.sanad.chat.Form;
import dev.sanad.chat.FormAnswers;
import dev.sanad.chat.FormHandler;
import dev.sanad.chat.Permission;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Reply;
import dev.sanad.chat.SlashCommand;
import dev.sanad.wording.Inline;
import dev.sanad.wording.Language;
import dev.sanad.wording.Reader;
import dev.sanad.wording.Voice;
import dev.sanad.wording.Wording;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code /sanad me}: in which language and time zone the bot speaks to a person, whatever a platform says. */
@Component
class MeCommand implements SlashCommand, FormHandler {

    private static final String VERB = "people.me";
    private static final int LONGEST_ZONE = 60;

    private final People people;
    private final Profiles profiles;
    private final Linking linking;
    private final TimeZones zones;
    private final Wording wording;
    private final Clock clock;

    MeCommand(People people, Profiles profiles, Linking linking, TimeZones zones, Wording wording, Clock clock) {
        this.people = people;
        this.profiles = profiles;
        this.linking = linking;
        this.zones = zones;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("sanad", "me", "you", List.of(), null);
    }

    @Override
    public boolean changesNothing() {
        return true;
    }

    @Override
    public Reply run(CommandCall call) {
        Voice voice = call.caller().voice();
        Profile profile = people.profile(call.caller().id());
        List<Field> fields = new ArrayList<>(List.of(
                Field.choice("language", voice.string("me.language"), languages(voice))
                        .with(profile.language().code()),
                Field.line("zone", voice.string("me.zone"), LONGEST_ZONE)
                        .mandatory()
                        .with(profile.isZoneKnown() ? profile.zone().getId() : "")
                        .hint(voice.string("me.zone.hint"))));
        if (profile.accounts().size() > 1) {
            fields.add(Field.choice("contact", voice.string("me.contact"), accounts(profile))
                    .with(profile.contact().toString()));
        }
        return new Reply.Ask(new Form(ActionId.of(VERB), voice.string("me.form"), voice.string("me.submit"), fields));
    }

    @Override
    public String form() {
        return VERB;
    }

    @Override
    public @Nullable Permission permission() {
        return null;
    }

    @Override
    public Reply submit(FormAnswers answers) {
        Optional<ZoneId> zone = zones.find(answers.line("zone"));
        if (zone.isEmpty()) {
            return new Reply.Reject(Map.of("zone", answers.caller().voice().string("me.zone.unknown")));
        }
        Language language = Language.of(answers.line("language")).orElseThrow();
        PersonId person = answers.caller().id();
        profiles.choose(person, language, zone.get(), contact(answers));
        Voice voice = wording.in(language);
        String now = new Reader(language, zone.get(), String::valueOf, String::valueOf)
                .show(clock.instant(), Inline.Time.Style.CLOCK);
        return Reply.say(voice.text(
                "me.done",
                "language",
                voice.string("language." + language.code()),
                "zone",
                zone.get().getId(),
                "now",
                now));
    }

    private List<Field.Option> accounts(Profile profile) {
        return profile.accounts().stream()
                .map(account -> new Field.Option(account.id().toString(), linking.named(account)))
                .toList();
    }

    /** One of the person's own, whatever the answers say. */
    private PersonId contact(FormAnswers answers) {
        Profile profile = people.profile(answers.caller().id());
        return profile.accounts().stream()
                .map(Profile.Account::id)
                .filter(account -> account.toString().equals(answers.line("contact")))
                .findFirst()
                .orElse(profile.contact());
    }

    private static List<Field.Option> languages(Voice voice) {
        return Arrays.stream(Language.values())
                .map(language -> new Field.Option(language.code(), voice.string("language." + language.code())))
                .toList();
    }
}
