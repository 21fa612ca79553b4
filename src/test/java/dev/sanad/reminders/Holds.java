package dev.sanad.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Permission;
import dev.sanad.chat.PersonId;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Incidents;
import dev.sanad.incident.Severities;
import dev.sanad.people.People;
import dev.sanad.publishing.PublicPage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What holds at every moment, whatever people and time do. */
final class Holds {

    private final Bot bot;
    private final Screens screens;
    private final Walk walk;
    private Map<String, PublicPage.Shown> pageBefore = Map.of();
    private long updatesBefore;

    Holds(Bot bot, Screens screens, Walk walk) {
        this.bot = bot;
        this.screens = screens;
        this.walk = walk;
        this.updatesBefore = updates();
    }

    void check() {
        bot.read(() -> {
            checkAll();
            return true;
        });
    }

    private void checkAll() {
        List<Incident> incidents = walk.incidents().stream()
                .map(number -> bot.bean(Incidents.class).get(number))
                .toList();
        nothingIsLost();
        incidents.forEach(this::nobodyIsForgotten);
        thePublicReadsWhatWasApproved(incidents);
        nothingPrivateGetsOut(incidents);
    }

    private void nobodyIsForgotten(Incident incident) {
        Optional<Promise> open = bot.bean(Promises.class).open(incident.id());
        Optional<Instant> reminding = bot.timer("reminders.promise", incident.id());
        Optional<Instant> question = bot.timer("reminders.still-open", incident.id());
        List<ReminderTable.Given> given = bot.bean(ReminderTable.class).of(incident.id());
        eachHasOneReminder(incident, given);
        if (!incident.isOpen()) {
            assertThat(open).as("promise of closed %s", incident.name()).isEmpty();
            assertThat(reminding).as("reminding of closed %s", incident.name()).isEmpty();
        } else if (open.isPresent()) {
            aPromiseIsReminded(incident, open.get(), reminding, given);
        } else {
            assertThat(owes(incident))
                    .as("%s owes an update and has no promise", incident.name())
                    .isFalse();
            assertThat(question)
                    .as("question whether %s is open", incident.name())
                    .hasValueSatisfying(at -> assertThat(at)
                            .isAfter(bot.now())
                            .isBeforeOrEqualTo(bot.now().plus(Duration.ofDays(1))));
        }
    }

    private void aPromiseIsReminded(
            Incident incident, Promise promise, Optional<Instant> reminding, List<ReminderTable.Given> given) {
        Pace pace = bot.bean(Reminders.class).pace(incident);
        assertThat(reminding)
                .as("next reminder of %s", incident.name())
                .hasValueSatisfying(at ->
                        assertThat(at).isAfter(bot.now()).isBeforeOrEqualTo(Reminding.next(promise, pace, bot.now())));
        Optional<Slot> latest = Reminding.latest(promise, pace, bot.now());
        if (latest.isEmpty()) {
            assertThat(given)
                    .as("what asks for an update of %s although its moment is not near", incident.name())
                    .filteredOn(reminder ->
                            reminder.person() != null || incident.room().equals(reminder.room()))
                    .noneMatch(reminder -> shown(reminder).isPresent());
        }
        boolean isAsked = latest.filter(slot -> slot.isLate() || !promise.isSnoozed(bot.now()))
                .isPresent();
        if (isAsked) {
            assertThat(given)
                    .as("somebody who may approve has a reminder of %s whose first button works", incident.name())
                    .anyMatch(reminder -> works(incident, promise, reminder));
        }
    }

    /** One a person and one a room; what was replaced or is settled carries no button any more. */
    private void eachHasOneReminder(Incident incident, List<ReminderTable.Given> given) {
        assertThat(given.stream().map(each -> each.person() + " " + each.room()))
                .as("reminders of %s", incident.name())
                .doesNotHaveDuplicates();
        Set<String> current = Set.copyOf(bot.jdbc()
                .sql("select m.external_id from reminder_message r join chat_message m on m.id = r.message"
                        + " where r.incident = ? and m.external_id is not null")
                .params(incident.id())
                .query(String.class)
                .list());
        for (Screens.Seen seen : screens.all()) {
            boolean reminds = seen.actions().stream()
                    .map(Action::id)
                    .anyMatch(id ->
                            Set.of("reminder.no-news", "reminder.stand-in", "reminder.snooze", "reminder.still-open")
                                            .contains(id.verb())
                                    && id.subject().equals(String.valueOf(incident.id())));
            if (reminds) {
                assertThat(current)
                        .as("%s reminds of %s and is the current one", seen, incident.name())
                        .contains(seen.id());
            }
        }
    }

    private boolean works(Incident incident, Promise promise, ReminderTable.Given reminder) {
        PersonId person = reminder.person();
        return person != null
                && bot.bean(People.class).may(person, Permission.APPROVE)
                && shown(reminder)
                        .map(message -> message.actions().getFirst().id())
                        .filter(first -> works(incident, promise, person, first))
                        .isPresent();
    }

    private Optional<Screens.Seen> shown(ReminderTable.Given reminder) {
        return bot.jdbc()
                .sql("select external_id from chat_message where id = ?")
                .params(reminder.message().value())
                .query(String.class)
                .optional()
                .flatMap(screens::find)
                .filter(message -> !message.actions().isEmpty());
    }

    private boolean works(Incident incident, Promise promise, PersonId person, ActionId button) {
        return switch (button.verb()) {
            case "reminder.no-news", "update.draft" -> true;
            case "reminder.snooze" -> button.detail().equals(String.valueOf(promise.id()));
            case "reminder.stand-in" -> !incident.isDecidedBy(person);
            case "incident.take-lead" -> incident.lead().isEmpty();
            case "update.approve" -> incident.isDecidedBy(person) && isNewest(button);
            case "update.edit" -> isOpen(button);
            default -> false;
        };
    }

    private boolean isNewest(ActionId button) {
        return isOpen(button)
                && bot.jdbc()
                        .sql("select head from draft where id = ?")
                        .params(Long.parseLong(button.subject()))
                        .query(String.class)
                        .single()
                        .equals(button.detail());
    }

    private boolean isOpen(ActionId button) {
        return bot.jdbc()
                .sql("select state from draft where id = ?")
                .params(Long.parseLong(button.subject()))
                .query(String.class)
                .single()
                .equals("OPEN");
    }

    /** The first update while customers know nothing, and another one where updates have a rhythm. */
    private boolean owes(Incident incident) {
        Severities.Level level = bot.bean(Severities.class).level(incident.severity());
        return incident.isPublic() && !level.destinations().isEmpty() && (!isTold(incident) || level.cadence() != null);
    }

    /** Whether an update has reached customers: one that stayed in the room has not. */
    private boolean isTold(Incident incident) {
        return bot.jdbc()
                        .sql("select count(*) from receipt r join published_update u on u.id = r.update_id"
                                + " where u.incident = ? and r.state <> 'FAILED'")
                        .params(incident.id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void nothingIsLost() {
        assertThat(bot.jdbc()
                        .sql("select state || ' ' || kind || ' ' || coalesce(last_error, '') from delivery")
                        .query(String.class)
                        .list())
                .as("what could not be said")
                .isEmpty();
    }

    private void thePublicReadsWhatWasApproved(List<Incident> incidents) {
        PublicPage page = new PublicPage(bot.bean("statusPage"));
        Map<String, PublicPage.Shown> now =
                page.of(incidents.stream().map(Incident::name).toList());
        long updatesNow = updates();
        if (updatesNow == updatesBefore) {
            assertThat(now).as("the page, without any approval").isEqualTo(pageBefore);
        } else {
            assertThat(page.titles()).noneMatch(Walk::isPrivate);
        }
        for (Incident incident : incidents) {
            PublicPage.Shown shown = now.get(incident.name());
            if (shown != null) {
                assertThat(shown.updates())
                        .hasSizeLessThanOrEqualTo(approved(incident).size());
                whoReadOfItReadsOn(incident, shown.updates().getFirst());
            }
            assertThat(approved(incident)).allMatch(Boolean::booleanValue);
        }
        pageBefore = new HashMap<>(now);
        updatesBefore = updatesNow;
    }

    /** The time that customers read last is kept while it is open, and the end when it is over. */
    private void whoReadOfItReadsOn(Incident incident, PublicPage.Told last) {
        if (!incident.isOpen()) {
            assertThat(last.phase())
                    .as("what customers of closed %s read last", incident.name())
                    .isIn("Resolved", "Follow-up");
        }
        if (incident.isOpen() && last.next().isPresent()) {
            assertThat(bot.bean(Promises.class).open(incident.id()))
                    .as("the promise of %s that customers read", incident.name())
                    .map(promise -> promise.dueAt().toString())
                    .isEqualTo(last.next());
        }
    }

    /** For each update of an incident, whether it is an approved revision to the letter. */
    private List<Boolean> approved(Incident incident) {
        return bot.jdbc()
                .sql("select u.content, r.content as revised, u.approved_by from published_update u"
                        + " join draft_revision r on r.draft = u.draft and r.number = u.revision where u.incident = ?")
                .params(incident.id())
                .query((row, number) -> row.getString("content").equals(row.getString("revised"))
                        && bot.bean(People.class).may(PersonId.parse(row.getString("approved_by")), Permission.APPROVE))
                .list();
    }

    private long updates() {
        return bot.jdbc()
                .sql("select count(*) from published_update")
                .query(Long.class)
                .single();
    }

    private void nothingPrivateGetsOut(List<Incident> incidents) {
        List<Crowd.Heard> heard = walk.crowd().heard();
        for (Incident incident : incidents) {
            if (incident.isPublic()) {
                continue;
            }
            Set<String> people = Set.copyOf(bot.jdbc()
                    .sql("select person from incident_participant where incident = ?")
                    .params(incident.id())
                    .query(String.class)
                    .list());
            for (Screens.Seen seen : screens.all()) {
                boolean isInside = seen.room().id().equals(incident.room())
                        || people.contains(seen.room().name());
                assertThat(isInside || !seen.text().contains(incident.title()))
                        .as(
                                "%s is private and seen in %s: %s",
                                incident.name(), seen.room().name(), seen.text())
                        .isTrue();
            }
            heard.forEach(each -> assertThat(people.contains("playground:" + each.person())
                            || !each.text().contains(incident.title()))
                    .as("%s is private and told to %s", incident.name(), each.person())
                    .isTrue());
        }
    }
}
