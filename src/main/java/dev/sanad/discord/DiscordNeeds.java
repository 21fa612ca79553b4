package dev.sanad.discord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;

/** The permissions that the bot asks for, the fewest that work, and the link that asks for them. */
final class DiscordNeeds {

    /** Each with its purpose. */
    static final Map<Permission, String> PERMISSIONS = permissions();

    private DiscordNeeds() {}

    private static Map<Permission, String> permissions() {
        Map<Permission, String> needs = new LinkedHashMap<>();
        needs.put(Permission.VIEW_CHANNEL, "see the rooms it speaks in");
        needs.put(Permission.MESSAGE_SEND, "speak");
        needs.put(
                Permission.MESSAGE_HISTORY, "find its own messages after a lost connection, so that none comes twice");
        needs.put(Permission.MESSAGE_EMBED_LINKS, "show long messages whole");
        needs.put(Permission.MESSAGE_ATTACH_FILES, "show very long messages whole, as a file");
        needs.put(Permission.MANAGE_CHANNEL, "make a channel for each incident; threads are made without it");
        needs.put(Permission.MANAGE_ROLES, "let people into private incidents, and close channels that are over");
        needs.put(Permission.CREATE_PUBLIC_THREADS, "threads in place of channels");
        needs.put(Permission.CREATE_PRIVATE_THREADS, "threads of private incidents");
        needs.put(Permission.MESSAGE_SEND_IN_THREADS, "speak in threads");
        needs.put(Permission.PIN_MESSAGES, "pin the card of an incident, and the status page in threads");
        return needs;
    }

    /** The number that stands for them in an invite link. */
    static long raw() {
        return Permission.getRaw(PERMISSIONS.keySet());
    }

    /** By which somebody who runs a server adds the bot to it. */
    static String invite(String application) {
        return "https://discord.com/oauth2/authorize?client_id=" + application
                + "&scope=bot+applications.commands&permissions=" + raw();
    }

    static List<Permission> missing(Guild guild) {
        return PERMISSIONS.keySet().stream()
                .filter(permission -> !guild.getSelfMember().hasPermission(permission))
                .toList();
    }
}
