package dev.sanad.slack;

import static dev.sanad.slack.UnreadableRequest.demand;
import static dev.sanad.slack.UnreadableRequest.demandId;

import com.slack.api.bolt.App;
import com.slack.api.model.User;
import com.slack.api.model.event.SubteamMembersChangedEvent;
import com.slack.api.model.event.SubteamUpdatedEvent;
import com.slack.api.model.event.TeamJoinEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserChangeEvent;
import org.springframework.stereotype.Component;

/** What Slack tells by itself: people, groups and tokens that change. */
@Component
@SlackOnly
class SlackEvents {

    private final SlackPeople people;
    private final SlackRoster roster;
    private final SlackWorkspace workspace;

    SlackEvents(SlackPeople people, SlackRoster roster, SlackWorkspace workspace) {
        this.people = people;
        this.roster = roster;
        this.workspace = workspace;
    }

    void register(App app) {
        app.event(TeamJoinEvent.class, (payload, context) -> {
            tell(payload.getTeamId(), demand(payload.getEvent().getUser(), "user"));
            return context.ack();
        });
        app.event(UserChangeEvent.class, (payload, context) -> {
            tell(payload.getTeamId(), demand(payload.getEvent().getUser(), "user"));
            return context.ack();
        });
        app.event(SubteamMembersChangedEvent.class, (payload, context) -> {
            roster.readSoon();
            return context.ack();
        });
        app.event(SubteamUpdatedEvent.class, (payload, context) -> {
            roster.readSoon();
            return context.ack();
        });
        app.event(TokensRevokedEvent.class, (payload, context) -> {
            workspace.refused(SlackSettings.BOT_TOKEN, "token_revoked");
            return context.ack();
        });
    }

    private void tell(String team, User user) {
        demandId(user.getId(), "user.id");
        people.changed(demandId(team, "team_id"), user);
    }
}
