package dev.sanad.testing.slack;

import dev.sanad.testing.slack.FakeMethods.Parameters;
import dev.sanad.testing.slack.FakeWorkspace.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Methods of the Web API about people and their groups. */
final class FakePeople {

    private static final Duration QUIET = Duration.ofHours(8);

    private final FakeWorkspace workspace;

    FakePeople(FakeWorkspace workspace) {
        this.workspace = workspace;
    }

    ObjectNode usersList(Parameters parameters) {
        List<ObjectNode> users =
                workspace.people().stream().map(FakePeople::user).toList();
        return FakeMethods.page("members", users, parameters);
    }

    ObjectNode usersInfo(Parameters parameters) {
        Person person = workspace.person(parameters.get("user")).orElseThrow(() -> new ApiError("user_not_found"));
        return FakeMethods.JSON.createObjectNode().set("user", user(person));
    }

    private static ObjectNode user(Person person) {
        ObjectNode user = FakeMethods.JSON
                .createObjectNode()
                .put("id", person.id())
                .put("team_id", FakeWorkspace.TEAM)
                .put("name", person.id().toLowerCase(Locale.ROOT))
                .put("locale", person.locale())
                .put("tz", person.zone());
        user.putObject("profile").put("real_name", person.name()).put("display_name", "");
        return user;
    }

    ObjectNode dndInfo(Parameters parameters) {
        Instant until = workspace.quietUntil(parameters.get("user"));
        return FakeMethods.JSON
                .createObjectNode()
                .put("dnd_enabled", !until.equals(Instant.EPOCH))
                .put("next_dnd_start_ts", until.minus(QUIET).getEpochSecond())
                .put("next_dnd_end_ts", until.getEpochSecond());
    }

    ObjectNode usergroupsList(Parameters parameters) {
        ObjectNode answer = FakeMethods.JSON.createObjectNode();
        ArrayNode groups = answer.putArray("usergroups");
        workspace.groups().forEach(group -> {
            ObjectNode shown = groups.addObject().put("id", group.id()).put("handle", group.handle());
            group.users().forEach(shown.putArray("users")::add);
        });
        return answer;
    }
}
