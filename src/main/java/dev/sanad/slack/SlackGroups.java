package dev.sanad.slack;

import com.slack.api.methods.AsyncMethodsClient;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.model.Usergroup;
import dev.sanad.chat.Directory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who is in which group of {@code roles.yml}: a user group by its handle or id ({@code comms}, {@code S0123}), or a channel by
 * its name ({@code #on-call}).
 */
@Component
@SlackOnly
class SlackGroups {

    private static final String CHANNEL = "#";
    private static final int PAGE = 200;

    private final AsyncMethodsClient slack;
    private final SlackCalls calls;
    private final SlackChannels channels;
    private final Directory directory;
    private volatile Map<String, Set<String>> byUser = Map.of();

    SlackGroups(AsyncMethodsClient slack, SlackCalls calls, SlackChannels channels, Directory directory) {
        this.slack = slack;
        this.calls = calls;
        this.channels = channels;
        this.directory = directory;
    }

    Set<String> of(String user) {
        return byUser.getOrDefault(user, Set.of());
    }

    /** Asks Slack, for the groups that a role names; for none when no role does. */
    void read() throws SlackFailure {
        Map<String, Set<String>> read = new HashMap<>();
        Set<String> named = directory.groups();
        if (named.stream().anyMatch(group -> !group.startsWith(CHANNEL))) {
            for (Usergroup group : calls.paced(slack.usergroupsList(list -> list.includeUsers(true)))
                    .getUsergroups()) {
                Set.of(group.getHandle(), group.getId()).stream()
                        .filter(named::contains)
                        .forEach(name -> add(read, name, members(group)));
            }
        }
        Set<String> channelNames = named.stream()
                .filter(name -> name.startsWith(CHANNEL))
                .map(name -> name.substring(1))
                .collect(Collectors.toSet());
        for (Map.Entry<String, String> channel : channels.named(channelNames).entrySet()) {
            add(read, CHANNEL + channel.getKey(), members(channel.getValue()));
        }
        byUser = read;
    }

    private static List<String> members(Usergroup group) {
        return group.getUsers() == null ? List.of() : group.getUsers();
    }

    private List<String> members(String channel) throws SlackFailure {
        List<String> members = new ArrayList<>();
        String cursor = "";
        do {
            String from = cursor;
            ConversationsMembersResponse page = calls.paced(slack.conversationsMembers(
                    list -> list.channel(channel).cursor(from).limit(PAGE)));
            members.addAll(page.getMembers());
            cursor = Cursors.next(page.getResponseMetadata());
        } while (!cursor.isEmpty());
        return members;
    }

    private static void add(Map<String, Set<String>> groups, String name, List<String> users) {
        users.forEach(
                user -> groups.computeIfAbsent(user, none -> new HashSet<>()).add(name));
    }
}
