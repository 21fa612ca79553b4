package dev.sanad.slack;

import dev.sanad.chat.CommandCatalog;
import dev.sanad.chat.CommandSpec;
import dev.sanad.chat.MessageShortcut;
import dev.sanad.operations.Tool;
import dev.sanad.wording.Language;
import dev.sanad.wording.Voice;
import dev.sanad.wording.Wording;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The tool {@code slack-manifest}: writes what Slack asks for when the app is made, from the commands as they are declared. */
@Component
class SlackManifest implements Tool {

    /** What the bot may do; each is needed for what stands beside it. */
    static final Map<String, String> SCOPES = scopes();

    static final List<String> EVENTS = List.of(
            "app_home_opened",
            "reaction_added",
            "subteam_members_changed",
            "subteam_updated",
            "team_join",
            "tokens_revoked",
            "user_change");

    private static final String HEAD = """
            # The Slack app, for "Create an app from a manifest". Written by
            #   java -jar target/sanad.jar slack-manifest > bot-config/slack-app-manifest.yml
            # from the commands as they are declared; a test keeps the two equal.
            """;

    private final CommandCatalog catalog;
    private final ObjectProvider<MessageShortcut> shortcuts;
    private final Wording wording;

    SlackManifest(CommandCatalog catalog, ObjectProvider<MessageShortcut> shortcuts, Wording wording) {
        this.catalog = catalog;
        this.shortcuts = shortcuts;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "slack-manifest";
    }

    @Override
    public int run(PrintStream out) {
        YAMLMapper yaml = YAMLMapper.builder()
                .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
                .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                .build();
        out.print(HEAD + yaml.writeValueAsString(manifest()));
        return 0;
    }

    private Map<String, Object> manifest() {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put(
                "display_information",
                ordered(
                        "name",
                        "Sanad",
                        "description",
                        "Carries a team through an outage",
                        "background_color",
                        "#1f2f3a"));
        manifest.put("features", features());
        manifest.put("oauth_config", Map.of("scopes", Map.of("bot", List.copyOf(SCOPES.keySet()))));
        manifest.put(
                "settings",
                ordered(
                        "event_subscriptions", Map.of("bot_events", EVENTS),
                        "interactivity", Map.of("is_enabled", true),
                        "org_deploy_enabled", false,
                        "socket_mode_enabled", true,
                        "token_rotation_enabled", false));
        return manifest;
    }

    private Map<String, Object> features() {
        return ordered(
                "app_home",
                ordered(
                        "home_tab_enabled",
                        true,
                        "messages_tab_enabled",
                        true,
                        "messages_tab_read_only_enabled",
                        false),
                "bot_user",
                ordered("display_name", "Sanad", "always_online", true),
                "shortcuts",
                shortcuts.stream().map(this::shortcut).toList(),
                "slash_commands",
                commands());
    }

    private Map<String, Object> shortcut(MessageShortcut shortcut) {
        String label = voice().string(shortcut.labelKey());
        return ordered("name", label, "type", "message", "callback_id", shortcut.verb(), "description", label);
    }

    /** Slack knows the word after the slash; the subcommands are its usage. */
    private List<Map<String, Object>> commands() {
        Map<String, List<CommandSpec>> roots = catalog.specs().stream()
                .collect(Collectors.groupingBy(CommandSpec::root, LinkedHashMap::new, Collectors.toList()));
        return roots.entrySet().stream()
                .map(root -> ordered(
                        "command",
                        "/" + root.getKey(),
                        "description",
                        voice().string("command." + root.getKey() + ".description"),
                        "usage_hint",
                        root.getValue().stream().map(CommandSpec::sub).collect(Collectors.joining(" | ")),
                        "should_escape",
                        true))
                .toList();
    }

    private Voice voice() {
        return wording.in(Language.EN);
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static Map<String, String> scopes() {
        Map<String, String> scopes = new LinkedHashMap<>();
        scopes.put("bookmarks:read", "look whether the bookmark is there before it is made again");
        scopes.put("bookmarks:write", "the status page as a bookmark of incident channels");
        scopes.put("channels:history", "look whether a message is there before it is sent again; read what is kept");
        scopes.put("channels:join", "announce in public channels");
        scopes.put("channels:manage", "make incident channels, set their topic, invite, archive");
        scopes.put("channels:read", "find announcement channels by name");
        scopes.put("chat:write", "speak");
        scopes.put("commands", "slash commands and shortcuts");
        scopes.put("dnd:read", "wait for the end of do-not-disturb with what can wait");
        scopes.put("groups:history", "the same in private channels");
        scopes.put("groups:read", "the same in private channels");
        scopes.put("groups:write", "channels of private incidents");
        scopes.put("im:history", "look whether a direct message is there before it is sent again");
        scopes.put("im:write", "direct messages");
        scopes.put("pins:write", "pin the card of an incident in its channel");
        scopes.put("reactions:read", "the reaction that keeps a message");
        scopes.put("usergroups:read", "user groups as roles");
        scopes.put("users:read", "names, languages and time zones");
        return scopes;
    }
}
