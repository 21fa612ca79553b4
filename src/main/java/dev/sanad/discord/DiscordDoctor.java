package dev.sanad.discord;

import dev.sanad.operations.Check;
import dev.sanad.wording.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether Discord takes the token, in which servers the bot is, what it may do there, and whether the rooms are there. */
@Component
@DiscordOnly
@Order(3)
class DiscordDoctor implements Check {

    private final DiscordGateway gateway;
    private final DiscordSettings settings;
    private final Organisation organisation;
    private final ExecutorService threads;

    DiscordDoctor(
            DiscordGateway gateway,
            DiscordSettings settings,
            Organisation organisation,
            ExecutorService discordExecutor) {
        this.gateway = gateway;
        this.settings = settings;
        this.organisation = organisation;
        this.threads = discordExecutor;
    }

    @Override
    public List<Finding> examine() {
        JDA jda;
        try {
            jda = gateway.connect(List.of(), threads);
        } catch (InvalidTokenException e) {
            return List.of(Finding.ill(
                    "Discord does not take DISCORD_TOKEN.",
                    "Reset it on the application's page \"Bot\" of Discord's developer portal, and copy it anew."));
        } catch (RuntimeException e) {
            return List.of(Finding.ill(
                    "Discord does not answer: " + e.getMessage() + ".",
                    "Look whether this machine reaches Discord, and try again."));
        }
        try {
            return examine(jda.awaitReady());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (IllegalStateException e) {
            return List.of(Finding.ill(
                    "Discord's gateway does not let Sanad in: " + e.getMessage() + ".",
                    "Look whether this machine may open web sockets to Discord."));
        } finally {
            jda.shutdownNow();
        }
    }

    private List<Finding> examine(JDA jda) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.well(
                "Discord takes DISCORD_TOKEN, of the bot " + jda.getSelfUser().getName() + "."));
        String invite = DiscordNeeds.invite(jda.getSelfUser().getApplicationId());
        if (jda.getGuilds().isEmpty()) {
            findings.add(Finding.ill("The bot is in no server.", "Open this link and choose yours: " + invite));
        }
        for (Guild guild : jda.getGuilds()) {
            findings.add(permissions(guild, invite));
            findings.addAll(rooms(guild));
        }
        return findings;
    }

    private static Finding permissions(Guild guild, String invite) {
        List<Permission> missing = DiscordNeeds.missing(guild);
        if (missing.isEmpty()) {
            return Finding.well("In the server \"" + guild.getName() + "\" the bot has every permission it needs.");
        }
        String purposes = missing.stream()
                .map(permission -> permission.getName() + ": " + DiscordNeeds.PERMISSIONS.get(permission) + "\n")
                .collect(Collectors.joining());
        return Finding.ill(
                "In the server \"" + guild.getName() + "\" the bot lacks permissions: "
                        + missing.stream().map(Permission::getName).collect(Collectors.joining(", ")) + ".",
                purposes + "Give them to the role of the bot, or open this link again: " + invite);
    }

    private List<Finding> rooms(Guild guild) {
        List<Finding> findings = new ArrayList<>();
        for (String name : organisation.announcementRooms()) {
            findings.add(
                    guild.getTextChannelsByName(name, false).isEmpty()
                            ? Finding.ill(
                                    "There is no channel #" + name + " in \"" + guild.getName() + "\".",
                                    "Make it; or change announcement-rooms in sanad.yml.")
                            : Finding.well("The announcement room #" + name + " is there."));
        }
        settings.category()
                .filter(name -> guild.getCategoriesByName(name, true).isEmpty())
                .ifPresent(
                        name -> findings.add(
                                Finding.ill(
                                        "There is no category \"" + name + "\" in \"" + guild.getName() + "\".",
                                        "Make it; or change sanad.discord.category. Until then, channels are made without a category.")));
        return findings;
    }
}
