package dev.sanad.slack;

import static dev.sanad.slack.UnreadableRequest.demand;
import static dev.sanad.slack.UnreadableRequest.demandId;

import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import dev.sanad.chat.Directory;
import dev.sanad.chat.Home;
import dev.sanad.chat.Message;
import dev.sanad.chat.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The app's home tab: put together anew whenever somebody opens it. */
@Component
@SlackOnly
class SlackHome {

    private static final Logger log = LoggerFactory.getLogger(SlackHome.class);

    private final MethodsClient slack;
    private final SlackCalls calls;
    private final SlackPeople people;
    private final SlackText text;
    private final Home home;
    private final Directory directory;

    SlackHome(
            MethodsClient slack, SlackCalls calls, SlackPeople people, SlackText text, Home home, Directory directory) {
        this.slack = slack;
        this.calls = calls;
        this.people = people;
        this.text = text;
        this.home = home;
        this.directory = directory;
    }

    void register(App app) {
        app.event(AppHomeOpenedEvent.class, (payload, context) -> {
            AppHomeOpenedEvent opened = demand(payload.getEvent(), "event");
            if (!"messages".equals(opened.getTab())) {
                show(people.meet(demandId(payload.getTeamId(), "team_id"), demandId(opened.getUser(), "user")));
            }
            return context.ack();
        });
    }

    private void show(PersonId person) {
        Message message = home.of(person);
        View view = View.builder()
                .type("home")
                .blocks(text.kit(directory.caller(person).voice()).blocks(message))
                .build();
        try {
            calls.call(() -> slack.viewsPublish(
                    publish -> publish.userId(person.external()).view(view)));
        } catch (SlackFailure e) {
            log.info("The home tab of {} was not shown: {}", person, e.error());
        }
    }
}
