package dev.sanad.slack;

import static dev.sanad.slack.UnreadableRequest.demand;
import static dev.sanad.slack.UnreadableRequest.demandId;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Reply;
import dev.sanad.chat.Router;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Answers to forms. */
@Component
@SlackOnly
class SlackForms {

    private final Router router;
    private final SlackPeople people;
    private final SlackRoom room;
    private final SlackAnswers answers;

    SlackForms(Router router, SlackPeople people, SlackRoom room, SlackAnswers answers) {
        this.router = router;
        this.people = people;
        this.room = room;
        this.answers = answers;
    }

    void register(App app) {
        app.viewSubmission(Pattern.compile(".*"), (request, context) -> take(request.getPayload(), context));
    }

    private Response take(ViewSubmissionPayload submission, ViewSubmissionContext context) {
        View view = demand(submission.getView(), "view");
        PersonId person = people.meet(
                demandId(demand(submission.getTeam(), "team").getId(), "team.id"),
                demandId(demand(submission.getUser(), "user").getId(), "user.id"));
        Asked asked = Asked.now(
                person,
                demand(view.getPrivateMetadata(), "private_metadata"),
                demandId(submission.getTriggerId(), "trigger_id"),
                null);
        Reply reply = router.submit(
                person,
                room.of(person.workspace(), asked.channel()),
                Modal.form(view),
                Modal.answers(view),
                "slack:" + demandId(view.getId(), "view.id"));
        return answers.toForm(reply, asked, view, context);
    }
}
