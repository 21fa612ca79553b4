package dev.sanad.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.User;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.PersonSeen;
import dev.sanad.wording.Language;
import dev.sanad.wording.Organisation;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the port who somebody is: name, language and time zone as in the Slack profile, and the person's groups. */
@Component
@SlackOnly
class SlackPeople {

    private static final Logger log = LoggerFactory.getLogger(SlackPeople.class);

    private final MethodsClient slack;
    private final SlackCalls calls;
    private final SlackGroups groups;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final Set<PersonId> met = ConcurrentHashMap.newKeySet();

    SlackPeople(
            MethodsClient slack,
            SlackCalls calls,
            SlackGroups groups,
            Organisation organisation,
            ApplicationEventPublisher events) {
        this.slack = slack;
        this.calls = calls;
        this.groups = groups;
        this.organisation = organisation;
        this.events = events;
    }

    /** Somebody who asks for something; looked up at the first time, and again when Slack tells of a change. */
    PersonId meet(String team, String user) {
        PersonId person = new PersonId(team, user);
        if (met.add(person)) {
            lookUp(person);
        }
        return person;
    }

    /** Somebody whom Slack tells of in an event, where the language may be missing. */
    void changed(String team, User user) {
        if (user.getLocale() == null) {
            lookUp(new PersonId(team, user.getId()));
        } else {
            tell(team, user);
        }
    }

    private void lookUp(PersonId person) {
        try {
            tell(person.workspace(), ask(person));
        } catch (SlackFailure e) {
            met.remove(person);
            log.info("Slack did not tell who {} is: {}", person, e.error());
        }
    }

    /** Looks somebody up, who may not be there. */
    boolean isThere(PersonId person) throws SlackFailure {
        try {
            return tell(person.workspace(), ask(person));
        } catch (SlackFailure e) {
            if (e.is("user_not_found", "user_not_visible")) {
                return false;
            }
            throw e;
        }
    }

    private User ask(PersonId person) throws SlackFailure {
        return calls.call(() ->
                        slack.usersInfo(info -> info.user(person.external()).includeLocale(true)))
                .getUser();
    }

    /**
     * What Slack says of somebody; bots and those who have left are nobody to us.
     *
     * @return whether it is somebody
     */
    boolean tell(String team, User user) {
        if (user.isBot() || user.isDeleted() || "USLACKBOT".equals(user.getId())) {
            return false;
        }
        PersonId person = new PersonId(team, user.getId());
        met.add(person);
        events.publishEvent(new PersonSeen(person, name(user), language(user), zone(user), groups.of(user.getId())));
        return true;
    }

    private static String name(User user) {
        User.Profile profile = user.getProfile();
        return Stream.of(
                        profile == null ? null : profile.getDisplayName(),
                        profile == null ? null : profile.getRealName(),
                        user.getRealName(),
                        user.getName())
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(user.getId());
    }

    private Language language(User user) {
        return user.getLocale() == null
                ? organisation.defaultLanguage()
                : Language.of(user.getLocale()).orElse(organisation.defaultLanguage());
    }

    private ZoneId zone(User user) {
        return zone(user.getTz());
    }

    private ZoneId zone(@Nullable String name) {
        try {
            return name == null ? organisation.timeZone() : ZoneId.of(name);
        } catch (DateTimeException e) {
            return organisation.timeZone();
        }
    }
}
