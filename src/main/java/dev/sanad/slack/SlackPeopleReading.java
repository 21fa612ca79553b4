package dev.sanad.slack;

import com.slack.api.methods.AsyncMethodsClient;
import com.slack.api.methods.response.users.UsersListResponse;
import dev.sanad.chat.PersonId;
import java.util.HashSet;
import java.util.Set;

/** Reads everybody in a workspace, page by page. What fails in the middle goes on where it stopped when it is tried again. */
final class SlackPeopleReading {

    private static final int PAGE = 200;

    private final AsyncMethodsClient slack;
    private final SlackCalls calls;
    private final SlackPeople people;
    private final Set<PersonId> sofar = new HashSet<>();
    private String cursor = "";

    SlackPeopleReading(AsyncMethodsClient slack, SlackCalls calls, SlackPeople people) {
        this.slack = slack;
        this.calls = calls;
        this.people = people;
    }

    /** Everybody; the next reading begins at the beginning. */
    Set<PersonId> everybody(String team) throws SlackFailure {
        do {
            cursor = page(team);
        } while (!cursor.isEmpty());
        Set<PersonId> everybody = Set.copyOf(sofar);
        sofar.clear();
        return everybody;
    }

    private String page(String team) throws SlackFailure {
        try {
            UsersListResponse page = calls.paced(
                    slack.usersList(list -> list.limit(PAGE).cursor(cursor).includeLocale(true)));
            page.getMembers().stream()
                    .filter(user -> people.tell(team, user))
                    .forEach(user -> sofar.add(new PersonId(team, user.getId())));
            return Cursors.next(page.getResponseMetadata());
        } catch (SlackFailure e) {
            forgetUnless(e.mayPass());
            throw e;
        }
    }

    /** Slack forgets after a while where somebody has stopped. */
    private void forgetUnless(boolean mayGoOn) {
        if (!mayGoOn) {
            cursor = "";
            sofar.clear();
        }
    }
}
